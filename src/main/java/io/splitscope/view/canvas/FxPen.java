package io.splitscope.view.canvas;

import io.splitscope.paint.Ink;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Draws on a JavaFX canvas. */
public final class FxPen implements Pen {

    /** The insides of rounded rectangles of more px on screen are drawn in parts. */
    private static final double WORTH_FILLING_IN_PARTS = 16_000;
    /** So are borders of more px on screen, inside included. */
    private static final double WORTH_STROKING_IN_PARTS = 6_000;

    private final GraphicsContext graphics;
    private final FxPath path = new FxPath();
    private final ScaledFonts fonts = new ScaledFonts();
    private final Map<Ink, Color> colours = new HashMap<>();
    private double scale = 1;
    private double dx;
    private double dy;

    /** A pen on a canvas. */
    public FxPen(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setTextBaseline(VPos.BASELINE);
    }

    @Override
    public void transform(double scale, double dx, double dy) {
        this.scale = scale;
        this.dx = dx;
        this.dy = dy;
        graphics.setTransform(scale, 0, 0, scale, dx, dy);
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, Ink ink) {
        graphics.setFill(colour(ink));
        if (radius <= 0) {
            graphics.fillRect(x, y, width, height);
        } else if (ink.opacity() == 1 && isLarge(width, height, radius, WORTH_FILLING_IN_PARTS)) {
            fillInParts(x, y, width, height, radius);
        } else {
            graphics.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    private boolean isLarge(double width, double height, double radius, double px) {
        return width * height * scale * scale > px && Math.min(width, height) > 2 * radius;
    }

    /**
     * Four discs, and plain rectangles that reach into them: without a graphics card, a rounded rectangle costs many times
     * what a plain one does.
     */
    private void fillInParts(double x, double y, double width, double height, double radius) {
        double end = 2 * radius;
        double right = x + width - end;
        double bottom = y + height - end;
        graphics.fillOval(x, y, end, end);
        graphics.fillOval(right, y, end, end);
        graphics.fillOval(x, bottom, end, end);
        graphics.fillOval(right, bottom, end, end);
        double overlap = 1 / scale;
        graphics.fillRect(x + radius, y, width - end, radius + overlap);
        graphics.fillRect(x + radius, y + height - radius - overlap, width - end, radius + overlap);
        graphics.fillRect(x, y + radius, width, height - end);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        use(stroke);
        if (stroke.dash() == 0 && isLarge(width, height, radius, WORTH_STROKING_IN_PARTS)) {
            strokeInParts(x, y, width, height, radius, stroke.width());
        } else if (radius > 0) {
            graphics.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        } else {
            graphics.strokeRect(x, y, width, height);
        }
    }

    /** Four plain sides and four corners, which touch far fewer pixels than one border around them all. */
    private void strokeInParts(double x, double y, double width, double height, double radius, double line) {
        double right = x + width;
        double bottom = y + height;
        double end = 2 * radius;
        if (radius > 0) {
            graphics.strokeArc(x, y, end, end, 90, 90, ArcType.OPEN);
            graphics.strokeArc(right - end, y, end, end, 0, 90, ArcType.OPEN);
            graphics.strokeArc(x, bottom - end, end, end, 180, 90, ArcType.OPEN);
            graphics.strokeArc(right - end, bottom - end, end, end, 270, 90, ArcType.OPEN);
        }
        double half = line / 2;
        double from = radius > 0 ? radius : -half;
        graphics.setFill(graphics.getStroke());
        graphics.fillRect(x + from, y - half, width - 2 * from, line);
        graphics.fillRect(x + from, bottom - half, width - 2 * from, line);
        graphics.fillRect(x - half, y + from, line, height - 2 * from);
        graphics.fillRect(right - half, y + from, line, height - 2 * from);
    }

    @Override
    public void beginPath() {
        path.clear();
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
        path.close();
    }

    @Override
    public void strokePath(Stroke stroke) {
        use(stroke);
        if (stroke.dash() == 0 && stroke.ink().opacity() == 1 && path.isWorthParting()) {
            path.strokeInParts(graphics, stroke.width());
        } else {
            path.trace(graphics);
            graphics.stroke();
        }
    }

    @Override
    public void fillPath(Ink ink) {
        graphics.setFill(colour(ink));
        path.trace(graphics);
        graphics.fill();
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Align align, Ink ink) {
        graphics.setFill(colour(ink));
        graphics.setFont(fonts.of(style, scale));
        graphics.setTextAlign(
                switch (align) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.fillText(text, x * scale + dx, y * scale + dy);
        graphics.setTransform(scale, 0, 0, scale, dx, dy);
    }

    private void use(Stroke stroke) {
        graphics.setStroke(colour(stroke.ink()));
        graphics.setLineWidth(stroke.width());
        if (stroke.dash() > 0) {
            graphics.setLineDashes(stroke.dash());
        } else {
            graphics.setLineDashes((double[]) null);
        }
    }

    private Color colour(Ink ink) {
        return colours.computeIfAbsent(ink, key -> Color.rgb(key.red(), key.green(), key.blue(), key.opacity()));
    }
}
