package io.splitscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.split.Problems.Problem;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SplitterPropertiesTest {

    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<Problem> problems() {
        return Problems.problems();
    }

    @Property(tries = 4_000)
    void no_split_is_faster_than_the_one_found(@ForAll("problems") Problem problem) throws Exception {
        Oracle oracle = new Oracle(problem.workload(), problem.setting());
        OptionalDouble least = oracle.least();
        Splitter splitter = new Splitter(problem.workload());
        if (least.isEmpty()) {
            assertThatThrownBy(() -> splitter.solve(problem.setting())).isInstanceOf(UnsatisfiablePinsException.class);
            return;
        }
        Split split = splitter.solve(problem.setting());
        assertThat(oracle.allows(split.device())).isTrue();
        assertThat(oracle.delay(split.device())).isCloseTo(least.getAsDouble(), within(least.getAsDouble() * ROUNDING));
    }

    @Property(tries = 2_000)
    void of_equally_fast_splits_the_one_with_the_fewest_layers_on_the_device_is_found(
            @ForAll("problems") Problem problem) throws Exception {
        Oracle oracle = new Oracle(problem.workload(), problem.setting());
        OptionalDouble least = oracle.least();
        if (least.isPresent()) {
            Split split = new Splitter(problem.workload()).solve(problem.setting());
            assertThat(split.deviceCount()).isLessThanOrEqualTo(oracle.fewestLayers(least.getAsDouble() * (1 + 1e-14)));
        }
    }

    @Property
    void the_terms_of_the_delay_sum_to_what_the_definition_gives(@ForAll("problems") Problem problem) throws Exception {
        Oracle oracle = new Oracle(problem.workload(), problem.setting());
        if (oracle.least().isPresent()) {
            Split split = new Splitter(problem.workload()).solve(problem.setting());
            double delay = oracle.delay(split.device());
            assertThat(split.delay().total()).isCloseTo(delay, within(delay * ROUNDING));
        }
    }

    @Property
    void the_tensors_cut_are_those_made_on_the_device_and_read_on_the_server(@ForAll("problems") Problem problem)
            throws Exception {
        if (new Oracle(problem.workload(), problem.setting()).least().isPresent()) {
            Split split = new Splitter(problem.workload()).solve(problem.setting());
            for (int i = 0; i < problem.workload().tensors().size(); i++) {
                var tensor = problem.workload().tensors().get(i);
                boolean here = tensor.isRaw() || split.isOnDevice(tensor.producer());
                boolean there = tensor.consumers().stream().anyMatch(v -> !split.isOnDevice(v));
                assertThat(split.cut().contains(i)).isEqualTo(here && there);
            }
        }
    }

    @Property
    void every_conflict_that_is_named_is_one_between_pins_raw_data_and_unknown_sizes(
            @ForAll("problems") Problem problem) {
        try {
            new Splitter(problem.workload()).solve(problem.setting());
        } catch (UnsatisfiablePinsException e) {
            assertThat(e.conflicts()).isNotEmpty();
            for (PinConflict conflict : e.conflicts()) {
                assertThat(conflict.parameter().isPresent()
                                || problem.setting().pins().server().contains(conflict.serverLayer()))
                        .isTrue();
                assertThat(!(conflict.hold() instanceof Hold.Pinned)
                                || problem.setting().pins().device().contains(conflict.deviceLayer()))
                        .isTrue();
            }
        }
    }

    @Property
    void a_splitter_used_before_answers_like_a_new_one(
            @ForAll("problems") Problem problem, @ForAll @DoubleRange(min = 1e3, max = 1e9) double speed)
            throws Exception {
        if (new Oracle(problem.workload(), problem.setting()).least().isPresent()) {
            Splitter used = new Splitter(problem.workload());
            used.solve(problem.setting().withDeviceSpeed(speed));
            assertThat(used.solve(problem.setting()).device())
                    .isEqualTo(new Splitter(problem.workload())
                            .solve(problem.setting())
                            .device());
        }
    }

    @Property
    void a_slower_device_a_faster_server_or_a_faster_link_never_moves_a_layer_to_the_device(
            @ForAll("problems") Problem problem, @ForAll @DoubleRange(min = 1, max = 100) double factor)
            throws Exception {
        Setting before = problem.setting();
        if (new Oracle(problem.workload(), before).least().isEmpty()) {
            return;
        }
        Splitter splitter = new Splitter(problem.workload());
        BitSet device = splitter.solve(before).device();
        Link link = before.link();
        Setting slowerDevice = before.withDeviceSpeed(before.deviceSpeed() / factor);
        Setting fasterServer = before.withServerSpeed(before.serverSpeed() * factor);
        for (Setting after : List.of(slowerDevice, fasterServer)) {
            assertNoneAdded(device, splitter.solve(after).device());
        }
        if (before.serverSpeed() >= before.deviceSpeed()) {
            Setting fasterLink = before.withLink(
                    new Link(link.uplink() * factor, link.downlink() * factor, link.latency() / factor));
            assertNoneAdded(device, splitter.solve(fasterLink).device());
        }
    }

    private static void assertNoneAdded(BitSet before, BitSet after) {
        BitSet added = (BitSet) after.clone();
        added.andNot(before);
        assertThat(added.isEmpty()).as("%s after %s", after, before).isTrue();
    }

    @Property
    void keeping_groups_together_gives_the_best_split_that_cuts_none(@ForAll("problems") Problem problem)
            throws Exception {
        int layers = problem.workload().layers();
        if (layers < 4) {
            return;
        }
        List<List<Integer>> groups = List.of(List.of(0, 2), List.of(1, 3));
        Oracle oracle = new Oracle(problem.workload(), problem.setting());
        double least = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << layers; set++) {
            BitSet device = BitSet.valueOf(new long[] {set});
            boolean together = groups.stream()
                    .filter(group -> group.stream().noneMatch(oracle::inTail))
                    .allMatch(group -> device.get(group.get(0)) == device.get(group.get(1)));
            if (together && oracle.allows(device)) {
                least = Math.min(least, oracle.delay(device));
            }
        }
        Splitter contracted = new Splitter(problem.workload()).contracted(groups);
        if (Double.isInfinite(least)) {
            assertThatThrownBy(() -> contracted.solve(problem.setting()))
                    .isInstanceOf(UnsatisfiablePinsException.class);
        } else {
            assertThat(contracted.solve(problem.setting()).delay().total()).isCloseTo(least, within(least * ROUNDING));
        }
    }

    @Property
    void whatever_the_speeds_the_answer_is_found(
            @ForAll("problems") Problem problem,
            @ForAll @DoubleRange(min = -30, max = 30) double device,
            @ForAll @DoubleRange(min = -30, max = 30) double rate) {
        Setting setting =
                problem.setting().withDeviceSpeed(Math.pow(10, device)).withLink(new Link(Math.pow(10, rate), 1, 0));
        Oracle oracle = new Oracle(problem.workload(), setting);
        OptionalDouble least = oracle.least();
        if (least.isPresent()) {
            assertThatCode(() -> {
                        Split split = new Splitter(problem.workload()).solve(setting);
                        assertThat(oracle.delay(split.device()))
                                .isCloseTo(least.getAsDouble(), within(least.getAsDouble() * ROUNDING));
                    })
                    .doesNotThrowAnyException();
        }
    }
}
