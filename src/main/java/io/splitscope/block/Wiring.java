package io.splitscope.block;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.Arrays;

/** Which tensors each layer reads and which layer makes each tensor, looked up once because it is asked so often. */
final class Wiring {

    private final Tensor[][] inputs;
    private final int[] maker;

    Wiring(Model model) {
        inputs = new Tensor[model.layers().size()][];
        maker = new int[model.tensors().size()];
        Arrays.fill(maker, -1);
        for (Layer layer : model.layers()) {
            inputs[layer.id()] = layer.dataInputs().toArray(Tensor[]::new);
            for (Tensor output : layer.outputs()) {
                if (output.isData()) {
                    maker[output.id()] = layer.id();
                }
            }
        }
    }

    int layers() {
        return inputs.length;
    }

    /** The data tensors a layer reads, each once, in order of first use; not to be changed. */
    Tensor[] inputs(int layer) {
        return inputs[layer];
    }

    /** The layer that makes a data tensor; -1 for a raw input. */
    int maker(Tensor tensor) {
        return maker[tensor.id()];
    }
}
