package io.splitscope.view.explorer;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.paint.CutLabels;
import io.splitscope.split.Baseline;
import io.splitscope.split.Baselines;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.OptionalLong;

/** Solves settings of one model. Keeps what it has prepared for the last mini-batch. Used by one thread at a time. */
final class Solver {

    private final ModelCost cost;
    private final BlockTree tree;
    private long batch;
    private Splitter splitter;
    private Baselines baselines;
    private CutLabels labels;

    Solver(ModelCost cost, BlockTree tree) {
        this.cost = cost;
        this.tree = tree;
    }

    /**
     * The best split and its baselines.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    Solution solve(Setting setting) throws UnsatisfiablePinsException {
        prepare(setting.batch());
        long before = System.nanoTime();
        Split split = splitter.solve(setting);
        long nanos = System.nanoTime() - before;
        return new Solution(
                setting,
                splitter.workload(),
                split,
                new Baseline.Allowed(baselines.deviceOnly(setting)),
                baselines.serverOnly(setting),
                baselines.blockOnly(setting),
                labels.of(split, setting),
                nanos);
    }

    /** The number of layers and tensors, which decides how long a solve takes. */
    int size() {
        return cost.model().layers().size() + cost.model().tensors().size();
    }

    private void prepare(long wanted) {
        if (splitter == null || batch != wanted) {
            splitter = new Splitter(cost.workload(OptionalLong.of(wanted), FlopRule.ALL));
            baselines = Baselines.of(splitter, tree);
            labels = new CutLabels(cost.model(), splitter.workload());
            batch = wanted;
        }
    }
}
