package io.splitscope.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.WireType;
import io.splitscope.cost.Workload;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainerTest {

    private static final Setting SETTING = Setting.DEFAULT.withLink(new Link(5e6, 20e6));

    private static Model model;
    private static Splitter splitter;
    private static Explainer explainer;

    @BeforeAll
    static void openSample() throws OnnxException {
        model = OnnxReader.read(Path.of("sample-models", "googlenet.onnx"), Progress.NONE)
                .model();
        Workload workload = ModelCost.of(model).workload(OptionalLong.empty(), FlopRule.ALL);
        splitter = new Splitter(workload);
        explainer = new Explainer(model, workload);
    }

    @Test
    void the_split_is_told_with_its_own_numbers() throws UnsatisfiablePinsException {
        Split best = splitter.solve(SETTING);

        List<String> why = explainer.why(SETTING, best);

        assertThat(why.get(0))
                .contains(best.deviceCount() + " of " + model.layers().size());
        assertThat(why.get(1))
                .contains(Quantity.TIME.format(
                        best.delay().activationsUp() + best.delay().gradientsDown()));
        assertThat(best.cut()).isNotEmpty();
        assertThat(why.get(1))
                .contains(model.tensors().get(best.cut().get(0)).name())
                .contains(best.cut().size() + " tensors cross");
        assertThat(why.get(2)).contains(Quantity.TIME.format(best.delay().total()));
    }

    @Test
    void the_alternatives_cost_what_the_splitter_says() throws UnsatisfiablePinsException {
        Split best = splitter.solve(SETTING);
        Set<Integer> makers = best.cut().stream()
                .map(position -> splitter.workload().tensors().get(position).producer())
                .collect(Collectors.toSet());
        Split earlier = splitter.solve(SETTING.withPins(SETTING.pins().onServer(makers)));
        double more = earlier.delay().total() - best.delay().total();

        assertThat(explainer.why(SETTING, best).get(3))
                .startsWith("Why not earlier: with ")
                .contains(Quantity.TIME.format(earlier.delay().total()))
                .contains(Quantity.TIME.format(more));
        assertThat(more).isPositive();
    }

    @Test
    void a_link_that_nobody_will_ever_have_is_no_advice() throws UnsatisfiablePinsException {
        Setting fast = Setting.DEFAULT.withDeviceSpeed(1e4 * Setting.DEFAULT.deviceSpeed());

        assertThat(explainer.why(fast, splitter.solve(fast)).get(3))
                .contains("That costs less with device speed below")
                .doesNotContain("bit/s");
    }

    @ParameterizedTest
    @EnumSource(Knob.class)
    void at_a_crossing_both_splits_cost_the_same(Knob knob) {
        Split few = splitter.evaluate(first(20), SETTING);
        Split many = splitter.evaluate(first(80), SETTING);

        OptionalDouble at = new Crossing(splitter, SETTING, few, many).at(knob);

        at.ifPresent(value -> {
            Setting there = knob.with(SETTING, value);
            double one = splitter.evaluate(few.device(), there).delay().total();
            double other = splitter.evaluate(many.device(), there).delay().total();
            assertThat(one).isCloseTo(other, within(1e-9 * one));
        });
        if (at.isEmpty()) {
            double gap = splitter.evaluate(many.device(), SETTING).delay().total()
                    - splitter.evaluate(few.device(), SETTING).delay().total();
            Setting extreme = knob.with(SETTING, knob.of(SETTING) * 1e6);
            Setting other = knob.with(SETTING, knob.of(SETTING) / 1e6);
            for (Setting setting : List.of(extreme, other)) {
                double there = splitter.evaluate(many.device(), setting).delay().total()
                        - splitter.evaluate(few.device(), setting).delay().total();
                assertThat(Math.signum(there)).isEqualTo(Math.signum(gap));
            }
        }
    }

    @Test
    void a_change_names_the_value_at_which_it_happened() throws UnsatisfiablePinsException {
        Setting before = SETTING;
        Split old = splitter.solve(before);
        int changes = 0;
        for (double uplink = 5e6; uplink < 5e9; uplink *= 1.03) {
            Setting now = Knob.UPLINK.with(SETTING, uplink);
            Split split = splitter.solve(now);
            List<String> change = explainer.change(before, old, now, split);
            if (!old.device().equals(split.device())) {
                changes++;
                double threshold =
                        new Crossing(splitter, now, split, old).at(Knob.UPLINK).orElseThrow();
                assertThat(threshold).isBetween(Knob.UPLINK.of(before) * (1 - 1e-9), uplink * (1 + 1e-9));
                assertThat(change.get(0)).startsWith("The uplink rose above " + Quantity.RATE.format(threshold));
                assertThat(change.get(1))
                        .contains(Quantity.TIME.format(split.delay().total()))
                        .contains(Quantity.TIME.format(
                                splitter.evaluate(old.device(), now).delay().total()));
            } else {
                assertThat(change).isEmpty();
            }
            before = now;
            old = split;
        }
        assertThat(changes).isPositive();
    }

    @Test
    void numbers_that_changed_at_once_are_all_named() throws UnsatisfiablePinsException {
        Setting now = SETTING.withDeviceSpeed(1e9).withServerSpeed(1e15);
        Split before = splitter.solve(SETTING);
        Split after = splitter.solve(now);

        assertThat(after.device()).isNotEqualTo(before.device());
        List<String> change = explainer.change(SETTING, before, now, after);
        assertThat(change.get(0))
                .startsWith("The device speed went from ")
                .contains("to 1 GFLOP/s, the server speed went from ", "to 1 PFLOP/s: ", " moved to the server");
        assertThat(change.get(1))
                .startsWith("Staying as before would take "
                        + Quantity.TIME.format(
                                splitter.evaluate(before.device(), now).delay().total()));
    }

    @Test
    void pins_that_move_the_cut_are_named_and_staying_is_no_choice() throws UnsatisfiablePinsException {
        Split before = splitter.solve(SETTING);
        int first = before.device().nextClearBit(0);
        Setting now = SETTING.withPins(SETTING.pins().onDevice(Set.of(first)));
        Split after = splitter.solve(now);

        List<String> change = explainer.change(SETTING, before, now, after);

        assertThat(change.get(0)).startsWith(model.layers().get(first).displayName() + " is pinned to the device: ");
        assertThat(change.get(1)).startsWith("Staying as before is not possible any more");
        assertThat(explainer.change(now, after, SETTING, before).get(0))
                .startsWith(model.layers().get(first).displayName() + " is no longer pinned: ");
    }

    @Test
    void a_protocol_that_moves_the_cut_is_named() throws UnsatisfiablePinsException {
        Split before = splitter.solve(SETTING);
        int last = model.layers().size() - 1;
        Setting now = SETTING.withMode(Mode.TRAINING)
                .withProtocol(SETTING.protocol().withWire(WireType.INT8).withLabels(Labels.withTail(Set.of(last))));
        Split after = splitter.solve(now);

        assertThat(explainer.change(SETTING, before, now, after).get(0))
                .contains(
                        "he type of what travels went from as in the model to int8",
                        "the labels are on the device",
                        model.layers().get(last).displayName() + " stays with the labels");
        assertThat(explainer.change(now, after, SETTING, before).get(1)).startsWith("The new split takes ");
    }

    @Test
    void pins_and_raw_data_are_given_as_reasons() throws UnsatisfiablePinsException {
        Setting all = SETTING.withPins(SETTING.pins()
                .onDevice(IntStream.range(0, model.layers().size()).boxed().collect(Collectors.toSet())));
        List<String> everything = explainer.why(all, splitter.solve(all));
        assertThat(everything.get(0)).startsWith("All ").contains("device");
        assertThat(everything.get(3)).contains("pin");
        assertThat(everything.get(4)).contains("everything runs there");

        Setting slow = SETTING.withDeviceSpeed(1e6).withLink(new Link(1e12, 1e12));
        Split one = splitter.solve(slow);
        assertThat(one.deviceCount()).isEqualTo(1);
        assertThat(explainer.why(slow, one).get(3)).contains("the raw data stays on the device");
    }

    @Test
    void layers_that_have_to_stay_do_not_keep_others_from_being_compared() throws Exception {
        Model bert = OnnxReader.read(Path.of("sample-models", "bert_base.onnx"), Progress.NONE)
                .model();
        Workload workload = ModelCost.of(bert).workload(OptionalLong.empty(), FlopRule.ALL);
        Split best = new Splitter(workload).solve(SETTING);

        assertThat(best.cut()).hasSizeGreaterThan(1);
        assertThat(new Explainer(bert, workload).why(SETTING, best).get(3))
                .startsWith("Why not earlier: with ")
                .contains(" more: ");
    }

    private static BitSet first(int layers) {
        BitSet set = new BitSet();
        set.set(0, layers);
        return set;
    }
}
