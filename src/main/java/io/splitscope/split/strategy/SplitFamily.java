package io.splitscope.split.strategy;

import io.splitscope.cost.Iteration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Some of the splits of a workload, whatever speeds and rates are. Layers fixed with the labels belong to no set. */
interface SplitFamily {

    /** The layers on the device, split by split; empty when there are too many to look at. */
    Optional<List<BitSet>> splits(Iteration iteration);
}
