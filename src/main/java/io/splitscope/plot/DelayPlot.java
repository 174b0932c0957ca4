package io.splitscope.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.paint.Ink;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Pen.Align;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import io.splitscope.paint.TextWidths;
import io.splitscope.split.Load;
import io.splitscope.split.Split;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.AxisEnvelope;
import io.splitscope.split.envelope.AxisEnvelope.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The least delay along one slider, all others as they stand, with the breakpoints where the best split changes. Both
 * scales are logarithmic. Between breakpoints the delay of one split is drawn by its formula, and the breakpoints are
 * corners of the curve.
 */
public final class DelayPlot implements Tabled {

    /** A curve is sampled once in so many px. */
    private static final double SAMPLE = 3;

    /** Splits to compare with are seen up to so many times the greatest of the least delays. */
    private static final double ROOM = 4;

    private static final double GRIP = 5;

    private final AxisEnvelope envelope;
    private final String title;
    private final Setting setting;
    private final double seconds;
    private final List<Other> others;
    private final Function<Split, String> names;
    private final double least;
    private final double most;

    /**
     * A split to compare with.
     *
     * @param name what people call it
     * @param load what it asks of device, server and link
     */
    public record Other(String name, Load load) {}

    /**
     * @param envelope all best splits along the slider
     * @param title what people call the slider
     * @param setting where the user is
     * @param seconds the least delay there
     * @param others splits to compare with
     * @param names what people call the cut of a split
     */
    public DelayPlot(
            AxisEnvelope envelope,
            String title,
            Setting setting,
            double seconds,
            List<Other> others,
            Function<Split, String> names) {
        this.envelope = envelope;
        this.title = title;
        this.setting = setting;
        this.seconds = seconds;
        this.others = List.copyOf(others);
        this.names = names;
        double lowest = seconds;
        double highest = seconds;
        for (Stretch stretch : envelope.stretches()) {
            for (double value : new double[] {stretch.from(), stretch.to()}) {
                double delay = delay(stretch.best().load(), value);
                lowest = Math.min(lowest, delay);
                highest = Math.max(highest, delay);
            }
        }
        least = Math.max(lowest, Double.MIN_NORMAL) / 1.3;
        most = Math.max(highest, Double.MIN_NORMAL) * (others.isEmpty() ? 1.3 : ROOM);
    }

    private double delay(Load load, double value) {
        return load.seconds(envelope.axis().rates(envelope.base(), value));
    }

    /** The value of the slider at a place of the chart; empty beside it. */
    public OptionalDouble valueAt(double x, double y, double width, double height) {
        Frame frame = Frame.in(width, height);
        return frame.holds(x, y) ? OptionalDouble.of(across(frame).value(x)) : OptionalDouble.empty();
    }

    /** What is known at a place of the chart, in words. */
    public Optional<String> textAt(double x, double y, double width, double height) {
        OptionalDouble value = valueAt(x, y, width, height);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double here = value.getAsDouble();
        Stretch stretch = envelope.stretches().stream()
                .filter(known -> here <= known.to())
                .findFirst()
                .orElseThrow();
        return Optional.of(text(
                "DelayPlot.best-from-to",
                format(here),
                Quantity.TIME.format(delay(stretch.best().load(), here)),
                names.apply(stretch.best().split()),
                format(stretch.from()),
                format(stretch.to())));
    }

    /** The best splits with the breakpoints between them, the slider in its unit without a prefix. */
    @Override
    public PlotTable table() {
        List<List<Object>> rows = new ArrayList<>();
        for (Stretch stretch : envelope.stretches()) {
            Load load = stretch.best().load();
            rows.add(List.of(
                    stretch.from(),
                    stretch.to(),
                    delay(load, stretch.from()),
                    delay(load, stretch.to()),
                    stretch.best().split().deviceCount(),
                    names.apply(stretch.best().split())));
        }
        return new PlotTable(List.of("from", "to", "secondsAtFrom", "secondsAtTo", "deviceLayers", "cut"), rows);
    }

    /** The chart in a sentence. */
    @Override
    public String sentence() {
        int breakpoints = envelope.stretches().size() - 1;
        String delay = Quantity.TIME.format(seconds);
        String here = format(envelope.axis().value(setting));
        return breakpoints == 1
                ? text("DelayPlot.one-breakpoint", title, delay, here)
                : text("DelayPlot.breakpoints", title, breakpoints, delay, here);
    }

    private String format(double value) {
        return envelope.axis().quantity().format(envelope.axis() == Axis.LOCAL_ITERATIONS ? Math.round(value) : value);
    }

    private LogScale across(Frame frame) {
        List<Stretch> stretches = envelope.stretches();
        return frame.across(
                stretches.get(0).from(), stretches.get(stretches.size() - 1).to());
    }

