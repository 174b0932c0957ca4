package io.splitscope.view.explorer;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.split.Baseline;
import io.splitscope.split.Split;
import io.splitscope.split.envelope.MappedSplitter.Source;
import java.util.Map;
import java.util.Optional;

/**
 * The best split in a setting and what it is compared with.
 *
 * @param setting the setting
 * @param measured seconds that were to take the place of FLOPs
 * @param profiles those that fit the model
 * @param workload what one mini-batch costs
 * @param split the best split
 * @param deviceOnly everything on the device
 * @param serverOnly everything on the server
 * @param blockOnly the best split that cuts no block
 * @param cutLabels what to write on the tensors that cross, by {@link io.splitscope.model.Tensor#id()}
 * @param byHand the split whose sides were set by hand; empty when none was
 * @param source where the best split comes from
 * @param nanos how long finding the split took
 */
public record Solution(
        Setting setting,
        Measured measured,
        Profiles profiles,
        Workload workload,
        Split split,
        Baseline deviceOnly,
        Baseline serverOnly,
        Baseline blockOnly,
        Map<Integer, String> cutLabels,
        Optional<ByHand> byHand,
        Source source,
        long nanos) {

    public Solution {
        cutLabels = Map.copyOf(cutLabels);
    }

    /** This solution with the best split alone. */
    Solution withoutHand() {
        if (byHand.isEmpty()) {
            return this;
        }
        return new Solution(
                setting,
                measured,
                profiles,
                workload,
                split,
                deviceOnly,
                serverOnly,
                blockOnly,
                cutLabels,
                Optional.empty(),
                source,
                nanos);
    }

    /** The split that is shown: the one set by hand, or else the best. */
    public Split shownSplit() {
        return byHand.map(ByHand::split).orElse(split);
    }

    /** Bytes of the tensors that go up in the split that is shown, for one mini-batch, in the type in which they travel. */
    public double cutBytes() {
        return shownSplit().cut().stream().mapToDouble(iteration()::bytes).sum();
    }

    /** What one iteration asks of each layer and tensor. */
    public Iteration iteration() {
        return Iteration.of(workload, setting);
    }
}
