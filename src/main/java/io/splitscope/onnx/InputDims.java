package io.splitscope.onnx;

import io.splitscope.onnx.graph.DeclaredDim;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.graph.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names the dimensions of the network's inputs that the file leaves open, so that the user can set them. */
final class InputDims {

    private InputDims() {}

    /** The declaration with a name such as {@code image_dim_2} for every dimension left open. */
    static ValueInfo named(ValueInfo input) {
        if (!(input.type() instanceof ValueType.OfTensor tensor)
                || tensor.dims().isEmpty()) {
            return input;
        }
        List<DeclaredDim> dims = new ArrayList<>(tensor.dims().get());
        for (int i = 0; i < dims.size(); i++) {
            if (dims.get(i) instanceof DeclaredDim.Unspecified) {
                dims.set(i, new DeclaredDim.Symbol(input.name() + "_dim_" + i));
            }
        }
        return new ValueInfo(input.name(), new ValueType.OfTensor(tensor.element(), Optional.of(dims)));
    }
}
