package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Progress;
import io.splitscope.split.Baseline;
import io.splitscope.split.Baseline.Allowed;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.Baselines;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.LinkMap;
import io.splitscope.split.reduce.BlockReduction;
import io.splitscope.split.strategy.LookedUp.Graph;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What strategies split, with what they prepared for it. Prepared things last as long as mode and protocol stay the same.
 * Not safe for use by several threads at once.
 */
public final class StrategyProblem {

    /** The map's ends lie this much outside the range, as a part, so that a range may be a point. */
    private static final double MARGIN = 0.01;

    private final BlockTree blocks;
    private final Splitter splitter;
    private final Baselines baselines;
    private final SettingRange range;
    private final Map<SplitFamily, Optional<KnownSplits>> known = new HashMap<>();
    private final Map<Setting, Splitter> reduced = new HashMap<>();
    private final Map<Setting, EnumMap<Graph, LinkMap>> maps = new HashMap<>();
    private Splitter blockwise;
    private Iteration iteration;
    private Setting mean;
    private Baseline atMean;

    /**
     * @param workload what is split
     * @param blocks its blocks, for splits that cut none
     * @param range the speeds and rates to expect, for the split that does not follow the setting
     */
    public StrategyProblem(Workload workload, BlockTree blocks, SettingRange range) {
        this.blocks = blocks;
        this.splitter = new Splitter(workload);
        this.baselines = Baselines.of(splitter, blocks);
        this.range = Objects.requireNonNull(range);
    }

    /** What is split. */
    public Workload workload() {
        return splitter.workload();
    }

    Splitter splitter() {
        return splitter;
    }

    Baselines baselines() {
        return baselines;
    }

    /** The splitter of a graph. */
    Splitter splitter(Graph graph, Setting setting) {
        return switch (graph) {
            case LAYERS -> splitter;
            case BLOCKS -> blockwise();
            case TESTED_BLOCKS -> reduced.computeIfAbsent(reducible(setting), this::reduce);
        };
    }

    private Splitter blockwise() {
        if (blockwise == null) {
            blockwise = splitter.contracted(Baselines.groups(blocks));
        }
        return blockwise;
    }

    /**
     * What the test of blocks depends on. It holds for all rates, and for a device of the server's speed only if it holds
     * for all that are slower.
     */
    private static Setting reducible(Setting setting) {
        return anyRates(setting).withDeviceSpeed(Math.max(setting.deviceSpeed(), setting.serverSpeed()));
    }

    private Splitter reduce(Setting setting) {
        return splitter.contracted(
                BlockReduction.of(workload(), blocks, setting).groups());
    }

    private static Setting anyRates(Setting setting) {
        return setting.withLink(new Link(1, 1, setting.link().latency()));
    }

    /**
     * All best splits of a graph over the range of rates.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    LinkMap linkMap(Graph graph, Setting setting) throws UnsatisfiablePinsException {
        Map<Graph, LinkMap> known = maps.computeIfAbsent(anyRates(setting), key -> new EnumMap<>(Graph.class));
        LinkMap map = known.get(graph);
        if (map == null) {
            double latency = setting.link().latency();
            Link slowest = new Link(
                    range.uplink().from() * (1 - MARGIN), range.downlink().from() * (1 - MARGIN), latency);
            Link fastest = new Link(
                    range.uplink().to() * (1 + MARGIN), range.downlink().to() * (1 + MARGIN), latency);
            map = LinkMap.of(splitter(graph, setting), setting, slowest, fastest, Progress.NONE);
            known.put(graph, map);
        }
        return map;
    }

    Iteration iteration(Setting setting) {
        if (iteration == null || !iteration.isThatOf(setting)) {
            iteration = Iteration.of(workload(), setting);
            known.clear();
        }
        return iteration;
    }

    /** The splits of a family with what each asks for; empty when there are too many. */
    Optional<KnownSplits> known(SplitFamily family, Setting setting) {
        Iteration present = iteration(setting);
        return known.computeIfAbsent(
                family, key -> key.splits(present).map(splits -> new KnownSplits(splits, splitter, setting)));
    }

    /** The optimal split in the middle of the range. */
    Baseline splitAtMean(Setting setting) {
        Setting middle = range.mean(setting);
        if (!middle.equals(mean)) {
            atMean = optimum(middle);
            mean = middle;
        }
        return atMean;
    }

    Baseline optimum(Setting setting) {
        try {
            return new Allowed(splitter.solve(setting));
        } catch (UnsatisfiablePinsException e) {
            return new RuledOut(text("StrategyProblem.no-split-keeps-all-pins"));
        }
    }
}
