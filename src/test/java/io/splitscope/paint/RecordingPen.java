package io.splitscope.paint;

import io.splitscope.layout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Remembers what was drawn, in px of the surface. */
public final class RecordingPen implements Pen {

    /** A filled rectangle, a bordered one, or a text. */
    public record Mark(String kind, Box box, String text, Ink ink, double width, double dash) {}

    public final List<Mark> marks = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private double scale = 1;
    private double dx;
    private double dy;

    public List<String> texts() {
        return marks.stream().map(Mark::text).filter(text -> !text.isEmpty()).toList();
    }

    public long count(Predicate<Mark> wanted) {
        return marks.stream().filter(wanted).count();
    }

    private void add(String kind, double x, double y, double w, double h, Ink ink, double width, double dash) {
        marks.add(new Mark(kind, new Box(x * scale + dx, y * scale + dy, w * scale, h * scale), "", ink, width, dash));
    }

    @Override
    public void transform(double newScale, double newDx, double newDy) {
        scale = newScale;
        dx = newDx;
        dy = newDy;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, Ink ink) {
        add("fill", x, y, width, height, ink, 0, 0);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        add("border", x, y, width, height, stroke.ink(), stroke.width() * scale, stroke.dash());
    }

    @Override
    public void beginPath() {
        path.clear();
    }

    @Override
    public void moveTo(double x, double y) {
        path.add(new double[] {x, y});
    }

    @Override
    public void lineTo(double x, double y) {
        path.add(new double[] {x, y});
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        path.add(new double[] {x, y});
    }

    @Override
    public void closePath() {}

    @Override
    public void strokePath(Stroke stroke) {
        addPath("line", stroke.ink(), stroke.width() * scale, stroke.dash());
    }

    @Override
    public void fillPath(Ink ink) {
        addPath("shape", ink, 0, 0);
    }

    private void addPath(String kind, Ink ink, double width, double dash) {
        if (!path.isEmpty()) {
            double left = path.stream().mapToDouble(p -> p[0]).min().orElseThrow();
            double right = path.stream().mapToDouble(p -> p[0]).max().orElseThrow();
            double top = path.stream().mapToDouble(p -> p[1]).min().orElseThrow();
            double bottom = path.stream().mapToDouble(p -> p[1]).max().orElseThrow();
            add(kind, left, top, right - left, bottom - top, ink, width, dash);
        }
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Align align, Ink ink) {
        double width = TextWidths.of(text, style) * scale;
        double left = x * scale + dx - (align == Align.LEFT ? 0 : align == Align.RIGHT ? width : width / 2);
        double height = style.size() * scale;
        marks.add(new Mark("text", new Box(left, y * scale + dy - height, width, height), text, ink, 0, 0));
    }
}
