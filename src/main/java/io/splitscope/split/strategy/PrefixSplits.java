package io.splitscope.split.strategy;

import io.splitscope.cost.Iteration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The first so many layers in the order of the file on the device, the rest on the server. */
final class PrefixSplits implements SplitFamily {

    @Override
    public Optional<List<BitSet>> splits(Iteration iteration) {
        List<BitSet> splits = new ArrayList<>();
        BitSet device = new BitSet();
        splits.add(new BitSet());
        for (int layer = 0; layer < iteration.workload().layers(); layer++) {
            if (!iteration.isInTail(layer)) {
                device.set(layer);
                splits.add((BitSet) device.clone());
            }
        }
        return Optional.of(splits);
    }
}
