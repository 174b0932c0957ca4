package io.splitscope.split.strategy;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Splits at which no more than one tensor goes up: for each tensor the fewest layers on the device from which nothing else
 * crosses. Those are the layers that stay connected to the raw data, or to the tensor's producer, when the tensor is taken
 * out of the undirected graph of layers and tensors; a tensor whose removal leaves the graph connected gives the split
 * with everything on the device. O(tensors · edges).
 */
final class SingleTensorSplits implements SplitFamily {

    @Override
    public Optional<List<BitSet>> splits(Iteration iteration) {
        List<TensorLoad> tensors = iteration.workload().tensors();
        Connections connections = new Connections(iteration);
        Set<BitSet> splits = new LinkedHashSet<>();
        splits.add(connections.without(NONE));
        for (int tensor = 0; tensor < tensors.size(); tensor++) {
            if (!iteration.readers(tensor).isEmpty()) {
                splits.add(connections.without(tensor));
            }
        }
        return Optional.of(List.copyOf(splits));
    }

    private static final int NONE = -1;

    /** Which layers tensors join, the layers fixed with the labels left out. */
    private static final class Connections {

        private final Iteration iteration;
        private final List<TensorLoad> tensors;
        private final List<List<Integer>> tensorsOfLayer = new ArrayList<>();

        Connections(Iteration iteration) {
            this.iteration = iteration;
            this.tensors = iteration.workload().tensors();
            for (int layer = 0; layer < iteration.workload().layers(); layer++) {
                tensorsOfLayer.add(new ArrayList<>());
            }
            for (int tensor = 0; tensor < tensors.size(); tensor++) {
                for (int layer : layers(tensor)) {
                    tensorsOfLayer.get(layer).add(tensor);
                }
            }
        }

        private List<Integer> layers(int tensor) {
            List<Integer> layers = new ArrayList<>(iteration.readers(tensor));
            int producer = tensors.get(tensor).producer();
            if (producer != Workload.RAW && !iteration.isInTail(producer)) {
                layers.add(producer);
            }
            return layers;
        }

        BitSet without(int taken) {
            BitSet device = new BitSet();
            BitSet seen = new BitSet();
            Deque<Integer> open = new ArrayDeque<>();
            if (taken != NONE) {
                seen.set(taken);
                int producer = tensors.get(taken).producer();
                if (producer != Workload.RAW) {
                    device.set(producer);
                    open.add(producer);
                }
            }
            for (int tensor = 0; tensor < tensors.size(); tensor++) {
                if (tensors.get(tensor).isRaw() && tensor != taken) {
                    reach(tensor, seen, device, open);
                }
            }
            while (!open.isEmpty()) {
                for (int tensor : tensorsOfLayer.get(open.remove())) {
                    reach(tensor, seen, device, open);
                }
            }
            return device;
        }

        private void reach(int tensor, BitSet seen, BitSet device, Deque<Integer> open) {
            if (!seen.get(tensor)) {
                seen.set(tensor);
                for (int layer : layers(tensor)) {
                    if (!device.get(layer)) {
                        device.set(layer);
                        open.add(layer);
                    }
                }
            }
        }
    }
}
