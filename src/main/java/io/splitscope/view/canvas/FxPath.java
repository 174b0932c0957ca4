package io.splitscope.view.canvas;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/**
 * A path that can be stroked part by part. Without a graphics card a stroke costs as much as all pixels between its
 * outermost points, which for the edges of a picture is the whole canvas; upright and level lines are drawn as plain rectangles
 * instead, and each bend by itself.
 */
final class FxPath {

    /** A path of more parts is stroked in one go. */
    private static final int MOST_PARTS = 1_500;
    /** Lines that lean less than this, in px of the drawing, are upright or level. */
    private static final double STRAIGHT = 1e-6;

    private enum Part {
        MOVE,
        LINE,
        CURVE,
        CLOSE
    }

    private Part[] parts = new Part[64];
    /** Of each part where it ends, and before that, of a curve, its control point. */
    private double[] places = new double[4 * parts.length];

    private int size;
    private boolean closed;
    /** Whether any line is upright or level. */
    private boolean straight;

    void clear() {
        size = 0;
        closed = false;
        straight = false;
    }

    void moveTo(double x, double y) {
        add(Part.MOVE, 0, 0, x, y);
    }

    void lineTo(double x, double y) {
        straight |= size > 0 && (Math.abs(x - x(size - 1)) < STRAIGHT || Math.abs(y - y(size - 1)) < STRAIGHT);
        add(Part.LINE, 0, 0, x, y);
    }

    void quadTo(double controlX, double controlY, double x, double y) {
        add(Part.CURVE, controlX, controlY, x, y);
    }

    void close() {
        closed = true;
        add(Part.CLOSE, 0, 0, 0, 0);
    }

    private void add(Part part, double controlX, double controlY, double x, double y) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, 2 * size);
            places = Arrays.copyOf(places, 8 * size);
        }
        parts[size] = part;
        places[4 * size] = controlX;
        places[4 * size + 1] = controlY;
        places[4 * size + 2] = x;
        places[4 * size + 3] = y;
        size++;
    }

    private double x(int part) {
        return places[4 * part + 2];
    }

    private double y(int part) {
        return places[4 * part + 3];
    }

    /** Makes it the path of a canvas. */
    void trace(GraphicsContext graphics) {
        graphics.beginPath();
        for (int part = 0; part < size; part++) {
            switch (parts[part]) {
                case MOVE -> graphics.moveTo(x(part), y(part));
                case LINE -> graphics.lineTo(x(part), y(part));
                case CURVE -> graphics.quadraticCurveTo(places[4 * part], places[4 * part + 1], x(part), y(part));
                case CLOSE -> graphics.closePath();
            }
        }
    }

    /** Whether {@link #strokeInParts} looks the same as a stroke along the whole path and costs less. */
    boolean isWorthParting() {
        return !closed && straight && size <= MOST_PARTS;
    }

    /** Strokes it in the canvas's stroke colour, which has to be opaque, without dashes; lines that meet have a square corner. */
    void strokeInParts(GraphicsContext graphics, double width) {
        graphics.setFill(graphics.getStroke());
        for (int part = 1; part < size; part++) {
            if (parts[part] == Part.CURVE) {
                curve(graphics, part);
            } else if (parts[part] == Part.LINE) {
                line(graphics, part, width);
            }
        }
    }

    private void curve(GraphicsContext graphics, int part) {
        graphics.beginPath();
        graphics.moveTo(x(part - 1), y(part - 1));
        graphics.quadraticCurveTo(places[4 * part], places[4 * part + 1], x(part), y(part));
        graphics.stroke();
    }

    private void line(GraphicsContext graphics, int part, double width) {
        double fromX = x(part - 1);
        double fromY = y(part - 1);
        double dx = x(part) - fromX;
        double dy = y(part) - fromY;
        double before = parts[part - 1] == Part.LINE ? width / 2 : 0;
        double after = part + 1 < size && parts[part + 1] == Part.LINE ? width / 2 : 0;
        if (Math.abs(dx) < STRAIGHT) {
            double top = dy < 0 ? y(part) - after : fromY - before;
            graphics.fillRect(fromX - width / 2, top, width, Math.abs(dy) + before + after);
        } else if (Math.abs(dy) < STRAIGHT) {
            double left = dx < 0 ? x(part) - after : fromX - before;
            graphics.fillRect(left, fromY - width / 2, Math.abs(dx) + before + after, width);
        } else {
            graphics.strokeLine(fromX, fromY, x(part), y(part));
        }
    }
}
