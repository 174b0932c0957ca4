package io.splitscope.split.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Progress;
import io.splitscope.split.Problems;
import io.splitscope.split.Problems.Problem;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.AxisEnvelope.Stretch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class AxisEnvelopeTest {

    private static final double FROM = 1e4;
    private static final double TO = 1e12;
    private static final double ROUNDING = 1e-11;

    @Provide
    Arbitrary<Problem> problems() {
        return Problems.problems();
    }

    @Property(tries = 2_000)
    void the_envelope_answers_like_a_minimum_cut_at_any_value(
            @ForAll("problems") Problem problem, @ForAll Axis axis, @ForAll @DoubleRange(min = 0, max = 1) double place)
            throws Exception {
        if (!solvable(problem)) {
            return;
        }
        double value = axis == Axis.LOCAL_ITERATIONS ? Math.round(1 + place * 1000) : FROM * Math.pow(TO / FROM, place);
        Splitter splitter = new Splitter(problem.workload());
        Split looked = envelope(problem, axis).at(value);
        Split cut = splitter.solve(axis.at(problem.setting(), value));
        double delay = cut.delay().total();
        assertThat(looked.delay().total()).isCloseTo(delay, within(delay * ROUNDING));
    }

    @Property
    void between_breakpoints_the_very_split_of_a_minimum_cut_is_given(
            @ForAll("problems") Problem problem, @ForAll Axis axis) throws Exception {
        if (!solvable(problem)) {
            return;
        }
        Splitter splitter = new Splitter(problem.workload());
        for (Stretch stretch : envelope(problem, axis).stretches()) {
            double middle = Math.sqrt(stretch.from() * stretch.to());
            if (stretch.to() > stretch.from() * 1.001) {
                Split cut = splitter.solve(problem.setting(), axis.rates(problem.setting(), middle));
                assertThat(stretch.best().split().deviceCount()).isEqualTo(cut.deviceCount());
                assertThat(stretch.best().split().device()).isEqualTo(cut.device());
            }
        }
    }

    @Property
    void few_minimum_cuts_find_all_splits(@ForAll("problems") Problem problem, @ForAll Axis axis) throws Exception {
        if (solvable(problem)) {
            AxisEnvelope envelope = envelope(problem, axis);
            int splits = envelope.stretches().size();
            assertThat(envelope.minimumCuts()).isLessThanOrEqualTo(2 * splits + 5);
        }
    }

    @Property
    void a_slower_device_a_faster_server_or_a_faster_link_never_moves_a_layer_to_the_device(
            @ForAll("problems") Problem problem) throws Exception {
        if (!solvable(problem)) {
            return;
        }
        assertGrowing(devices(envelope(problem, Axis.DEVICE_SPEED)));
        assertShrinking(devices(envelope(problem, Axis.SERVER_SPEED)));
        Setting setting = problem.setting();
        if (setting.deviceSpeed() <= setting.serverSpeed() && setting.link().latency() == 0) {
            assertShrinking(devices(envelope(problem, Axis.BANDWIDTH)));
        }
    }

    private static List<BitSet> devices(AxisEnvelope envelope) {
        return envelope.stretches().stream()
                .map(stretch -> stretch.best().split().device())
                .toList();
    }

    private static void assertShrinking(List<BitSet> devices) {
        List<BitSet> backwards = new ArrayList<>(devices);
        Collections.reverse(backwards);
        assertGrowing(backwards);
    }

    private static void assertGrowing(List<BitSet> devices) {
        for (int i = 1; i < devices.size(); i++) {
            BitSet lost = (BitSet) devices.get(i - 1).clone();
            lost.andNot(devices.get(i));
            assertThat(lost.isEmpty())
                    .as("%s then %s", devices.get(i - 1), devices.get(i))
                    .isTrue();
        }
    }

    @Example
    void a_chain_moves_to_the_device_layer_by_layer_as_the_device_gets_faster() throws Exception {
        Workload chain = Problems.chain(new double[] {1e9, 1e9, 1e9, 1e9}, new double[] {9e6, 8e6, 4e6, 1.5e6, 0.5e6});
        AxisEnvelope envelope =
                AxisEnvelope.of(new Splitter(chain), Setting.DEFAULT, Axis.DEVICE_SPEED, 1e6, 1e13, Progress.NONE);
        assertThat(envelope.stretches().stream()
                        .map(stretch -> stretch.best().split().deviceCount()))
                .containsExactly(1, 2, 3, 4);
    }

    @Example
    void one_value_alone_is_a_range_too() throws Exception {
        Workload chain = Problems.chain(new double[] {1e9}, new double[] {1e6, 1e6});
        AxisEnvelope envelope =
                AxisEnvelope.of(new Splitter(chain), Setting.DEFAULT, Axis.UPLINK, 1e6, 1e6, Progress.NONE);
        assertThat(envelope.stretches()).hasSize(1);
        assertThat(envelope.at(1e6).deviceCount()).isEqualTo(1);
        assertThatThrownBy(() -> envelope.at(2e6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void a_range_from_nothing_or_backwards_is_refused() {
        Splitter splitter = new Splitter(Problems.chain(new double[] {1e9}, new double[] {1e6, 1e6}));
        assertThatThrownBy(() -> AxisEnvelope.of(splitter, Setting.DEFAULT, Axis.UPLINK, 0, 1, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AxisEnvelope.of(splitter, Setting.DEFAULT, Axis.UPLINK, 2, 1, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void the_search_ends_when_nobody_waits_for_it() {
        Splitter splitter = new Splitter(Problems.chain(new double[] {1e9}, new double[] {1e6, 1e6}));
        assertThatThrownBy(
                        () -> AxisEnvelope.of(splitter, Setting.DEFAULT, Axis.UPLINK, 1, 1e9, new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static AxisEnvelope envelope(Problem problem, Axis axis) throws UnsatisfiablePinsException {
        double from = axis == Axis.LOCAL_ITERATIONS ? 1 : FROM;
        double to = axis == Axis.LOCAL_ITERATIONS ? 1001 : TO;
        return AxisEnvelope.of(new Splitter(problem.workload()), problem.setting(), axis, from, to, Progress.NONE);
    }

    private static boolean solvable(Problem problem) {
        try {
            new Splitter(problem.workload()).solve(problem.setting());
            return true;
        } catch (UnsatisfiablePinsException e) {
            return false;
        }
    }
}
