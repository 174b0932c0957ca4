package io.splitscope.onnx;

import io.splitscope.model.Parameter;
import io.splitscope.model.Shape;
import io.splitscope.onnx.Provenance.Kind;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.StoredTensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the nodes that work on data from those that could be computed once and for all: constants, what follows from stored
 * weights and constants alone, and shape arithmetic, which needs data only through Shape or Size. The latter are no layers;
 * stored weights pass through them to the layers that use their results.
 */
final class Folding {

    private static final Set<String> RANDOM = Set.of(
            "RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial", "Bernoulli");

    private final Graph graph;
    private final Optional<Folding> outer;
    private final Weights weights;
    private final Map<String, Provenance> values = new HashMap<>();
    private final Set<Node> layers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Graph, Folding> bodies = new IdentityHashMap<>();

    /** The stored weights of a network and all its bodies, under names that are unique among them. */
    private static final class Weights {
        private final Map<Node, StoredTensor> inConstants;
        private final UniqueNames names = new UniqueNames();
        private final List<Parameter> all = new ArrayList<>();

        Weights(Map<Node, StoredTensor> inConstants) {
            this.inConstants = inConstants;
        }

        Provenance add(String name, StoredTensor tensor) {
            Shape shape = Shape.of(tensor.dims().stream().mapToLong(dim -> dim).toArray());
            Parameter weight = new Parameter(names.pick(name), tensor.type(), shape, tensor.storedBytes());
            all.add(weight);
            return Provenance.stored(weight);
        }
    }

    private Folding(Graph graph, Optional<Folding> outer, Weights weights) {
        this.graph = graph;
        this.outer = outer;
        this.weights = weights;
    }

    /** Looks through a network. */
    static Folding of(Graph network) {
        Folding folding = new Folding(network, Optional.empty(), new Weights(ConstantWeights.of(network)));
        folding.run();
        return folding;
    }

    private void run() {
        graph.inputs().forEach(input -> values.put(input.name(), Provenance.DATA));
        graph.initializers().forEach((name, tensor) -> values.put(name, weights.add(name, tensor)));
        for (Node node : graph.nodes()) {
            for (Graph body : bodiesOf(node)) {
                Folding inner = new Folding(body, Optional.of(this), weights);
                inner.run();
                bodies.put(body, inner);
            }
            Provenance result = result(node);
            if (result == Provenance.DATA) {
                layers.add(node);
            }
            for (String output : node.outputs()) {
                values.put(output, result);
            }
        }
    }

    private Provenance result(Node node) {
        if (isRandom(node)) {
            return Provenance.DATA;
        }
        StoredTensor weight = weights.inConstants.get(node);
        if (weight != null) {
            return weights.add(node.output(0), weight);
        }
        if (isConstant(node)) {
            return Provenance.folded(Kind.CONSTANT, List.of());
        }
        if (!node.isStandard() && node.inputs().isEmpty()) {
            return Provenance.DATA;
        }
        List<Provenance> operands = operands(node);
        Kind kind = Kind.CONSTANT;
        for (Provenance operand : operands) {
            kind = operand.kind().compareTo(kind) > 0 ? operand.kind() : kind;
        }
        if (node.isStandard() && (node.op().equals("Shape") || node.op().equals("Size"))) {
            return Provenance.folded(kind == Kind.DATA ? Kind.SHAPE : kind, List.of());
        }
        return kind == Kind.DATA ? Provenance.DATA : Provenance.folded(kind, operands);
    }

    private List<Provenance> operands(Node node) {
        List<Provenance> operands = new ArrayList<>(node.inputs().size());
        addValues(node.inputs(), operands);
        addValues(node.captures(), operands);
        for (Graph body : bodiesOf(node)) {
            bodies.get(body).addStored(operands);
        }
        return operands;
    }

    private void addValues(List<String> names, List<Provenance> operands) {
        for (String name : names) {
            if (!name.isEmpty()) {
                operands.add(value(name));
            }
        }
    }

    /** Adds the weights stored in this body and the bodies in it. */
    private void addStored(List<Provenance> operands) {
        addValues(List.copyOf(graph.initializers().keySet()), operands);
        for (Node node : graph.nodes()) {
            if (isConstant(node) || weights.inConstants.containsKey(node)) {
                addValues(node.outputs(), operands);
            }
            for (Graph body : bodiesOf(node)) {
                bodies.get(body).addStored(operands);
            }
        }
    }

    private static boolean isConstant(Node node) {
        return node.isStandard() && node.op().equals("Constant");
    }

    private static boolean isRandom(Node node) {
        if (node.isStandard() && RANDOM.contains(node.op())) {
            return true;
        }
        for (Graph body : bodiesOf(node)) {
            if (body.nodes().stream().anyMatch(Folding::isRandom)) {
                return true;
            }
        }
        return false;
    }

    /** The bodies of a control-flow node. */
    static List<Graph> bodiesOf(Node node) {
        if (node.attributes().isEmpty()) {
            return List.of();
        }
        List<Graph> bodies = new ArrayList<>(2);
        for (AttributeValue attribute : node.attributes().values()) {
            if (attribute instanceof AttributeValue.Body body) {
                bodies.add(body.graph());
            } else if (attribute instanceof AttributeValue.Bodies several) {
                bodies.addAll(several.graphs());
            }
        }
        return bodies;
    }

    /** What a value is made of, seen from this graph; data when nothing is known of it. */
    Provenance value(String name) {
        for (Optional<Folding> scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
            Provenance value = scope.get().values.get(name);
            if (value != null) {
                return value;
            }
        }
        return Provenance.DATA;
    }

    /** Whether a node of this graph works on data. */
    boolean isLayer(Node node) {
        return layers.contains(node);
    }

    /** The stored weights that reach a node of this graph, each once. */
    List<Parameter> weights(Node node) {
        return Provenance.weights(operands(node));
    }

    /** The stored weights of the network and all its bodies, each once. */
    List<Parameter> allWeights() {
        return weights.all;
    }

    /** The same for a body of one of the nodes of this graph. */
    Folding body(Graph body) {
        return bodies.get(body);
    }
}
