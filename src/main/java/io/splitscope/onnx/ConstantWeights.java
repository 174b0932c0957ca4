package io.splitscope.onnx;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.StoredTensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the weights that a file keeps in Constant and ConstantOfShape nodes in place of initializers: those that convolutions,
 * matrix products and recurrent layers use, directly or through nodes that only rearrange, cast or dequantise them. A file that
 * has no other weights keeps all of them there, biases and tables included; in others a Constant node may be just a constant.
 */
final class ConstantWeights {

    private static final Map<String, List<Integer>> WEIGHT_OPERANDS = Map.ofEntries(
            Map.entry("Conv", List.of(1, 2)),
            Map.entry("ConvTranspose", List.of(1, 2)),
            Map.entry("FusedConv", List.of(1, 2)),
            Map.entry("ConvInteger", List.of(1)),
            Map.entry("QLinearConv", List.of(3, 8)),
            Map.entry("Gemm", List.of(1, 2)),
            Map.entry("MatMul", List.of(1)),
            Map.entry("FusedMatMul", List.of(1)),
            Map.entry("MatMulInteger", List.of(1)),
            Map.entry("MatMulNBits", List.of(1)),
            Map.entry("QLinearMatMul", List.of(3)),
            Map.entry("LSTM", List.of(1, 2, 3)),
            Map.entry("GRU", List.of(1, 2, 3)),
            Map.entry("RNN", List.of(1, 2, 3)));

    private static final Set<String> PASSING = Set.of(
            "Identity",
            "Transpose",
            "Reshape",
            "Flatten",
            "Squeeze",
            "Unsqueeze",
            "Expand",
            "Cast",
            "CastLike",
            "QuantizeLinear",
            "DequantizeLinear");

    private final Optional<ConstantWeights> outer;
    private final Graph graph;
    private final Map<Node, StoredTensor> found;
    /** What makes a value, seen through the nodes that let weights pass. */
    private final Map<String, Node> origins = new HashMap<>();

    private ConstantWeights(Graph graph, Optional<ConstantWeights> outer, Map<Node, StoredTensor> found) {
        this.graph = graph;
        this.outer = outer;
        this.found = found;
    }

    /** The weights of a network and its bodies, by the node that holds each. */
    static Map<Node, StoredTensor> of(Graph network) {
        Map<Node, StoredTensor> found = new IdentityHashMap<>();
        new ConstantWeights(network, Optional.empty(), found).run();
        if (!found.isEmpty() && network.initializers().values().stream().noneMatch(ConstantWeights::isWeight)) {
            addAll(network, found);
        }
        return Collections.unmodifiableMap(found);
    }

    private static void addAll(Graph graph, Map<Node, StoredTensor> found) {
        for (Node node : graph.nodes()) {
            if (isConstant(node)) {
                stored(node).ifPresent(tensor -> found.put(node, tensor));
            }
            Folding.bodiesOf(node).forEach(body -> addAll(body, found));
        }
    }

    private void run() {
        for (Node node : graph.nodes()) {
            if (isConstant(node) || isFilling(node)) {
                origins.put(node.output(0), node);
            } else if (PASSING.contains(node.op())) {
                origin(node.input(0)).ifPresent(origin -> origins.put(node.output(0), origin));
            }
            for (int operand : WEIGHT_OPERANDS.getOrDefault(node.op(), List.of())) {
                origin(node.input(operand))
                        .ifPresent(origin -> held(origin).ifPresent(tensor -> found.put(origin, tensor)));
            }
            Folding.bodiesOf(node).forEach(body -> new ConstantWeights(body, Optional.of(this), found).run());
        }
    }

    private Optional<Node> origin(String value) {
        for (Optional<ConstantWeights> scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
            Node origin = scope.get().origins.get(value);
            if (origin != null) {
                return Optional.of(origin);
            }
        }
        return Optional.empty();
    }

    private Optional<StoredTensor> held(Node origin) {
        return isConstant(origin) ? stored(origin) : filled(origin);
    }

    /** Floating-point or quantised numbers, more than one; whole numbers of more bits are indices and extents. */
    private static boolean isWeight(StoredTensor tensor) {
        ElementType type = tensor.type();
        return (type.isFloatingPoint() || type.isInteger() && type.bits() <= 8)
                && tensor.dims().stream().anyMatch(dim -> dim != 1);
    }

    private static Optional<StoredTensor> stored(Node constant) {
        return constant.tensor("value")
                .or(() -> constant.tensor("sparse_value"))
                .or(() -> constant.attributes().get("value_floats") instanceof AttributeValue.Reals reals
                        ? Optional.of(tensor(
                                ElementType.FLOAT, List.of((long) reals.values().size())))
                        : Optional.empty())
                .filter(ConstantWeights::isWeight);
    }

    /** The tensor that a ConstantOfShape node makes, where the file says of which extents. */
    private Optional<StoredTensor> filled(Node filling) {
        ElementType type = filling.tensor("value").map(StoredTensor::type).orElse(ElementType.FLOAT);
        return extents(filling.input(0))
                .filter(TensorReader::isCountable)
                .map(extents -> tensor(type, extents))
                .filter(ConstantWeights::isWeight);
    }

    private Optional<List<Long>> extents(String value) {
        for (Optional<ConstantWeights> scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
            StoredTensor stored = scope.get().graph.initializers().get(value);
            if (stored != null) {
                return stored.integers().map(ConstantWeights::list);
            }
        }
        return origin(value).filter(ConstantWeights::isConstant).flatMap(constant -> constant.tensor("value")
                .flatMap(StoredTensor::integers)
                .map(ConstantWeights::list)
                .or(() -> constant.integers("value_ints")));
    }

    private static List<Long> list(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static StoredTensor tensor(ElementType type, List<Long> extents) {
        return new StoredTensor("", type, extents, new StoredTensor.NotKept());
    }

    private static boolean isConstant(Node node) {
        return node.isStandard() && node.op().equals("Constant");
    }

    private static boolean isFilling(Node node) {
        return node.isStandard() && node.op().equals("ConstantOfShape");
    }
}
