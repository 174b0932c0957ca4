package io.splitscope.export.halves;

import io.splitscope.export.halves.FoldedShape.Source;
import io.splitscope.model.Dim;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.graph.FunctionCall;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.ValueInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The graph of a file, looked at by position of its nodes, beside the model that was made of it. */
final class Network {

    private final Graph graph;
    private final List<Part> parts;
    private final Map<String, Integer> producers = new HashMap<>();
    private final Map<String, Tensor> tensors = new HashMap<>();
    private final Set<String> rawInputs;
    private final Containers containers;
    private final Set<String> symbols;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<Integer, List<Integer>> inlined = new LinkedHashMap<>();
    private final Map<Integer, FunctionCall> calls = new HashMap<>();

    Network(OnnxFile file, Model model, Sides sides) {
        this.graph = file.graph();
        Map<NodeId, Part> byNode = sides.byNode(model);
        this.parts = new ArrayList<>(graph.nodes().size());
        this.symbols = Set.copyOf(file.symbols());
        this.containers = Containers.of(graph);
        this.rawInputs = graph.inputs().stream().map(ValueInfo::name).collect(Collectors.toSet());
        model.tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
        graph.inputs().forEach(input -> addSources(input.name()));
        file.calls().forEach(call -> calls.put(call.index(), call));
        for (int position = 0; position < graph.nodes().size(); position++) {
            Node node = graph.nodes().get(position);
            parts.add(byNode.get(node.id()));
            for (String output : node.outputs()) {
                producers.put(output, position);
            }
            if (!node.id().isTopLevel()) {
                inlined.computeIfAbsent(node.id().index(), key -> new ArrayList<>())
                        .add(position);
            }
        }
    }

    Graph graph() {
        return graph;
    }

    int size() {
        return parts.size();
    }

    Node node(int position) {
        return graph.nodes().get(position);
    }

    /** The part that runs the layer at a position; empty when no layer stands there but a constant or shape arithmetic. */
    Optional<Part> layerPart(int position) {
        return Optional.ofNullable(parts.get(position));
    }

    /** The position of the node that makes a value; empty for raw input and stored tensors. */
    Optional<Integer> producer(String value) {
        return Optional.ofNullable(producers.get(value));
    }

    boolean isRaw(String value) {
        return rawInputs.contains(value);
    }

    boolean isStored(String value) {
        return graph.initializers().containsKey(value);
    }

    /** The part in which a data value lies from the beginning; empty for a value that is no data. */
    Optional<Part> home(String value) {
        return isRaw(value) ? Optional.of(Part.DEVICE) : producer(value).flatMap(this::layerPart);
    }

    /** Whether a value is no tensor but a sequence, dictionary or optional value. */
    boolean isContainer(String value) {
        return containers.has(value);
    }

    /** Whether all extents of a shape are fixed, or extents of inputs of the model. */
    boolean isOfInputs(Shape shape) {
        return shape.ranked()
                && shape.dims().stream()
                        .allMatch(dim -> dim instanceof Dim.Known || source(dim).isPresent());
    }

    /** The input of the model that has a symbolic extent too. */
    Optional<Source> source(Dim dim) {
        return dim instanceof Dim.Symbolic symbolic
                ? Optional.ofNullable(sources.get(symbolic.expression()))
                : Optional.empty();
    }

    private void addSources(String input) {
        List<Dim> dims = shape(input).ranked() ? shape(input).dims() : List.of();
        for (int axis = 0; axis < dims.size(); axis++) {
            if (dims.get(axis) instanceof Dim.Symbolic symbolic && symbols.contains(symbolic.expression())) {
                sources.putIfAbsent(symbolic.expression(), new Source(input, axis));
            }
        }
    }

    /** The names of the symbolic dimensions. */
    Set<String> symbols() {
        return symbols;
    }

    /** What a node reads, bodies included. */
    static List<String> reads(Node node) {
        List<String> reads = new ArrayList<>(node.inputs());
        reads.addAll(node.captures());
        reads.removeIf(String::isEmpty);
        return reads;
    }

    /** The shape of a data value. */
    Shape shape(String value) {
        Tensor tensor = tensors.get(value);
        return tensor == null ? Shape.UNKNOWN : tensor.shape();
    }

    /** The data tensor of a name. */
    Optional<Tensor> tensor(String value) {
        return Optional.ofNullable(tensors.get(value));
    }

    /** The calls of local functions in the graph, by their position in the file. */
    Map<Integer, FunctionCall> calls() {
        return calls;
    }

    /** The positions of the nodes that stand in the place of a call. */
    List<Integer> inside(int call) {
        return inlined.getOrDefault(call, List.of());
    }
}
