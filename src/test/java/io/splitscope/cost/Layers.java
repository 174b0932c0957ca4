package io.splitscope.cost;

import io.splitscope.model.Attribute;
import io.splitscope.model.Batch;
import io.splitscope.model.Dim;
import io.splitscope.model.ElementType;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import io.splitscope.model.Parameter;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Builds small models layer by layer, for tests. */
public final class Layers {

    private final List<Tensor> tensors = new ArrayList<>();
    private final List<Tensor> inputs = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private long batch = 1;

    public Layers batch(long size) {
        batch = size;
        return this;
    }

    public Tensor input(ElementType type, Shape shape) {
        Tensor tensor = data("in" + tensors.size(), type, shape, Tensor.Role.INPUT);
        inputs.add(tensor);
        return tensor;
    }

    private Tensor data(String name, ElementType type, Shape shape, Tensor.Role role) {
        Tensor tensor = new Tensor(tensors.size(), name, type, shape, role);
        tensors.add(tensor);
        return tensor;
    }

    public static Tensor weight(String name, long... extents) {
        return new Tensor(-1, name, ElementType.FLOAT, Shape.of(extents), Tensor.Role.PARAMETER);
    }

    /** Adds a layer with one result. */
    public Tensor add(String op, ElementType type, Shape result, Map<String, Attribute> settings, Tensor... operands) {
        Tensor output = data(op + layers.size(), type, result, Tensor.Role.ACTIVATION);
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (Tensor operand : operands) {
            if (operand.role() == Tensor.Role.PARAMETER) {
                parameters.put(operand.name(), new Parameter(operand.name(), operand.type(), operand.shape()));
            }
        }
        layers.add(new Layer(
                layers.size(),
                NodeId.of(layers.size()),
                op,
                op,
                "",
                List.of(operands),
                List.of(),
                List.of(output),
                List.copyOf(parameters.values()),
                settings,
                Map.of()));
        return output;
    }

    public Tensor add(String op, Shape result, Tensor... operands) {
        return add(op, ElementType.FLOAT, result, Map.of(), operands);
    }

    public Model model() {
        return new Model(
                new Model.Origin("test", "", Map.of("", 18L), layers.size()),
                inputs,
                List.of(),
                tensors,
                layers,
                List.of(),
                List.of(),
                new Batch(Optional.empty(), batch),
                List.of());
    }

    /** A shape whose first extent the data decides. */
    public static Shape upTo(long bound, long rest) {
        return Shape.of(List.of(new Dim.Unknown(OptionalLong.of(bound)), Dim.of(rest)));
    }
}
