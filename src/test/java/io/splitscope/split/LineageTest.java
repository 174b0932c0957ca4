package io.splitscope.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.Problems.Problem;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LineageTest {

    /** 0 feeds 1 and 2, which feed 3; 4 stands alone on raw input. */
    private static final Workload DIAMOND = new Workload(
            new double[5],
            List.of(
                    new TensorLoad("in", 1, Workload.RAW, List.of(0, 4), false),
                    new TensorLoad("a", 1, 0, List.of(1, 2), false),
                    new TensorLoad("b", 1, 1, List.of(3), false),
                    new TensorLoad("c", 1, 2, List.of(3), false)),
            List.of());

    private static BitSet layers(int... layers) {
        BitSet set = new BitSet();
        IntStream.of(layers).forEach(set::set);
        return set;
    }

    @Provide
    Arbitrary<Problem> problems() {
        return Problems.problems();
    }

    @Example
    void with_a_layer_on_the_device_come_all_before_it_and_no_other() {
        Lineage lineage = Lineage.of(Iteration.of(DIAMOND, Setting.DEFAULT));

        assertThat(lineage.withAncestors(layers(1))).isEqualTo(layers(0, 1));
        assertThat(lineage.withAncestors(layers(3))).isEqualTo(layers(0, 1, 2, 3));
        assertThat(lineage.withAncestors(layers(4))).isEqualTo(layers(4));
    }

    @Example
    void with_a_layer_on_the_server_come_all_after_it_and_no_other() {
        Lineage lineage = Lineage.of(Iteration.of(DIAMOND, Setting.DEFAULT));

        assertThat(lineage.withDescendants(layers(2))).isEqualTo(layers(2, 3));
        assertThat(lineage.withDescendants(layers(0))).isEqualTo(layers(0, 1, 2, 3));
        assertThat(lineage.withDescendants(layers())).isEqualTo(layers());
    }

    @Example
    void what_stays_with_the_labels_asks_for_nothing() {
        Setting tail = Setting.DEFAULT.withProtocol(Setting.DEFAULT.protocol().withLabels(Labels.withTail(Set.of(3))));
        Lineage lineage = Lineage.of(Iteration.of(DIAMOND, tail));

        assertThat(lineage.withAncestors(layers(3))).isEqualTo(layers(3));
        assertThat(lineage.withDescendants(layers(0))).isEqualTo(layers(0, 1, 2));
    }

    @Property
    void what_is_set_by_hand_becomes_a_split_that_can_be_priced(
            @ForAll("problems") Problem problem, @ForAll @IntRange(max = 255) int bits) {
        BitSet wanted = BitSet.valueOf(new long[] {bits});
        wanted.clear(problem.workload().layers(), Integer.SIZE);
        Lineage lineage = Lineage.of(Iteration.of(problem.workload(), problem.setting()));

        BitSet device = lineage.withAncestors(wanted);
        BitSet server = lineage.withDescendants(wanted);
        BitSet rest = (BitSet) device.clone();
        rest.set(0, problem.workload().layers());
        rest.andNot(server);

        Splitter splitter = new Splitter(problem.workload());
        assertThat(splitter.evaluate(device, problem.setting()).delay().total()).isNotNegative();
        assertThat(splitter.evaluate(rest, problem.setting()).delay().total()).isNotNegative();
        assertThat(lineage.withAncestors(device)).isEqualTo(device);
        assertThat(lineage.withDescendants(server)).isEqualTo(server);
    }
}
