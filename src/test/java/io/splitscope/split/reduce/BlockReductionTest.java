package io.splitscope.split.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Kind;
import io.splitscope.cost.Link;
import io.splitscope.cost.Profile;
import io.splitscope.cost.ProfileFit;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.Oracle;
import io.splitscope.split.Problems;
import io.splitscope.split.Problems.Problem;
import io.splitscope.split.Splitter;
import io.splitscope.split.reduce.Verdict.CutInside;
import io.splitscope.split.reduce.Verdict.NotAsked;
import io.splitscope.split.reduce.Verdict.Whole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BlockReductionTest {

    private static final double ROUNDING = 1e-9;

    @Provide
    Arbitrary<Problem> problems() {
        return Problems.problems();
    }

    @Property(tries = 4_000)
    void a_block_that_passes_loses_nothing_at_any_speed_rate_or_latency(
            @ForAll("problems") Problem problem,
            @ForAll @IntRange(min = 1, max = 255) int members,
            @ForAll @DoubleRange(min = -3, max = 3) double device,
            @ForAll @DoubleRange(min = -3, max = 3) double up,
            @ForAll @DoubleRange(min = -3, max = 3) double down)
            throws Exception {
        List<Integer> block = IntStream.range(0, problem.workload().layers())
                .filter(layer -> (members >> layer & 1) == 1)
                .boxed()
                .toList();
        Setting setting = problem.setting();
        Link link = setting.link();
        Setting elsewhere = setting.withDeviceSpeed(setting.deviceSpeed() * Math.pow(10, device))
                .withLink(new Link(
                        link.uplink() * Math.pow(10, up), link.downlink() * Math.pow(10, down), link.latency()));
        for (Setting present : List.of(setting, elsewhere)) {
            if (!block.isEmpty()
                    && new Oracle(problem.workload(), present).least().isPresent()) {
                assertSameOptimum(problem.workload(), tree(problem.workload(), List.of(block)), present);
            }
        }
    }

    @Property(tries = 2_000)
    void several_blocks_and_fused_layers_together_lose_nothing(
            @ForAll("problems") Problem problem, @ForAll @IntRange(min = 1, max = 7) int border) throws Exception {
        int layers = problem.workload().layers();
        if (border < layers
                && new Oracle(problem.workload(), problem.setting()).least().isPresent()) {
            List<List<Integer>> blocks = List.of(
                    IntStream.range(0, border).boxed().toList(),
                    IntStream.range(border, layers).boxed().toList());
            assertSameOptimum(problem.workload(), tree(problem.workload(), blocks), problem.setting());
        }
    }

    @Property(tries = 2_000)
    void measured_seconds_that_are_not_in_proportion_lose_nothing_either(
            @ForAll("problems") Problem problem,
            @ForAll @IntRange(min = 1, max = 255) int members,
            @ForAll @IntRange(min = 1, max = 255) int slowThere)
            throws Exception {
        int layers = problem.workload().layers();
        BitSet there = BitSet.valueOf(new long[] {slowThere});
        double[] seconds = IntStream.range(0, layers)
                .mapToDouble(layer -> there.get(layer) ? 5 : 0.1)
                .toArray();
        BitSet all = new BitSet();
        all.set(0, layers);
        Workload measured = problem.workload()
                .measured(
                        Profiles.NONE.withServer(
                                new Profile("test", seconds, all, new BitSet(), ProfileFit.WHOLE, 1e7, 1)),
                        1);
        List<Integer> block = IntStream.range(0, layers)
                .filter(layer -> (members >> layer & 1) == 1)
                .boxed()
                .toList();
        if (!block.isEmpty()
                && new Oracle(problem.workload(), problem.setting()).least().isPresent()) {
            assertSameOptimum(measured, tree(measured, List.of(block)), problem.setting());
        }
    }

    private static void assertSameOptimum(Workload workload, BlockTree blocks, Setting setting) throws Exception {
        Splitter splitter = new Splitter(workload);
        BlockReduction reduction = BlockReduction.of(workload, blocks, setting);
        double least = splitter.solve(setting).delay().total();
        double reduced =
                splitter.contracted(reduction.groups()).solve(setting).delay().total();
        assertThat(reduced).as("%s", reduction).isCloseTo(least, within(least * ROUNDING));
    }

    private static BlockTree tree(Workload workload, List<List<Integer>> groups) {
        List<Block> children = new ArrayList<>();
        for (List<Integer> group : groups) {
            children.add(new Block(
                    children.size() + 1, "b" + children.size(), "b", Kind.MODULE.label(), group, List.of(), 1));
        }
        List<Integer> all = IntStream.range(0, workload.layers()).boxed().toList();
        return new BlockTree(new Block(0, "", "", Kind.MODEL.label(), all, children, 0));
    }

    /** Layer 0 makes 10 bytes; 1 and 2 read them and send so many bytes to 3; 4 reads the 10 bytes of 3. */
    private static Workload branches(double left, double right) {
        return new Workload(
                new double[] {1, 4, 4, 2, 1},
                List.of(
                        new TensorLoad("raw", 1, Workload.RAW, List.of(0), false),
                        new TensorLoad("entry", 10, 0, List.of(1, 2), true),
                        new TensorLoad("left", left, 1, List.of(3), true),
                        new TensorLoad("right", right, 2, List.of(3), true),
                        new TensorLoad("exit", 10, 3, List.of(4), true)),
                List.of());
    }

    private static Verdict verdict(Workload workload, List<Integer> block) {
        return BlockReduction.of(workload, tree(workload, List.of(block)), Setting.DEFAULT)
                .outcomes()
                .get(0)
                .verdict();
    }

    @Example
    void branches_that_carry_more_than_enters_may_be_one() {
        assertThat(verdict(branches(5, 6), List.of(1, 2, 3))).isInstanceOf(Whole.class);
    }

    @Example
    void branches_that_carry_less_than_enters_stay_open_with_the_cut_and_its_bytes() {
        Verdict verdict = verdict(branches(4, 5), List.of(1, 2, 3));
        assertThat(verdict).isInstanceOfSatisfying(CutInside.class, cut -> {
            assertThat(cut.inside()).isEqualTo(9);
            assertThat(cut.tensors()).containsExactly(2, 3);
            assertThat(cut.device()).isEqualTo(BitSet.valueOf(new long[] {0b110}));
            assertThat(cut.passage().upBefore()).isEqualTo(10);
            assertThat(cut.passage().upBehind()).isEqualTo(10);
        });
    }

    @Example
    void a_block_that_reads_raw_data_that_stays_is_not_asked() {
        assertThat(verdict(branches(5, 6), List.of(0, 1, 2, 3)))
                .isEqualTo(new NotAsked("it reads the raw data, which stays on the device"));
    }

    @Example
    void a_layer_that_sends_no_less_than_it_reads_is_fused_with_its_reader() {
        Workload chain = Problems.chain(new double[] {1, 1, 1, 1}, new double[] {5, 5, 6, 4, 1});
        BlockReduction reduction = BlockReduction.of(chain, tree(chain, List.of()), Setting.DEFAULT);
        assertThat(reduction.groups()).containsExactly(List.of(1, 2));
        Setting fast = Setting.DEFAULT.withDeviceSpeed(1e15);
        assertThat(BlockReduction.of(chain, tree(chain, List.of()), fast).groups())
                .isEmpty();
    }

    @Example
    void a_model_without_layers_has_no_blocks() {
        Workload nothing = new Workload(new double[0], List.of(), List.of());
        assertThat(BlockReduction.of(nothing, tree(nothing, List.of()), Setting.DEFAULT)
                        .groups())
                .isEmpty();
    }
}
