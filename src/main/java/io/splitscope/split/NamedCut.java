package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A split given by the tensors to cut at: what comes after them runs on the server, everything else on the device. */
public final class NamedCut {

    private NamedCut() {}

    /**
     * The layers on the device, those fixed there with the labels left out.
     *
     * @param tensors names of data tensors
     * @throws IllegalArgumentException if one is no data tensor of the model, or lies behind another one
     */
    public static BitSet device(Iteration iteration, List<String> tensors) {
        List<TensorLoad> known = iteration.workload().tensors();
        Set<String> wanted = new HashSet<>(tensors);
        List<Integer> cut = new ArrayList<>();
        BitSet after = new BitSet();
        for (int tensor = 0; tensor < known.size(); tensor++) {
            if (wanted.remove(known.get(tensor).name())) {
                cut.add(tensor);
                iteration.readers(tensor).forEach(after::set);
            }
        }
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("There is no tensor '"
                    + wanted.iterator().next() + "' to cut at; give names of what layers make, or of raw inputs");
        }
        BitSet server = Lineage.of(iteration).withDescendants(after);
        for (int tensor : cut) {
            TensorLoad load = known.get(tensor);
            if (!load.isRaw() && server.get(load.producer())) {
                throw new IllegalArgumentException(
                        "'" + load.name() + "' lies behind another tensor to cut at, so that it is made on the server");
            }
        }
        BitSet device = new BitSet();
        device.set(0, iteration.workload().layers());
        device.andNot(server);
        device.andNot(iteration.tail());
        return device;
    }
}
