package io.splitscope.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.paint.Ink;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Pen.Align;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import io.splitscope.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Work of each layer and bytes at each boundary along the depth of a network. Layers that share a pixel share a bar, as
 * high as the highest of them. The device side is filled, the server side light; red lines are where tensors that cross
 * are made.
 */
public final class DepthPlot implements Tabled {

    private static final double GAP = 14;
    private static final double LEAST_BAR = 1;
    private static final double ROOM = 1.08;

    private final DepthProfile profile;
    private final Split split;
    private final Set<Integer> makers;
    private final Set<Integer> selected;
    private final IntFunction<String> names;

    /**
     * @param split who runs what
     * @param makers the layers whose results cross
     * @param selected the layers to mark
     * @param names what people call a layer
     */
    public DepthPlot(
            DepthProfile profile, Split split, Set<Integer> makers, Set<Integer> selected, IntFunction<String> names) {
        this.profile = profile;
        this.split = split;
        this.makers = Set.copyOf(makers);
        this.selected = Set.copyOf(selected);
        this.names = names;
    }

    /** The layer at a place of the chart; empty beside it. */
    public OptionalInt layerAt(double x, double y, double width, double height) {
        Frame frame = Frame.in(width, height);
        if (profile.layers() == 0 || !frame.holds(x, y)) {
            return OptionalInt.empty();
        }
        int layer = (int) ((x - frame.left()) / frame.width() * profile.layers());
        return OptionalInt.of(Math.min(profile.layers() - 1, layer));
    }

    /** What is known at a place of the chart, in words. */
    public Optional<String> textAt(double x, double y, double width, double height) {
        OptionalInt layer = layerAt(x, y, width, height);
        return layer.isEmpty() ? Optional.empty() : Optional.of(known(layer.getAsInt()));
    }

    private String known(int layer) {
        String itself = text(
                "DepthPlot.layer-and-work",
                names.apply(layer),
                layer + 1,
                profile.layers(),
                split.isOnDevice(layer) ? text("DepthPlot.on-the-device") : text("DepthPlot.on-the-server"),
                Quantity.WORK.format(profile.work(layer)));
        return layer < profile.boundaries()
                ? itself + "\n" + text("DepthPlot.after-it", bytes(profile.bytesAfter(layer)))
                : itself;
    }

    private static String bytes(double bytes) {
        return Double.isNaN(bytes) ? text("DepthPlot.bytes-unknown") : Quantity.BYTES.format(bytes);
    }

    @Override
    public PlotTable table() {
        List<List<Object>> rows = new ArrayList<>();
        for (int layer = 0; layer < profile.layers(); layer++) {
            boolean known = layer < profile.boundaries() && !Double.isNaN(profile.bytesAfter(layer));
            rows.add(List.of(
                    layer + 1,
                    names.apply(layer),
                    split.isOnDevice(layer) ? "device" : "server",
                    profile.work(layer),
                    known ? profile.bytesAfter(layer) : ""));
        }
        return new PlotTable(List.of("position", "layer", "side", "flops", "bytesAfter"), rows);
    }

    /** The chart in a sentence. */
    @Override
    public String sentence() {
        return text("DepthPlot.work-and-bytes-along-layers", profile.layers(), split.deviceCount());
    }

    @Override
    public void paint(Pen pen, Palette palette, double width, double height) {
        Frame whole = Frame.in(width, height);
        double middle = (whole.top() + whole.bottom()) / 2;
        Frame upper = new Frame(whole.left(), whole.top(), whole.right(), middle - GAP / 2);
        Frame lower = new Frame(whole.left(), middle + GAP / 2, whole.right(), whole.bottom());
        upper.paintGround(pen, palette);
        lower.paintGround(pen, palette);
        int bins = (int) Math.max(1, Math.min(profile.layers(), Math.floor(whole.width() / LEAST_BAR)));
        double[] work = new double[bins];
        double[] bytes = new double[bins];
        boolean[] unknown = new boolean[bins];
        double[] onDevice = new double[bins];
        for (int layer = 0; layer < profile.layers(); layer++) {
            int bin = bin(layer, bins);
            work[bin] = Math.max(work[bin], profile.work(layer));
            onDevice[bin] += split.isOnDevice(layer) ? 1 : -1;
            if (layer < profile.boundaries()) {
                unknown[bin] |= Double.isNaN(profile.bytesAfter(layer));
                bytes[bin] =
                        Math.max(bytes[bin], Double.isNaN(profile.bytesAfter(layer)) ? 0 : profile.bytesAfter(layer));
            }
        }
        paintBars(pen, palette, upper, work, onDevice, Quantity.WORK, text("DepthPlot.work"));
        paintBars(pen, palette, lower, bytes, onDevice, Quantity.BYTES, text("DepthPlot.bytes"));
        paintUnknown(pen, palette, lower, unknown);
        paintMarks(pen, palette, upper, lower, bins);
        upper.paintBorder(pen, palette);
        lower.paintBorder(pen, palette);
        paintDepth(pen, palette, lower);
    }

