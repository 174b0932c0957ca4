package io.splitscope.view.explorer;

import io.splitscope.split.Split;
import java.util.Map;

/**
 * A split whose sides were set by hand, in the same setting as the best one.
 *
 * @param split who runs what, and what it costs
 * @param cutLabels what to write on the tensors that cross, by {@link io.splitscope.model.Tensor#id()}
 * @param comparison how much longer it takes than the best, and why, in sentences; also what it breaks
 */
public record ByHand(Split split, Map<Integer, String> cutLabels, String comparison) {

    public ByHand {
        cutLabels = Map.copyOf(cutLabels);
    }
}
