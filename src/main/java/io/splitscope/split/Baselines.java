package io.splitscope.split;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Kind;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.Baseline.Allowed;
import io.splitscope.split.Baseline.RuledOut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The splits that the best one is compared with. Not safe for use by several threads at once. */
public final class Baselines {

    private static final Set<String> LISTS = Stream.of(
                    Kind.MODEL, Kind.MODULE, Kind.SEQUENTIAL, Kind.FUNCTION, Kind.SERIES, Kind.STAGE)
            .map(Kind::label)
            .collect(Collectors.toUnmodifiableSet());

    private final Splitter splitter;
    private final Splitter blockwise;

    /**
     * @param splitter the splitter of the workload
     * @param blocks the groups of layers that the block-only graph keeps together
     */
    public Baselines(Splitter splitter, Collection<? extends Collection<Integer>> blocks) {
        this.splitter = splitter;
        this.blockwise = splitter.contracted(blocks);
    }

    /** Baselines whose block-only graph keeps together the outermost blocks that are more than a list of others. */
    public static Baselines of(Splitter splitter, BlockTree blocks) {
        List<List<Integer>> groups = new ArrayList<>();
        collect(blocks.root(), groups);
        return new Baselines(splitter, groups);
    }

    private static void collect(Block block, List<List<Integer>> groups) {
        boolean lists = block.id() == 0
                || LISTS.contains(block.kind()) && !block.children().isEmpty();
        if (lists) {
            block.children().forEach(child -> collect(child, groups));
        } else {
            groups.add(block.layers());
        }
    }

    /** Every layer on the device, whatever is pinned. */
    public Split deviceOnly(Setting setting) {
        BitSet all = new BitSet();
        all.set(0, splitter.workload().layers());
        return splitter.evaluate(all, setting);
    }

    /**
     * Every layer on the server but those that stay with the labels, when the raw data may leave the device and no layer is
     * pinned to it.
     */
    public Baseline serverOnly(Setting setting) {
        if (!setting.pins().device().isEmpty()) {
            return new RuledOut("a layer is pinned to the device");
        }
        Iteration iteration = Iteration.of(splitter.workload(), setting);
        List<TensorLoad> tensors = splitter.workload().tensors();
        for (int i = 0; i < tensors.size(); i++) {
            TensorLoad tensor = tensors.get(i);
            if (tensor.isRaw() && !iteration.readers(i).isEmpty()) {
                if (setting.rawDataStays()) {
                    return new RuledOut("the raw data stays on the device");
                }
                if (Double.isInfinite(tensor.bytes())) {
                    return new RuledOut("the size of the raw data '" + tensor.name() + "' is not known");
                }
            }
        }
        if (tailSharesWeights(iteration)) {
            return new RuledOut("weights whose layers stay together are used by the layers that stay with the labels");
        }
        Split split = splitter.evaluate(new BitSet(), setting);
        return Double.isInfinite(split.delay().total())
                ? new RuledOut("something of unknown size has to travel")
                : new Allowed(split);
    }

    private static boolean tailSharesWeights(Iteration iteration) {
        List<ParameterLoad> parameters = iteration.workload().parameters();
        return iteration.shared() == SharedWeights.TOGETHER
                && IntStream.range(0, parameters.size())
                        .filter(iteration::isExchanged)
                        .mapToObj(parameter -> parameters.get(parameter).users())
                        .anyMatch(users -> users.stream().anyMatch(iteration::isInTail)
                                && !users.stream().allMatch(iteration::isInTail));
    }

    /** The best split that cuts no block. */
    public Baseline blockOnly(Setting setting) {
        try {
            return new Allowed(blockwise.solve(setting));
        } catch (UnsatisfiablePinsException e) {
            return new RuledOut("the pins cut a block");
        }
    }
}
