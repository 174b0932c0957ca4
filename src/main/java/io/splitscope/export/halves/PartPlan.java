package io.splitscope.export.halves;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What one part consists of.
 *
 * @param part which one
 * @param nodes positions of its nodes among those of the graph, local functions inlined
 * @param calls positions in the file of the calls of local functions that stay calls; what is in them is among the nodes
 * @param weights names of the stored tensors it uses
 * @param inputs names of the values given to it: for the server, what the device sends, in the order in which the device
 *     lists it
 * @param outputs names of its results: first what it hands on, then outputs of the model
 * @param folded what became a constant in it
 */
public record PartPlan(
        Part part,
        BitSet nodes,
        Set<Integer> calls,
        Set<String> weights,
        List<String> inputs,
        List<String> outputs,
        List<FoldedShape> folded) {
    public PartPlan {
        nodes = (BitSet) nodes.clone();
        calls = Set.copyOf(calls);
        weights = Set.copyOf(weights);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        folded = List.copyOf(folded);
    }

    /** Positions of its nodes; a copy. */
    @Override
    public BitSet nodes() {
        return (BitSet) nodes.clone();
    }
}
