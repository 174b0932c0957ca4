package io.splitscope.paint.recording;

import io.splitscope.layout.Box;
import io.splitscope.paint.Ink;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import io.splitscope.paint.TextWidths;
import io.splitscope.paint.recording.Tool.Kind;
import java.util.List;

/**
 * Remembers what is drawn, mark by mark, to draw it again with another pen. Two recordings tell where they differ, so that
 * of a picture that has changed little only that has to be drawn again. Not safe for use by several threads at once.
 */
public final class Recording implements Pen {

    /** Smoothed borders reach beyond their shape, px of the surface. */
    static final double SMOOTHING = 2;
    /** A machine's fonts may be wider than the table says. */
    private static final double WIDER = 1.5;

    private final Marks marks = new Marks();
    private final Strands path = new Strands();
    private double scale = 1;
    private double dx;
    private double dy;

    /** Forgets all marks, and begins anew without a transform. */
    public void clear() {
        marks.clear();
        path.clear();
        transform(1, 0, 0);
    }

    /** Draws again whatever may be seen in a part of the surface, px of the surface. */
    public void draw(Pen pen, Box part) {
        new Replay(marks, pen, part).draw();
    }

    /**
     * Where this looks different from another recording: everywhere else the same marks are drawn in the same order. A few
     * boxes, which may be larger than needed; one of the whole surface when that is not much more, or when it would take
     * long to find out.
     *
     * @param surface what can be seen of both, px of the surface
     */
    public List<Box> differences(Recording before, Box surface) {
        return new Differences(marks, before.marks, surface).find();
    }

    @Override
    public void transform(double newScale, double newDx, double newDy) {
        scale = newScale;
        dx = newDx;
        dy = newDy;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, Ink ink) {
        rect(Tool.fill(Kind.FILL_RECT, ink), x, y, width, height, radius, 0);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        rect(Tool.stroke(Kind.STROKE_RECT, stroke), x, y, width, height, radius, stroke.width() / 2);
    }

    private void rect(Tool tool, double x, double y, double width, double height, double radius, double reach) {
        int at = marks.add(tool, scale, dx, dy, 5);
        double[] numbers = marks.numbers();
        numbers[at] = x;
        numbers[at + 1] = y;
        numbers[at + 2] = width;
        numbers[at + 3] = height;
        numbers[at + 4] = radius;
        bound(x - reach, y - reach, x + width + reach, y + height + reach);
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
        path(Tool.stroke(Kind.STROKE_PATH, stroke), stroke.width() / 2);
    }

    @Override
    public void fillPath(Ink ink) {
        path(Tool.fill(Kind.FILL_PATH, ink), 0);
    }

    private void path(Tool tool, double reach) {
        int at = marks.add(tool, scale, dx, dy, path.length());
        path.copyTo(marks.numbers(), at);
        bound(path.left() - reach, path.top() - reach, path.right() + reach, path.bottom() + reach);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Align align, Ink ink) {
        int at = marks.add(Tool.text(text, style, align, ink), scale, dx, dy, 2);
        double[] numbers = marks.numbers();
        numbers[at] = x;
        numbers[at + 1] = y;
        double width = WIDER * TextWidths.of(text, style);
        double left = x - (align == Align.LEFT ? 0 : align == Align.CENTER ? width / 2 : width);
        bound(left - style.size(), y - 1.5 * style.size(), left + width + style.size(), y + style.size());
    }

    private void bound(double left, double top, double right, double bottom) {
        marks.bound(
                left * scale + dx - SMOOTHING,
                top * scale + dy - SMOOTHING,
                right * scale + dx + SMOOTHING,
                bottom * scale + dy + SMOOTHING);
    }
}
