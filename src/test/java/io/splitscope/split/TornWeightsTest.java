package io.splitscope.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.split.Problems.Problem;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TornWeightsTest {

    private static final Workload WORKLOAD = new Workload(
            new double[] {1, 1, 1},
            List.of(),
            List.of(
                    new ParameterLoad("embedding", 8, List.of(0, 2)),
                    new ParameterLoad("own", 8, List.of(1)),
                    new ParameterLoad("pair", 8, List.of(0, 1))));

    private static Setting together() {
        return Setting.DEFAULT.withProtocol(Setting.DEFAULT.protocol().withShared(SharedWeights.TOGETHER));
    }

    private static List<String> torn(Setting setting, int... device) {
        BitSet layers = new BitSet();
        for (int layer : device) {
            layers.set(layer);
        }
        return TornWeights.of(Iteration.of(WORKLOAD, setting), layers);
    }

    @Provide
    Arbitrary<Problem> problems() {
        return Problems.problems();
    }

    @Example
    void a_weight_with_layers_on_both_sides_is_torn() {
        assertThat(torn(together(), 0)).containsExactly("embedding", "pair");
        assertThat(torn(together(), 0, 1)).containsExactly("embedding");
        assertThat(torn(together(), 0, 1, 2)).isEmpty();
        assertThat(torn(together())).isEmpty();
    }

    @Example
    void a_layer_that_stays_with_the_labels_is_on_the_device() {
        Setting tail = together();
        tail = tail.withProtocol(tail.protocol().withLabels(Labels.withTail(Set.of(2))));

        assertThat(torn(tail)).containsExactly("embedding");
        assertThat(torn(tail, 0, 1)).isEmpty();
    }

    @Example
    void nothing_is_torn_where_copies_are_allowed_or_nothing_trains() {
        assertThat(torn(Setting.DEFAULT, 0)).isEmpty();
        assertThat(torn(together().withMode(Mode.INFERENCE), 0)).isEmpty();
        assertThat(torn(together().withProtocol(together().protocol().withFrozen(Set.of(0))), 0))
                .isEmpty();
    }

    @Property
    void the_best_split_tears_nothing(@ForAll("problems") Problem problem) {
        try {
            Split best = new Splitter(problem.workload()).solve(problem.setting());
            assertThat(TornWeights.of(Iteration.of(problem.workload(), problem.setting()), best.device()))
                    .isEmpty();
        } catch (UnsatisfiablePinsException e) {
            assertThat(e.conflicts()).isNotEmpty();
        }
    }
}
