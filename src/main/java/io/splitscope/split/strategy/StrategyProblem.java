package io.splitscope.split.strategy;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.split.Baseline;
import io.splitscope.split.Baseline.Allowed;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.Baselines;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What strategies split, with what they prepared for it. Prepared things last as long as mode and protocol stay the same.
 * Not safe for use by several threads at once.
 */
public final class StrategyProblem {

    private final Splitter splitter;
    private final Baselines baselines;
    private final SettingRange range;
    private final Map<SplitFamily, Optional<KnownSplits>> known = new HashMap<>();
    private Iteration iteration;
    private Setting mean;
    private Baseline atMean;

    /**
     * @param workload what is split
     * @param blocks its blocks, for splits that cut none
     * @param range the speeds and rates to expect, for the split that does not follow the setting
     */
    public StrategyProblem(Workload workload, BlockTree blocks, SettingRange range) {
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
            return new RuledOut("no split keeps all pins");
        }
    }
}
