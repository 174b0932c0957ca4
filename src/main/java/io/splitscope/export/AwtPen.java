package io.splitscope.export;

import io.splitscope.paint.Ink;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Draws with Java2D; needs no display. */
final class AwtPen implements Pen {

    private final Graphics2D graphics;
    private final AffineTransform base;
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    private final Map<Ink, Color> colours = new HashMap<>();
    private Path2D path = new Path2D.Double();

    AwtPen(Graphics2D graphics) {
        this.graphics = graphics;
        this.base = graphics.getTransform();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (TextStyle style : TextStyle.values()) {
            fonts.put(style, font(style));
        }
    }

    private static Font font(TextStyle style) {
        int weight = style.bold() ? Font.BOLD : Font.PLAIN;
        for (String family : TextStyle.FAMILIES) {
            Font font = new Font(family, weight, 1);
            if (font.getFamily().equalsIgnoreCase(family)) {
                return font.deriveFont((float) style.size());
            }
        }
        return new Font(Font.SANS_SERIF, weight, 1).deriveFont((float) style.size());
    }

    @Override
    public void transform(double scale, double dx, double dy) {
        graphics.setTransform(base);
        graphics.translate(dx, dy);
        graphics.scale(scale, scale);
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, Ink ink) {
        use(ink);
        graphics.fill(rect(x, y, width, height, radius));
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        use(stroke);
        graphics.draw(rect(x, y, width, height, radius));
    }

    private static Shape rect(double x, double y, double width, double height, double radius) {
        return radius <= 0
                ? new Rectangle2D.Double(x, y, width, height)
                : new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    @Override
    public void beginPath() {
        path = new Path2D.Double();
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.lineTo(x, y);
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        path.quadTo(controlX, controlY, x, y);
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void strokePath(Stroke stroke) {
        use(stroke);
        graphics.draw(path);
    }

    @Override
    public void fillPath(Ink ink) {
        use(ink);
        graphics.fill(path);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Align align, Ink ink) {
        use(ink);
        Font font = fonts.get(style);
        graphics.setFont(font);
        double width = align == Align.LEFT
                ? 0
                : font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        double left = align == Align.LEFT ? x : align == Align.RIGHT ? x - width : x - width / 2;
        graphics.drawString(text, (float) left, (float) y);
    }

    private void use(Ink ink) {
        graphics.setColor(colours.computeIfAbsent(ink, key -> new Color(key.argb(), true)));
    }

    private void use(Stroke stroke) {
        use(stroke.ink());
        float width = (float) stroke.width();
        graphics.setStroke(
                stroke.dash() > 0
                        ? new BasicStroke(
                                width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                1,
                                new float[] {(float) stroke.dash()},
                                0)
                        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }
}
