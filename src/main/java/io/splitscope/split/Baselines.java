package io.splitscope.split;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Kind;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.Baseline.Allowed;
import io.splitscope.split.Baseline.RuledOut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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

    private static final Link ANY = new Link(1, 1);

    private final Splitter splitter;
    private final BestSplit blockwise;
    private Setting unpriced;
    private Priced deviceOnly;
    private Optional<Priced> serverOnly;
    private RuledOut noServerOnly;

    /** A split with its load, so that it is priced at once. */
    private record Priced(Split split, Load load) {
        Split at(Setting setting) {
            return split.withDelay(load.delay(Rates.of(setting)));
        }
    }

    /**
     * @param splitter the splitter of the workload
     * @param blockwise finds the best split that cuts no block
     */
    public Baselines(Splitter splitter, BestSplit blockwise) {
        this.splitter = splitter;
        this.blockwise = blockwise;
    }

    /** Baselines whose block-only graph keeps together the {@link #groups} of a tree. */
    public static Baselines of(Splitter splitter, BlockTree blocks) {
        return new Baselines(splitter, splitter.contracted(groups(blocks))::solve);
    }

    /** The layers of each of the outermost blocks that are more than a list of others. */
    public static List<List<Integer>> groups(BlockTree blocks) {
        List<List<Integer>> groups = new ArrayList<>();
        collect(blocks.root(), groups);
        return groups;
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
        prepare(setting);
        return deviceOnly.at(setting);
    }

    /**
     * Every layer on the server but those that stay with the labels, when the raw data may leave the device and no layer is
     * pinned to it.
     */
    public Baseline serverOnly(Setting setting) {
        prepare(setting);
        return serverOnly.isPresent() ? new Allowed(serverOnly.get().at(setting)) : noServerOnly;
    }

    /** Finds what does not depend on speeds, rates and local iterations, unless that is what was found last. */
    private void prepare(Setting setting) {
        Setting now = setting.withDeviceSpeed(1)
                .withServerSpeed(1)
                .withLink(ANY)
                .withBatch(1)
                .withLocalIterations(1);
        if (now.equals(unpriced)) {
            return;
        }
        BitSet all = new BitSet();
        all.set(0, splitter.workload().layers());
        deviceOnly = priced(all, setting);
        Iteration iteration = Iteration.of(splitter.workload(), setting);
        Optional<String> why = whyNotServerOnly(iteration, setting);
        Priced server = priced(new BitSet(), setting);
        boolean unknown = Double.isInfinite(server.split().delay().total());
        serverOnly = why.isEmpty() && !unknown ? Optional.of(server) : Optional.empty();
        noServerOnly = new RuledOut(why.orElse(text("Baselines.something-of-unknown-size-has")));
        unpriced = now;
    }

    private Priced priced(BitSet device, Setting setting) {
        return new Priced(splitter.evaluate(device, setting), splitter.load(device, setting));
    }

    private static Optional<String> whyNotServerOnly(Iteration iteration, Setting setting) {
        if (!setting.pins().device().isEmpty()) {
            return Optional.of(text("Baselines.a-layer-is-pinned-to"));
        }
        List<TensorLoad> tensors = iteration.workload().tensors();
        for (int i = 0; i < tensors.size(); i++) {
            TensorLoad tensor = tensors.get(i);
            if (tensor.isRaw() && !iteration.readers(i).isEmpty()) {
                if (setting.rawDataStays()) {
                    return Optional.of(text("Baselines.the-raw-data-stays-on"));
                }
                if (Double.isInfinite(tensor.bytes())) {
                    return Optional.of(text("Baselines.the-size-of-the-raw", tensor.name()));
                }
            }
        }
        return tailSharesWeights(iteration)
                ? Optional.of(text("Baselines.weights-whose-layers-stay-together"))
                : Optional.empty();
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
            return new Allowed(blockwise.in(setting));
        } catch (UnsatisfiablePinsException e) {
            return new RuledOut(text("Baselines.the-pins-cut-a-block"));
        }
    }
}
