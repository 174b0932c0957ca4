package io.splitscope.paint.recording;

import io.splitscope.paint.Pen;
import java.util.Arrays;

/** A path as numbers, three for each part: what it is, and where to. A curve is two parts, its control point and its end. */
final class Strands {

    private static final int PART = 3;
    private static final double LINE_TO = 0;
    private static final double MOVE_TO = 1;
    private static final double QUAD_TO = 2;
    private static final double CLOSE = 3;

    private double[] numbers = new double[256];
    private int length;
    private double left;
    private double top;
    private double right;
    private double bottom;

    Strands() {
        clear();
    }

    void clear() {
        length = 0;
        left = Double.POSITIVE_INFINITY;
        top = Double.POSITIVE_INFINITY;
        right = Double.NEGATIVE_INFINITY;
        bottom = Double.NEGATIVE_INFINITY;
    }

    void moveTo(double x, double y) {
        add(MOVE_TO, x, y);
    }

    void lineTo(double x, double y) {
        add(LINE_TO, x, y);
    }

    void quadTo(double controlX, double controlY, double x, double y) {
        add(QUAD_TO, controlX, controlY);
        add(QUAD_TO, x, y);
    }

    void close() {
        add(CLOSE, numbers[length - 2], numbers[length - 1]);
    }

    private void add(double part, double x, double y) {
        if (length + PART > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[length] = part;
        numbers[length + 1] = x;
        numbers[length + 2] = y;
        length += PART;
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    int length() {
        return length;
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    void copyTo(double[] target, int at) {
        System.arraycopy(numbers, 0, target, at, length);
    }

    /**
     * Traces such strands of a copied path, from where the pen is put down to where it is lifted, as may touch a rectangle.
     *
     * @param from where the copy starts
     * @param to where it ends
     */
    static void trace(Pen pen, double[] path, int from, int to, double left, double top, double right, double bottom) {
        pen.beginPath();
        int start = from;
        while (start < to) {
            double leftmost = path[start + 1];
            double rightmost = leftmost;
            double topmost = path[start + 2];
            double bottommost = topmost;
            int end = start + PART;
            while (end < to && path[end] != MOVE_TO) {
                leftmost = Math.min(leftmost, path[end + 1]);
                rightmost = Math.max(rightmost, path[end + 1]);
                topmost = Math.min(topmost, path[end + 2]);
                bottommost = Math.max(bottommost, path[end + 2]);
                end += PART;
            }
            if (leftmost <= right && rightmost >= left && topmost <= bottom && bottommost >= top) {
                trace(pen, path, start, end);
            }
            start = end;
        }
    }

    private static void trace(Pen pen, double[] path, int from, int to) {
        int at = from;
        while (at < to) {
            double part = path[at];
            double x = path[at + 1];
            double y = path[at + 2];
            at += PART;
            if (part == MOVE_TO) {
                pen.moveTo(x, y);
            } else if (part == LINE_TO) {
                pen.lineTo(x, y);
            } else if (part == CLOSE) {
                pen.closePath();
            } else {
                pen.quadTo(x, y, path[at + 1], path[at + 2]);
                at += PART;
            }
        }
    }
}