    private int bin(int layer, int bins) {
        return (int) ((long) layer * bins / profile.layers());
    }

    private static void paintBars(
            Pen pen,
            Palette palette,
            Frame frame,
            double[] values,
            double[] onDevice,
            Quantity quantity,
            String title) {
        double most = Arrays.stream(values).max().orElse(0);
        pen.text(title, frame.left() - 4, frame.top() + 24, TextStyle.SMALL, Align.RIGHT, palette.ink());
        if (quantity == Quantity.BYTES) {
            pen.text(
                    text("DepthPlot.boundaries"),
                    frame.left() - 4,
                    frame.top() + 37,
                    TextStyle.SMALL,
                    Align.RIGHT,
                    palette.ink());
        }
        if (most <= 0) {
            pen.text(
                    text("DepthPlot.none"),
                    frame.left() - 4,
                    frame.bottom(),
                    TextStyle.PLAIN,
                    Align.RIGHT,
                    palette.muted());
            return;
        }
        pen.text(
                quantity.format(most),
                frame.left() - 4,
                frame.top() + 10,
                TextStyle.PLAIN,
                Align.RIGHT,
                palette.muted());
        pen.text("0", frame.left() - 4, frame.bottom(), TextStyle.PLAIN, Align.RIGHT, palette.muted());
        double bar = frame.width() / values.length;
        double gap = bar > 4 ? 1 : 0;
        for (int i = 0; i < values.length; i++) {
            double height = values[i] / (most * ROOM) * frame.height();
            if (height > 0) {
                double x = frame.left() + i * bar;
                Ink ink = onDevice[i] > 0 ? palette.device() : palette.server().over(palette.surface(), 0.45);
                pen.fillRect(
                        x, frame.bottom() - Math.max(1, height), Math.max(1, bar - gap), Math.max(1, height), 0, ink);
            }
        }
    }

    private static void paintUnknown(Pen pen, Palette palette, Frame frame, boolean[] unknown) {
        double bar = frame.width() / unknown.length;
        for (int i = 0; i < unknown.length; i++) {
            if (unknown[i]) {
                pen.text(
                        "?",
                        frame.left() + (i + 0.5) * bar,
                        frame.top() + 12,
                        TextStyle.SMALL,
                        Align.CENTER,
                        palette.cut());
            }
        }
    }

    private void paintMarks(Pen pen, Palette palette, Frame upper, Frame lower, int bins) {
        double layer = upper.width() / profile.layers();
        for (int mark : makers) {
            double x = upper.left() + (mark + 1) * layer;
            pen.beginPath();
            pen.moveTo(x, upper.top());
            pen.lineTo(x, lower.bottom());
            pen.strokePath(Stroke.of(palette.cut(), 2));
        }
        Set<Integer> marked = selected.size() > bins ? Set.of() : selected;
        for (int mark : marked) {
            double x = upper.left() + mark * layer;
            pen.strokeRect(
                    x,
                    upper.top(),
                    Math.max(2, layer),
                    lower.bottom() - upper.top(),
                    0,
                    new Stroke(palette.selection(), 1, 3));
        }
    }

    private void paintDepth(Pen pen, Palette palette, Frame frame) {
        pen.text(
                text("DepthPlot.first-layer"),
                frame.left(),
                frame.bottom() + 14,
                TextStyle.PLAIN,
                Align.LEFT,
                palette.muted());
        pen.text(
                text("DepthPlot.layer", profile.layers()),
                frame.right(),
                frame.bottom() + 14,
                TextStyle.PLAIN,
                Align.RIGHT,
                palette.muted());
        double middle = (frame.left() + frame.right()) / 2;
        pen.fillRect(middle - 118, frame.bottom() + 22, 10, 9, 0, palette.device());
        pen.text(
                text("DepthPlot.on-the-device"),
                middle - 104,
                frame.bottom() + 30,
                TextStyle.SMALL,
                Align.LEFT,
                palette.ink());
        pen.fillRect(
                middle - 20, frame.bottom() + 22, 10, 9, 0, palette.server().over(palette.surface(), 0.45));
        pen.text(
                text("DepthPlot.on-the-server"),
                middle - 6,
                frame.bottom() + 30,
                TextStyle.SMALL,
                Align.LEFT,
                palette.ink());
        pen.fillRect(middle + 78, frame.bottom() + 25, 14, 2, 0, palette.cut());
        pen.text(text("DepthPlot.cut"), middle + 96, frame.bottom() + 30, TextStyle.SMALL, Align.LEFT, palette.ink());
    }
}
