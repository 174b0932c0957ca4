package io.splitscope.export;

import static io.splitscope.texts.Texts.text;

import io.splitscope.paint.Drawing;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import javax.imageio.ImageIO;

/** Writes a picture as a PNG, SVG or PDF file, as the ending of its name says. */
public final class PictureFile {

    private static final double SHARP = 2;
    /** 32 megapixels are 128 MB while the image is drawn. */
    private static final double MOST_PIXELS = 32e6;

    private static final double LONGEST_SIDE = 30_000;

    private enum Format {
        PNG,
        SVG,
        PDF
    }

    private final Path file;
    private final Format format;

    /**
     * What was written.
     *
     * @param width px
     * @param height px
     * @param reduced whether it is smaller than asked for, to keep it within what image viewers and memory can bear
     */
    public record Written(int width, int height, boolean reduced) {}

    private PictureFile(Path file, Format format) {
        this.file = file;
        this.format = format;
    }

    /**
     * A file to write to; nothing is touched yet.
     *
     * @throws ExportException if the name ends neither in {@code .png} nor in {@code .svg} nor in {@code .pdf}
     */
    public static PictureFile of(Path file) throws ExportException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return new PictureFile(file, format);
            }
        }
        throw new ExportException(text("PictureFile.cannot-tell-the-format", file));
    }

    /**
     * Writes a picture. An existing file is replaced as a whole, or stays as it was when writing fails.
     *
     * @param width the width wanted, px; empty for the natural one (twice the size on screen for PNG, so that it stays
     *     sharp on slides)
     * @throws ExportException if the file cannot be written
     */
    public Written write(Drawing drawing, OptionalInt width) throws ExportException {
        double natural = format == Format.PNG ? SHARP : 1;
        double wanted = width.isPresent() ? width.getAsInt() / drawing.width() : natural;
        double scale = format == Format.PNG ? Math.min(wanted, largest(drawing)) : wanted;
        int columns = Math.max(1, (int) Math.round(drawing.width() * scale));
        int rows = Math.max(1, (int) Math.ceil(drawing.height() * scale));
        AtomicFile.write(file, out -> {
            switch (format) {
                case PNG -> writePng(drawing, scale, columns, rows, out);
                case SVG -> SvgDocument.write(drawing, scale, columns, rows, out);
                case PDF -> PdfDocument.write(drawing, scale, columns, rows, out);
            }
        });
        return new Written(columns, rows, scale < wanted);
    }

    /**
     * A picture as the bytes of a PNG file, twice its size on screen.
     *
     * @throws ExportException if this Java cannot write PNG
     */
    public static byte[] png(Drawing drawing) throws ExportException {
        double scale = Math.min(SHARP, largest(drawing));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writePng(
                    drawing,
                    scale,
                    (int) Math.round(drawing.width() * scale),
                    (int) Math.ceil(drawing.height() * scale),
                    out);
        } catch (IOException e) {
            throw new ExportException(text("PictureFile.cannot-draw", e.getMessage()), e);
        }
        return out.toByteArray();
    }

    private static double largest(Drawing drawing) {
        double byArea = Math.sqrt(MOST_PIXELS / (drawing.width() * drawing.height()));
        return Math.min(byArea, LONGEST_SIDE / Math.max(drawing.width(), drawing.height()));
    }

    private static void writePng(Drawing drawing, double scale, int columns, int rows, OutputStream out)
            throws IOException {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        drawing.paint(new AwtPen(graphics), scale);
        graphics.dispose();
        ImageIO.setUseCache(false);
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java has no PNG writer");
        }
    }
}