    @Override
    public void paint(Pen pen, Palette palette, double width, double height) {
        Frame frame = Frame.in(width, height);
        LogScale across = across(frame);
        LogScale upwards = frame.upwards(least, most);
        frame.paintGround(pen, palette);
        frame.paintAcross(pen, palette, across, envelope.axis().quantity(), title);
        frame.paintUpwards(pen, palette, upwards, Quantity.TIME);
        paintBreakpoints(pen, palette, frame, across);
        for (int i = 0; i < others.size(); i++) {
            paintOther(pen, palette, frame, across, upwards, i);
        }
        paintCurve(pen, palette, across, upwards);
        paintPresent(pen, palette, frame, across, upwards);
        frame.paintBorder(pen, palette);
    }

    private void paintBreakpoints(Pen pen, Palette palette, Frame frame, LogScale across) {
        for (Stretch stretch : envelope.stretches()) {
            double from = across.at(stretch.from());
            double to = across.at(stretch.to());
            if (from > frame.left()) {
                line(pen, from, frame.top(), from, frame.bottom(), new Stroke(palette.border(), 1, 3));
            }
            String name = names.apply(stretch.best().split());
            if (TextWidths.of(name, TextStyle.PLAIN) + 8 < to - from) {
                pen.text(name, (from + to) / 2, frame.bottom() - 6, TextStyle.PLAIN, Align.CENTER, palette.muted());
            }
        }
    }

    private void paintOther(Pen pen, Palette palette, Frame frame, LogScale across, LogScale upwards, int which) {
        Other other = others.get(which);
        Ink ink = which == 0 ? palette.device() : palette.server();
        pen.beginPath();
        boolean inside = false;
        double lastX = 0;
        double lastY = 0;
        for (double x = frame.left(); x <= frame.right(); x += SAMPLE) {
            double delay = delay(other.load(), across.value(x));
            boolean visible = least <= delay && delay <= most;
            if (visible) {
                lastX = x;
                lastY = upwards.at(delay);
                if (inside) {
                    pen.lineTo(lastX, lastY);
                } else {
                    pen.moveTo(lastX, lastY);
                }
            }
            inside = visible;
        }
        pen.strokePath(new Stroke(ink, 1.5, which == 0 ? 6 : 2));
        if (lastX > 0) {
            boolean right = lastX > (frame.left() + frame.right()) / 2;
            pen.text(
                    other.name(),
                    right ? lastX - 6 : lastX + 6,
                    Math.max(frame.top() + 14, lastY - 5 - 12 * which),
                    TextStyle.SMALL,
                    right ? Align.RIGHT : Align.LEFT,
                    ink);
        }
    }

    private void paintCurve(Pen pen, Palette palette, LogScale across, LogScale upwards) {
        pen.beginPath();
        List<double[]> corners = new ArrayList<>();
        for (Stretch stretch : envelope.stretches()) {
            Load load = stretch.best().load();
            double from = across.at(stretch.from());
            double to = across.at(stretch.to());
            int steps = (int) Math.max(1, Math.ceil((to - from) / SAMPLE));
            double y = upwards.at(delay(load, stretch.from()));
            if (corners.isEmpty()) {
                pen.moveTo(from, y);
            }
            corners.add(new double[] {from, y});
            for (int step = 1; step < steps; step++) {
                double x = from + (to - from) * step / steps;
                pen.lineTo(x, upwards.at(delay(load, across.value(x))));
            }
            pen.lineTo(to, upwards.at(delay(load, stretch.to())));
        }
        pen.strokePath(Stroke.of(palette.ink(), 2));
        corners.stream().skip(1).forEach(corner -> dot(pen, corner[0], corner[1], 3, palette.ink()));
    }

    private void paintPresent(Pen pen, Palette palette, Frame frame, LogScale across, LogScale upwards) {
        double x = across.at(envelope.axis().value(setting));
        double y = upwards.at(seconds);
        if (x < frame.left() || x > frame.right()) {
            return;
        }
        line(pen, x, frame.top(), x, frame.bottom(), Stroke.of(palette.cut(), 1));
        dot(pen, x, y, GRIP, palette.cut());
        String text = format(envelope.axis().value(setting)) + " · " + Quantity.TIME.format(seconds);
        boolean right = x + TextWidths.of(text, TextStyle.STRONG) + 12 > frame.right();
        pen.text(
                text,
                right ? x - 8 : x + 8,
                frame.top() + 14,
                TextStyle.STRONG,
                right ? Align.RIGHT : Align.LEFT,
                palette.cut());
    }

    private static void dot(Pen pen, double x, double y, double radius, Ink ink) {
        pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius, radius, ink);
    }

    private static void line(Pen pen, double fromX, double fromY, double toX, double toY, Stroke stroke) {
        pen.beginPath();
        pen.moveTo(fromX, fromY);
        pen.lineTo(toX, toY);
        pen.strokePath(stroke);
    }
}
