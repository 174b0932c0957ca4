package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which layers have to come along when some are moved to a side by hand: with a layer on the device all its ancestors are
 * there, with one on the server all its descendants, as data goes up only. Layers fixed on the device with the labels are
 * neither asked nor moved, since what they read comes down.
 */
public final class Lineage {

    /** A tensor's producer and the layers that read it and may run on either side. */
    private record Flow(int from, List<Integer> to) {}

    private final List<Flow> flows;

    private Lineage(List<Flow> flows) {
        this.flows = flows;
    }

    /** The lineage of the layers of an iteration. */
    public static Lineage of(Iteration iteration) {
        List<TensorLoad> tensors = iteration.workload().tensors();
        return new Lineage(IntStream.range(0, tensors.size())
                .filter(tensor -> !tensors.get(tensor).isRaw())
                .mapToObj(tensor -> new Flow(tensors.get(tensor).producer(), iteration.readers(tensor)))
                .sorted(Comparator.comparingInt(Flow::from))
                .toList());
    }

    /** The given layers and all that they get data from. */
    public BitSet withAncestors(BitSet layers) {
        BitSet all = (BitSet) layers.clone();
        for (int i = flows.size() - 1; i >= 0; i--) {
            Flow flow = flows.get(i);
            if (flow.to.stream().anyMatch(all::get)) {
                all.set(flow.from);
            }
        }
        return all;
    }

    /** The given layers and all that get data from them. */
    public BitSet withDescendants(BitSet layers) {
        BitSet all = (BitSet) layers.clone();
        for (Flow flow : flows) {
            if (all.get(flow.from)) {
                flow.to.forEach(all::set);
            }
        }
        return all;
    }
}
