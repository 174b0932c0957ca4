package io.splitscope.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.paint.Ink;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Pen.Align;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import io.splitscope.paint.TextWidths;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * How far several algorithms have come, against what it took them; both axes are logarithmic. Values that are not above 0 are
 * left out, those above ten times the start, too.
 *
 * @param series one curve each, told apart by colour and by dashes
 * @param across what it took
 * @param upwards how far there is to go
 */
public record ConvergencePlot(List<Series> series, Measure across, Measure upwards) implements Plot {

    private static final double DECADES = 12;
    private static final double ROOM_ABOVE = 2;
    private static final double[] DASHES = {0, 7, 3, 1.5};
    private static final double SAMPLE = 26;
    private static final double ROW = 16;
    private static final double NEAR = 12;

    /**
     * What is measured along an axis.
     *
     * @param title of the axis
     * @param words how a value is written
     */
    public record Measure(String title, DoubleFunction<String> words) {}

    /**
     * A curve.
     *
     * @param place decides colour and dashes, from 0
     * @param x ascending
     * @param y as many
     */
    public record Series(String name, int place, double[] x, double[] y) {}

    public ConvergencePlot {
        series = List.copyOf(series);
    }

    @Override
    public void paint(Pen pen, Palette palette, double width, double height) {
        Frame frame = Frame.in(width, height);
        frame.paintGround(pen, palette);
        scales(frame).ifPresent(scales -> {
            frame.paintAcross(pen, palette, scales.across(), across.words(), across.title());
            frame.paintUpwards(pen, palette, scales.upwards(), upwards.words());
            series.forEach(each -> paintCurve(pen, palette, frame, scales, each));
            paintNames(pen, palette, frame);
        });
        pen.text(upwards.title(), frame.left() + 4, frame.top() - 2, TextStyle.SMALL, Align.LEFT, palette.ink());
        frame.paintBorder(pen, palette);
    }

    private record Scales(LogScale across, LogScale upwards) {}

    /** Empty as long as there are not two different values along each axis. */
    private Optional<Scales> scales(Frame frame) {
        double start = series.stream()
                .filter(each -> each.y().length > 0)
                .mapToDouble(each -> each.y()[0])
                .max()
                .orElse(0);
        double ceiling = 10 * start;
        double mostY =
                values(start > 0 ? ceiling : Double.MAX_VALUE, Series::y).max().orElse(0);
        double leastY = values(ceiling, Series::y)
                .filter(y -> y > mostY * Math.pow(10, -DECADES))
                .min()
                .orElse(0);
        double leastX = values(Double.MAX_VALUE, Series::x).min().orElse(0);
        double mostX = values(Double.MAX_VALUE, Series::x).max().orElse(0);
        if (!(leastX > 0 && leastX < mostX && leastY > 0 && leastY < mostY)) {
            return Optional.empty();
        }
        return Optional.of(new Scales(frame.across(leastX, mostX), frame.upwards(leastY / 1.2, mostY * ROOM_ABOVE)));
    }

    private DoubleStream values(double most, Function<Series, double[]> which) {
        return series.stream()
                .flatMapToDouble(each -> DoubleStream.of(which.apply(each)))
                .filter(v -> v > 0 && v <= most);
    }

    /** One point a pixel is enough. */
    private void paintCurve(Pen pen, Palette palette, Frame frame, Scales scales, Series each) {
        pen.beginPath();
        boolean drawing = false;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < each.x().length; i++) {
            if (!(each.x()[i] > 0)) {
                continue;
            }
            double x = scales.across().at(each.x()[i]);
            double y = each.y()[i] > 0 ? scales.upwards().at(each.y()[i]) : Double.NaN;
            boolean inside = y >= frame.top() && y <= frame.bottom();
            if (inside && drawing && (x - last >= 1 || i == each.x().length - 1)) {
                pen.lineTo(x, y);
                last = x;
            } else if (inside && !drawing) {
                pen.moveTo(x, y);
                last = x;
            }
            drawing = inside;
        }
        pen.strokePath(stroke(palette, each));
    }

    private void paintNames(Pen pen, Palette palette, Frame frame) {
        double widest = series.stream()
                .mapToDouble(each -> TextWidths.of(each.name(), TextStyle.PLAIN))
                .max()
                .orElse(0);
        double left = frame.left() + 10;
        double top = frame.bottom() - ROW * series.size() - 8;
        pen.fillRect(left - 4, top - 2, widest + SAMPLE + 18, ROW * series.size() + 4, 0, palette.surface());
        for (int i = 0; i < series.size(); i++) {
            double y = top + ROW * i + ROW / 2;
            pen.beginPath();
            pen.moveTo(left, y);
            pen.lineTo(left + SAMPLE, y);
            pen.strokePath(stroke(palette, series.get(i)));
            pen.text(series.get(i).name(), left + SAMPLE + 6, y + 4, TextStyle.PLAIN, Align.LEFT, palette.ink());
        }
    }

    private static Stroke stroke(Palette palette, Series each) {
        Ink[] inks = {palette.ink(), palette.device(), palette.server(), palette.cut()};
        return new Stroke(inks[each.place() % inks.length], 1.8, DASHES[each.place() % DASHES.length]);
    }

    /** What to say of the curve nearest to a point, px; empty away from all. */
    public Optional<String> textAt(double x, double y, double width, double height) {
        Frame frame = Frame.in(width, height);
        Optional<Scales> known = scales(frame);
        if (known.isEmpty() || !frame.holds(x, y)) {
            return Optional.empty();
        }
        double nearest = NEAR;
        Optional<String> text = Optional.empty();
        for (Series each : series) {
            for (int i = 0; i < each.x().length; i++) {
                if (each.x()[i] > 0 && each.y()[i] > 0) {
                    double away = Math.hypot(
                            known.get().across().at(each.x()[i]) - x,
                            known.get().upwards().at(each.y()[i]) - y);
                    if (away < nearest) {
                        nearest = away;
                        text = Optional.of(text(
                                "ConvergencePlot.after",
                                each.name(),
                                upwards.title(),
                                String.format(Locale.ROOT, "%.3g", each.y()[i]),
                                across.words().apply(each.x()[i])));
                    }
                }
            }
        }
        return text;
    }
}
