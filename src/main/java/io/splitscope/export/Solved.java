package io.splitscope.export;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.split.Split;
import java.util.Objects;

/**
 * A model with its split in a setting: what tables and reports are made of.
 *
 * @param cost the model and the work of its layers
 * @param tree its blocks
 * @param setting the setting
 * @param workload what one mini-batch costs
 * @param split the split
 */
public record Solved(ModelCost cost, BlockTree tree, Setting setting, Workload workload, Split split) {

    public Solved {
        Objects.requireNonNull(cost);
        Objects.requireNonNull(tree);
        Objects.requireNonNull(setting);
        Objects.requireNonNull(workload);
        Objects.requireNonNull(split);
    }

    /** What one iteration asks of each layer and tensor. */
    public Iteration iteration() {
        return Iteration.of(workload, setting);
    }
}
