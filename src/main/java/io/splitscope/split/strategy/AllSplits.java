package io.splitscope.split.strategy;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Every split there is, as long as they are no more than {@link #MOST}. Splits of blocks in a row add up and only those of
 * parallel branches multiply, so that models of hundreds of layers may have few.
 */
final class AllSplits implements SplitFamily {

    /** More splits are not looked at. */
    static final int MOST = 20_000;

    @Override
    public Optional<List<BitSet>> splits(Iteration iteration) {
        List<BitSet> producers = producers(iteration);
        List<BitSet> splits = new ArrayList<>();
        splits.add(new BitSet());
        for (int layer = 0; layer < producers.size(); layer++) {
            if (!iteration.isInTail(layer) && !addTo(splits, layer, producers.get(layer))) {
                return Optional.empty();
            }
        }
        return Optional.of(splits);
    }

    /** Adds the splits that have a layer on the device and none after it; returns whether there are not too many. */
    private static boolean addTo(List<BitSet> splits, int layer, BitSet producers) {
        for (int i = 0, before = splits.size(); i < before; i++) {
            BitSet missing = (BitSet) producers.clone();
            missing.andNot(splits.get(i));
            if (missing.isEmpty()) {
                BitSet more = (BitSet) splits.get(i).clone();
                more.set(layer);
                splits.add(more);
            }
        }
        return splits.size() <= MOST;
    }

    private static List<BitSet> producers(Iteration iteration) {
        Workload workload = iteration.workload();
        List<BitSet> producers = new ArrayList<>(workload.layers());
        for (int layer = 0; layer < workload.layers(); layer++) {
            producers.add(new BitSet());
        }
        for (TensorLoad tensor : workload.tensors()) {
            if (!tensor.isRaw()) {
                tensor.consumers().forEach(reader -> producers.get(reader).set(tensor.producer()));
            }
        }
        return producers;
    }
}
