package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.model.Dim;
import io.splitscope.model.ElementType;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.HashMap;
import java.util.Map;

/** Compares what is inferred of the tensors of a part with what is inferred of them in the whole model. */
final class ShapeComparison {

    private final Map<String, Tensor> whole = new HashMap<>();

    ShapeComparison(Model model) {
        model.tensors().forEach(tensor -> whole.put(tensor.name(), tensor));
    }

    /**
     * Compares all tensors that both have.
     *
     * @throws ExportException if the type or a fixed extent of one differs
     */
    void compare(Model part, String label) throws ExportException {
        for (Tensor tensor : part.tensors()) {
            Tensor other = whole.get(tensor.name());
            if (other != null && !(agree(tensor.type(), other.type()) && agree(tensor.shape(), other.shape()))) {
                throw HalvesCheck.wrong("'" + Legible.name(tensor.name()) + "' is "
                        + tensor.type().label() + " " + tensor.shape() + " on the " + label + " side and "
                        + other.type().label() + " " + other.shape() + " in the model");
            }
        }
    }

    private static boolean agree(ElementType one, ElementType other) {
        return one == other || one == ElementType.UNKNOWN || other == ElementType.UNKNOWN;
    }

    private static boolean agree(Shape one, Shape other) {
        if (!one.ranked() || !other.ranked()) {
            return true;
        }
        if (one.rank() != other.rank()) {
            return false;
        }
        for (int i = 0; i < one.rank(); i++) {
            if (one.dims().get(i) instanceof Dim.Known here
                    && other.dims().get(i) instanceof Dim.Known there
                    && here.value() != there.value()) {
                return false;
            }
        }
        return true;
    }
}
