package io.splitscope.split.reduce;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.split.reduce.Verdict.Whole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The graph of blocks that has the same optimum as the graph of layers: blocks that pass the test are one vertex each, the
 * others stay open. Holds for all speeds, rates and latencies, but for a device faster than its server where said so.
 *
 * @param outcomes the blocks that were tested, from the outside to the inside; nothing is tested inside one that passed
 * @param groups the layers that stay together; groups that share a layer are one
 * @param vertices how many vertices are left
 */
public record BlockReduction(List<Outcome> outcomes, List<List<Integer>> groups, int vertices) {

    /**
     * What the test of a block said.
     *
     * @param contracted whether the block is one vertex: it passed, for devices of this speed
     */
    public record Outcome(Block block, Verdict verdict, boolean contracted) {}

    public BlockReduction {
        outcomes = List.copyOf(outcomes);
        groups = List.copyOf(groups);
    }

    /**
     * Tests the blocks of a workload.
     *
     * @param setting mode, protocol, pins, ratios, local iterations; of the speeds only counts whether each layer takes no longer on the server
     */
    public static BlockReduction of(Workload workload, BlockTree blocks, Setting setting) {
        Iteration iteration = Iteration.of(workload, setting);
        GraphIndex graph = new GraphIndex(iteration);
        boolean slowDevice = IntStream.range(0, workload.layers())
                .allMatch(layer -> iteration.deviceWork(layer) / setting.deviceSpeed()
                        >= iteration.serverWork(layer) / setting.serverSpeed());
        List<Outcome> outcomes = new ArrayList<>();
        Contractibility test = new Contractibility(graph, setting);
        blocks.root().children().forEach(block -> test(block, test, slowDevice, outcomes));
        List<List<Integer>> groups = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.contracted()) {
                groups.add(outcome.block().layers());
            }
        }
        if (slowDevice) {
            BitSet contracted = new BitSet();
            groups.forEach(group -> group.forEach(contracted::set));
            new ForwardFusion(graph, setting)
                    .pairs().stream()
                            .filter(pair -> !contracted.get(pair.get(0)))
                            .forEach(groups::add);
        }
        return new BlockReduction(outcomes, groups, vertices(workload.layers(), groups));
    }

    private static int vertices(int layers, List<List<Integer>> groups) {
        int[] leader = new int[layers];
        Arrays.setAll(leader, layer -> layer);
        int vertices = layers;
        for (List<Integer> group : groups) {
            for (int layer : group) {
                int one = leader(leader, group.get(0));
                int other = leader(leader, layer);
                if (one != other) {
                    leader[other] = one;
                    vertices--;
                }
            }
        }
        return vertices;
    }

    private static int leader(int[] leader, int layer) {
        int at = layer;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private static void test(Block block, Contractibility test, boolean slowDevice, List<Outcome> outcomes) {
        Verdict verdict = test.test(block.layers());
        boolean contracted = verdict instanceof Whole whole && (slowDevice || whole.anyDevice());
        outcomes.add(new Outcome(block, verdict, contracted));
        if (!contracted) {
            block.children().forEach(child -> test(child, test, slowDevice, outcomes));
        }
    }
}
