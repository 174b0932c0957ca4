package io.splitscope.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Progress;
import io.splitscope.paint.Palette;
import io.splitscope.paint.RecordingPen;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.AxisEnvelope;
import io.splitscope.split.envelope.Plane;
import io.splitscope.split.envelope.SplitMap;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlotsTest {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 300;

    /** A chain whose tensors shrink: a slower device or a faster link keeps less on the device. */
    private final Workload chain = new Workload(
            new double[] {2e9, 2e9, 2e9, 2e9},
            List.of(
                    tensor("image", 6e6, Workload.RAW, 0),
                    tensor("a", 4e6, 0, 1),
                    tensor("b", 2e6, 1, 2),
                    tensor("c", 5e5, 2, 3),
                    tensor("d", 4e3, 3)),
            List.of());

    private final Splitter splitter = new Splitter(chain);
    private final Setting setting = Setting.DEFAULT;

    private static TensorLoad tensor(String name, double bytes, int producer, Integer... consumers) {
        return new TensorLoad(name, bytes, producer, List.of(consumers), false);
    }

    private static String name(Split split) {
        return split.deviceCount() + " layers";
    }

    private DelayPlot delay(Axis axis) throws UnsatisfiablePinsException {
        AxisEnvelope envelope = AxisEnvelope.of(splitter, setting, axis, axis.least(), axis.greatest(), Progress.NONE);
        double seconds = splitter.solve(setting).delay().total();
        return new DelayPlot(envelope, "Device speed", setting, seconds, List.of(), PlotsTest::name);
    }

    private MapPlot map() throws UnsatisfiablePinsException {
        return new MapPlot(SplitMap.of(splitter, Plane.around(setting), partial -> {}, Progress.NONE), PlotsTest::name);
    }

    @Test
    void a_place_on_the_delay_curve_tells_the_delay_that_a_fresh_minimum_cut_has() throws UnsatisfiablePinsException {
        DelayPlot plot = delay(Axis.DEVICE_SPEED);
        for (double x = 80; x < WIDTH - 40; x += 7) {
            double value = plot.valueAt(x, 100, WIDTH, HEIGHT).orElseThrow();
            Split fresh = splitter.solve(Axis.DEVICE_SPEED.at(setting, value));
            assertThat(plot.textAt(x, 100, WIDTH, HEIGHT).orElseThrow())
                    .contains(Quantity.TIME.format(fresh.delay().total()));
        }
        assertThat(plot.valueAt(2, 100, WIDTH, HEIGHT)).isEmpty();
    }

    @Test
    void the_delay_chart_marks_every_breakpoint_and_the_present() throws UnsatisfiablePinsException {
        AxisEnvelope envelope = AxisEnvelope.of(splitter, setting, Axis.DEVICE_SPEED, 1e8, 1e14, Progress.NONE);
        RecordingPen pen = new RecordingPen();
        delay(Axis.DEVICE_SPEED).paint(pen, Palette.LIGHT, WIDTH, HEIGHT);

        int breakpoints = envelope.stretches().size() - 1;
        assertThat(breakpoints).isPositive();
        assertThat(pen.count(mark -> mark.kind().equals("fill") && mark.box().width() == 6))
                .isEqualTo(breakpoints);
        assertThat(pen.texts()).anyMatch(text -> text.startsWith("50 GFLOP/s · "));
    }

    @Test
    void the_regions_of_the_map_cover_it_and_hold_the_best_split_of_any_setting_in_them()
            throws UnsatisfiablePinsException {
        MapPlot plot = map();
        assertThat(plot.regions()).hasSizeGreaterThan(1);
        assertThat(plot.regions().stream().mapToDouble(MapRegion::share).sum()).isEqualTo(1, within(0.01));

        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            double x = 80 + random.nextDouble() * (WIDTH - 130);
            double y = 14 + random.nextDouble() * (HEIGHT - 56);
            Setting there = plot.settingAt(x, y, WIDTH, HEIGHT).orElseThrow();
            Split fresh = splitter.solve(there);
            assertThat(plot.textAt(x, y, WIDTH, HEIGHT)).isPresent();
            if (isFarFromBorders(there, fresh)) {
                assertThat(plot.textAt(x, y, WIDTH, HEIGHT).orElseThrow()).contains(name(fresh));
            }
        }
        for (MapRegion region : plot.regions()) {
            assertThat(splitter.solve(plot.settingIn(region)).device())
                    .isEqualTo(region.cell().best().split().device());
        }
    }

    private boolean isFarFromBorders(Setting there, Split split) throws UnsatisfiablePinsException {
        for (double factor : new double[] {0.9, 1.1}) {
            if (!splitter.solve(there.withDeviceSpeed(there.deviceSpeed() * factor))
                    .device()
                    .equals(split.device())) {
                return false;
            }
        }
        return true;
    }

    @Test
    void the_depth_profile_counts_what_crosses_each_boundary_once() {
        Workload skip = new Workload(
                new double[] {1, 2, 3, 4},
                List.of(
                        tensor("image", 100, Workload.RAW, 0, 2),
                        tensor("a", 10, 0, 1, 3),
                        tensor("b", 1, 1, 2),
                        tensor("c", 1000, 2, 3)),
                List.of());

        DepthProfile profile = DepthProfile.of(Iteration.of(skip, setting.withMode(Mode.INFERENCE)));

        assertThat(List.of(profile.bytesAfter(0), profile.bytesAfter(1), profile.bytesAfter(2)))
                .containsExactly(110.0, 111.0, 1010.0);
        assertThat(profile.work(3)).isEqualTo(4);
    }

    @Test
    void a_boundary_with_a_tensor_of_unknown_size_is_shown_as_unknown() {
        Workload unknown = new Workload(
                new double[] {1, 1, 1},
                List.of(tensor("a", Double.POSITIVE_INFINITY, 0, 1), tensor("b", 5, 1, 2)),
                List.of());
        DepthProfile profile = DepthProfile.of(Iteration.of(unknown, setting));

        assertThat(profile.bytesAfter(0)).isNaN();
        assertThat(profile.bytesAfter(1)).isEqualTo(5);
        RecordingPen pen = new RecordingPen();
        depth(profile, new Splitter(unknown)).paint(pen, Palette.DARK, WIDTH, HEIGHT);
        assertThat(pen.texts()).contains("?");
    }

    @Test
    void twenty_five_thousand_layers_share_the_pixels_there_are() {
        int layers = 25_000;
        double[] work = new Random(3).doubles(layers).toArray();
        Workload huge = new Workload(work, List.of(), List.of());
        RecordingPen pen = new RecordingPen();

        depth(DepthProfile.of(Iteration.of(huge, setting)), new Splitter(huge))
                .paint(pen, Palette.LIGHT, WIDTH, HEIGHT);

        assertThat(pen.marks).hasSizeLessThan(2 * (int) WIDTH);
    }

    @Test
    void the_layer_under_the_mouse_is_told_from_the_first_to_the_last() {
        DepthPlot plot = depth(DepthProfile.of(Iteration.of(chain, setting)), splitter);

        assertThat(plot.layerAt(75, 50, WIDTH, HEIGHT)).hasValue(0);
        assertThat(plot.layerAt(WIDTH - 37, 50, WIDTH, HEIGHT)).hasValue(3);
        assertThat(plot.layerAt(10, 50, WIDTH, HEIGHT)).isEmpty();
        assertThat(plot.textAt(75, 50, WIDTH, HEIGHT).orElseThrow()).startsWith("layer 0 (1 of 4)");
    }

    private DepthPlot depth(DepthProfile profile, Splitter of) {
        Split none = of.evaluate(new BitSet(), setting.withRawDataStays(false));
        return new DepthPlot(profile, none, Set.of(), Set.of(), layer -> "layer " + layer);
    }
}
