package io.splitscope.plot;

import io.splitscope.cost.Quantity;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Pen.Align;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import io.splitscope.paint.TextWidths;
import java.util.function.DoubleFunction;

/**
 * The place of a chart within its rectangle, with room for its axes.
 *
 * @param left px
 * @param top px
 * @param right px
 * @param bottom px
 */
record Frame(double left, double top, double right, double bottom) {

    private static final double LEFT = 74;
    private static final double TOP = 12;
    private static final double RIGHT = 36;
    private static final double BOTTOM = 36;
    private static final double TEXT = 4;

    /** In a rectangle; never quite empty. */
    static Frame in(double width, double height) {
        return new Frame(LEFT, TOP, Math.max(LEFT + 1, width - RIGHT), Math.max(TOP + 1, height - BOTTOM));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    boolean holds(double x, double y) {
        return left <= x && x <= right && top <= y && y <= bottom;
    }

    LogScale across(double least, double most) {
        return new LogScale(least, most, left, right);
    }

    LogScale upwards(double least, double most) {
        return new LogScale(least, most, bottom, top);
    }

    void paintGround(Pen pen, Palette palette) {
        pen.fillRect(left, top, width(), height(), 0, palette.surface());
    }

    /** The marks of the axis below, with lines through the chart. */
    void paintAcross(Pen pen, Palette palette, LogScale scale, Quantity quantity, String title) {
        paintAcross(pen, palette, scale, quantity::format, title);
    }

    /** The same with values in words of their own. */
    void paintAcross(Pen pen, Palette palette, LogScale scale, DoubleFunction<String> words, String title) {
        double free = Double.NEGATIVE_INFINITY;
        for (double mark : scale.marks()) {
            double x = scale.at(mark);
            line(pen, palette, x, top, x, bottom);
            String text = words.apply(mark);
            double half = TextWidths.of(text, TextStyle.PLAIN) / 2;
            if (x - half > free) {
                pen.text(text, x, bottom + 14, TextStyle.PLAIN, Align.CENTER, palette.muted());
                free = x + half + TEXT;
            }
        }
        pen.text(title, (left + right) / 2, bottom + 30, TextStyle.SMALL, Align.CENTER, palette.ink());
    }

    /** The marks of the axis at the left, with lines through the chart. */
    void paintUpwards(Pen pen, Palette palette, LogScale scale, Quantity quantity) {
        paintUpwards(pen, palette, scale, quantity::format);
    }

    /** The same with values in words of their own. */
    void paintUpwards(Pen pen, Palette palette, LogScale scale, DoubleFunction<String> words) {
        for (double mark : scale.marks()) {
            double y = scale.at(mark);
            line(pen, palette, left, y, right, y);
            pen.text(words.apply(mark), left - TEXT, y + TEXT, TextStyle.PLAIN, Align.RIGHT, palette.muted());
        }
    }

    void paintBorder(Pen pen, Palette palette) {
        pen.strokeRect(left, top, width(), height(), 0, Stroke.of(palette.border(), 1));
    }

    private static void line(Pen pen, Palette palette, double fromX, double fromY, double toX, double toY) {
        pen.beginPath();
        pen.moveTo(fromX, fromY);
        pen.lineTo(toX, toY);
        pen.strokePath(Stroke.of(palette.frame(), 1));
    }
}
