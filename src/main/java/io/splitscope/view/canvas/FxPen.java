package io.splitscope.view.canvas;

import io.splitscope.layout.Box;
import io.splitscope.paint.Ink;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Draws on a JavaFX canvas. */
public final class FxPen implements Pen {

    /** Rectangles of more than so many times the radius of their corners are drawn in parts. */
    private static final double PARTED_FROM = 3.5;
    /** Where a curve's control points lie that is next to a quarter of a circle, as a part of the radius from the corner. */
    private static final double BEND = 1 - 0.5523;

    private static final Box EVERYWHERE = new Box(-1e9, -1e9, 2e9, 2e9);

    private final GraphicsContext graphics;
    private final FxPath path = new FxPath();
    private final ScaledFonts fonts = new ScaledFonts();
    private final Map<Ink, Color> colours = new HashMap<>();
    private Box part = EVERYWHERE;
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
        } else if (ink.opacity() == 1 && isWorthParting(width, height, radius)) {
            fillInParts(x, y, width, height, radius);
        } else {
            graphics.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    /**
     * Without a graphics card, a round shape costs many times what a plain rectangle does, by each row of pixels from its top
     * to its bottom: only the rows with the corners are worth that.
     */
    private static boolean isWorthParting(double width, double height, double radius) {
        return height > PARTED_FROM * radius && width > 2 * radius;
    }

    /** The rows with the upper corners, those with the lower ones, and a plain rectangle that reaches into both. */
    private void fillInParts(double x, double y, double width, double height, double radius) {
        double overlap = 1 / scale;
        if (shows(x, y, width, radius + overlap)) {
            traceCap(x, x + width, y, y + radius, radius);
            graphics.lineTo(x + width, y + radius + overlap);
            graphics.lineTo(x, y + radius + overlap);
            graphics.fill();
        }
        double bottom = y + height;
        if (shows(x, bottom - radius - overlap, width, radius + overlap)) {
            traceCap(x, x + width, bottom, bottom - radius, radius);
            graphics.lineTo(x + width, bottom - radius - overlap);
            graphics.lineTo(x, bottom - radius - overlap);
            graphics.fill();
        }
        graphics.fillRect(x, y + radius, width, height - 2 * radius);
    }

    /** The outline of two corners and the level line between them, from left to right. */
    private void traceCap(double left, double right, double level, double side, double radius) {
        double bend = BEND * radius;
        double bent = level + (side - level) * BEND;
        graphics.beginPath();
        graphics.moveTo(left, side);
        graphics.bezierCurveTo(left, bent, left + bend, level, left + radius, level);
        graphics.lineTo(right - radius, level);
        graphics.bezierCurveTo(right - bend, level, right, bent, right, side);
    }

    /** Whether anything of a rectangle shows: a round shape costs as much where nobody sees it. */
    private boolean shows(double x, double y, double width, double height) {
        double left = x * scale + dx;
        double top = y * scale + dy;
        return left + width * scale >= part.x()
                && left <= part.right()
                && top + height * scale >= part.y()
                && top <= part.bottom();
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        use(stroke);
        if (stroke.dash() == 0 && isWorthParting(width, height, radius)) {
            strokeInParts(x, y, width, height, radius, stroke.width());
        } else if (radius > 0) {
            graphics.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        } else {
            graphics.strokeRect(x, y, width, height);
        }
    }

    /** Plain rectangles for straight sides, and the rows with the corners. */
    private void strokeInParts(double x, double y, double width, double height, double radius, double line) {
        double right = x + width;
        double bottom = y + height;
        double half = line / 2;
        graphics.setFill(graphics.getStroke());
        if (radius > 0) {
            strokeCap(x, right, y, y + radius, radius, line);
            strokeCap(x, right, bottom, bottom - radius, radius, line);
        } else {
            graphics.fillRect(x - half, y - half, width + line, line);
            graphics.fillRect(x - half, bottom - half, width + line, line);
        }
        double from = radius > 0 ? radius : -half;
        graphics.fillRect(x - half, y + from, line, height - 2 * from);
        graphics.fillRect(right - half, y + from, line, height - 2 * from);
    }

    private void strokeCap(double left, double right, double level, double side, double radius, double line) {
        if (shows(left - line, Math.min(level, side) - line, right - left + 2 * line, radius + 2 * line)) {
            traceCap(left, right, level, side, radius);
            graphics.stroke();
        }
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

    /** Draws in a part of the canvas and nowhere else; px of the canvas, without a transform. */
    void within(Box wanted, Runnable drawing) {
        part = wanted;
        graphics.save();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.beginPath();
        graphics.rect(part.x(), part.y(), part.width(), part.height());
        graphics.clip();
        drawing.run();
        graphics.restore();
        part = EVERYWHERE;
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
