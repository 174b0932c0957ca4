package io.splitscope.split.reduce;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What each layer makes, reads and uses, by position. */
final class GraphIndex {

    private final Iteration iteration;
    private final List<List<Integer>> made = new ArrayList<>();
    private final List<List<Integer>> read = new ArrayList<>();
    private final List<List<Integer>> used = new ArrayList<>();

    GraphIndex(Iteration iteration) {
        this.iteration = iteration;
        Workload workload = iteration.workload();
        for (int layer = 0; layer < workload.layers(); layer++) {
            made.add(new ArrayList<>(1));
            read.add(new ArrayList<>(2));
            used.add(new ArrayList<>(2));
        }
        List<TensorLoad> tensors = workload.tensors();
        for (int tensor = 0; tensor < tensors.size(); tensor++) {
            if (!tensors.get(tensor).isRaw()) {
                made.get(tensors.get(tensor).producer()).add(tensor);
            }
            for (int reader : iteration.readers(tensor)) {
                read.get(reader).add(tensor);
            }
        }
        List<ParameterLoad> parameters = workload.parameters();
        for (int parameter = 0; parameter < parameters.size(); parameter++) {
            if (iteration.isExchanged(parameter)) {
                for (int user : parameters.get(parameter).users()) {
                    used.get(user).add(parameter);
                }
            }
        }
    }

    Iteration iteration() {
        return iteration;
    }

    TensorLoad tensor(int tensor) {
        return iteration.workload().tensors().get(tensor);
    }

    /** Positions of the tensors that a layer makes. */
    List<Integer> made(int layer) {
        return made.get(layer);
    }

    /** Positions of the tensors that a layer reads, when it may run on either side. */
    List<Integer> read(int layer) {
        return read.get(layer);
    }

    /** Positions of the exchanged parameters that a layer uses. */
    List<Integer> used(int layer) {
        return used.get(layer);
    }

    /** The layers that get data, directly or not, from a layer. */
    BitSet below(int layer) {
        BitSet below = new BitSet();
        below.set(layer);
        for (int next = layer; next >= 0; next = below.nextSetBit(next + 1)) {
            for (int tensor : made(next)) {
                iteration.readers(tensor).forEach(below::set);
            }
        }
        below.clear(layer);
        return below;
    }
}
