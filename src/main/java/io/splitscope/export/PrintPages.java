package io.splitscope.export;

import io.splitscope.paint.Sheet;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A picture on paper: one page if it stays legible there, else as wide as the page and down over as many pages as it takes.
 */
public final class PrintPages {

    /** Below that, text of the picture is less than 4 points high on paper. */
    private static final double LEGIBLE = 0.35;

    private static final double LARGEST = 0.75;
    private static final int MOST_PAGES = 40;
    private static final double DOTS_PER_POINT = 200 / 72.0;

    private final Sheet sheet;
    private final double width;
    private final double height;
    private final double scale;
    private final int count;

    /**
     * @param sheet what to print
     * @param width of a page without its margins, points
     * @param height the same
     */
    public PrintPages(Sheet sheet, double width, double height) {
        this.sheet = sheet;
        this.width = width;
        this.height = height;
        double onePage = Math.min(LARGEST, Math.min(width / sheet.width(), height / sheet.height()));
        double wide = Math.min(LARGEST, width / sheet.width());
        double longest = MOST_PAGES * height / sheet.height();
        scale = onePage >= LEGIBLE ? onePage : Math.min(wide, longest);
        count = (int) Math.max(1, Math.ceil(sheet.height() * scale / height - 1e-9));
    }

    /** How many pages there are. */
    public int count() {
        return count;
    }

    /** Points on paper per px of the picture. */
    public double scale() {
        return scale;
    }

    /** Draws a page, at 200 dots per inch. */
    public BufferedImage page(int number) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * DOTS_PER_POINT),
                (int) Math.ceil(height * DOTS_PER_POINT),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.transform(AffineTransform.getTranslateInstance(
                (width - sheet.width() * scale) / 2 * DOTS_PER_POINT, -number * height * DOTS_PER_POINT));
        sheet.paint(new AwtPen(graphics), scale * DOTS_PER_POINT);
        graphics.dispose();
        return image;
    }
}
