package io.splitscope.block;

import io.splitscope.SharedModels;
import io.splitscope.model.Batch;
import io.splitscope.model.ElementType;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import io.splitscope.model.Parameter;
import io.splitscope.model.Progress;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes models: by hand, layer after layer, or from the shared files. */
final class TestModels {

    private final List<Tensor> tensors = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final List<Tensor> results = new ArrayList<>();

    TestModels() {
        results.add(tensor("input", Tensor.Role.INPUT));
    }

    /** The raw input. */
    static final int INPUT = -1;

    private Tensor tensor(String name, Tensor.Role role) {
        Tensor tensor = new Tensor(tensors.size(), name, ElementType.FLOAT, Shape.of(1, 8), role);
        tensors.add(tensor);
        return tensor;
    }

    /** A layer that reads what other layers make; the result is its number. */
    int layer(String name, String op, int... from) {
        return layer(name, op, Map.of(), List.of(), from);
    }

    int layer(String name, String op, Map<String, String> metadata, List<Parameter> weights, int... from) {
        int id = layers.size();
        List<Tensor> inputs =
                Arrays.stream(from).mapToObj(layer -> results.get(layer + 1)).toList();
        Tensor result = tensor("t" + id, Tensor.Role.ACTIVATION);
        results.add(result);
        layers.add(new Layer(
                id, NodeId.of(id), name, op, "", inputs, List.of(), List.of(result), weights, Map.of(), metadata));
        return id;
    }

    /** Layers one after the other; the result is the number of the last. */
    int chain(int from, String... ops) {
        int at = from;
        for (String op : ops) {
            at = layer("", op, at);
        }
        return at;
    }

    /** The model; what nobody reads is a result. */
    Model build() {
        List<Tensor> outputs = layers.stream()
                .map(layer -> layer.outputs().get(0))
                .filter(tensor ->
                        layers.stream().noneMatch(layer -> layer.inputs().contains(tensor)))
                .toList();
        return model(layers, tensors, List.of(results.get(0)), outputs);
    }

    /** The model, its last layer the only result. */
    Model buildChain() {
        return model(layers, tensors, List.of(results.get(0)), List.of(results.get(results.size() - 1)));
    }

    private static Model model(List<Layer> layers, List<Tensor> tensors, List<Tensor> inputs, List<Tensor> outputs) {
        return new Model(
                new Model.Origin("sketch", "test", Map.of("", 18L), layers.size()),
                inputs,
                outputs,
                tensors,
                layers,
                List.of(),
                List.of(),
                new Batch(Optional.empty(), 1),
                List.of());
    }

    /** A shared model as the reader reads it. */
    static Model shared(String name) {
        try {
            return OnnxReader.read(SharedModels.model(name), Progress.NONE).model();
        } catch (OnnxException e) {
            throw new AssertionError(e);
        }
    }

    /** A model whose nodes tell nothing but their operators. */
    static Model withoutScopes(Model model) {
        List<Layer> bare = model.layers().stream()
                .map(layer -> new Layer(
                        layer.id(),
                        NodeId.of(layer.node().index()),
                        "",
                        layer.op(),
                        layer.domain(),
                        layer.inputs(),
                        layer.captures(),
                        layer.outputs(),
                        layer.parameters(),
                        layer.attributes(),
                        Map.of()))
                .toList();
        return model(bare, model.tensors(), model.inputs(), model.outputs());
    }
}
