package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.wire.FunctionBytes;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.NodeBytes;
import io.splitscope.onnx.wire.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds each node of the parts in the whole model, by what it makes, and compares their bytes, and those of local functions. */
final class NodeComparison {

    private final ModelBytes original;
    private final WeightComparison weights;
    private final Set<String> folded;
    private final Map<List<String>, Integer> places = new HashMap<>();
    private final Map<List<String>, Node> inlined = new HashMap<>();
    private final Map<NodeId, List<String>> found = new HashMap<>();
    private int compared;

    /**
     * @param read what was read of the whole model
     * @param weights compares tensors in nodes
     * @param folded part and name of each value that became a constant
     */
    NodeComparison(ModelBytes original, Graph read, WeightComparison weights, Set<String> folded)
            throws IOException, OnnxException {
        this.original = original;
        this.weights = weights;
        this.folded = folded;
        for (int i = 0; i < original.nodes().size(); i++) {
            places.put(makes(original, original.nodes().get(i)), i);
        }
        for (Node node : read.nodes()) {
            if (!node.id().isTopLevel()) {
                inlined.put(node.outputs(), node);
            }
        }
    }

    int compared() {
        return compared;
    }

    /**
     * Compares the nodes and local functions of a part.
     *
     * @param read what was read of the part
     */
    void add(String part, ModelBytes bytes, Graph read, Progress progress)
            throws IOException, OnnxException, ExportException {
        Map<Integer, Node> nodes = new HashMap<>();
        read.nodes().stream()
                .filter(node -> node.id().isTopLevel())
                .forEach(node -> nodes.put(node.id().index(), node));
        try (BytesComparison comparison = new BytesComparison(bytes, original, weights, progress)) {
            for (int i = 0; i < bytes.nodes().size(); i++) {
                NodeBytes node = bytes.nodes().get(i);
                List<String> makes = makes(bytes, node);
                if (makes.size() != 1 || !folded.contains(part + " " + makes.get(0))) {
                    Optional<NodeId> place = place(bytes, node, Optional.ofNullable(nodes.get(i)), makes, comparison);
                    if (place.isEmpty()) {
                        throw HalvesCheck.wrong("the node that makes " + Legible.name(String.join(", ", makes))
                                + " on the " + part + " side is not in the model like this");
                    }
                    found.computeIfAbsent(place.get(), key -> new ArrayList<>()).add(part);
                    compared++;
                }
            }
            checkFunctions(part, bytes, comparison);
        }
    }

    /** Where a node stands in the whole model; empty when it does not stand there like this. */
    private Optional<NodeId> place(
            ModelBytes bytes, NodeBytes node, Optional<Node> read, List<String> makes, BytesComparison comparison)
            throws IOException, OnnxException {
        Integer place = places.get(makes);
        if (place != null
                && comparison.node(node.field(), original.nodes().get(place).field())) {
            return Optional.of(NodeId.of(place));
        }
        Node inside = inlined.get(makes);
        return inside != null
                        && read.isPresent()
                        && new InlinedComparison(bytes, original, comparison).same(node, read.get(), inside)
                ? Optional.of(inside.id())
                : Optional.empty();
    }

    private void checkFunctions(String part, ModelBytes bytes, BytesComparison comparison)
            throws IOException, OnnxException, ExportException {
        for (FunctionBytes function : bytes.functions().values()) {
            FunctionBytes other = original.functions().get(function.operator());
            if (other == null || !comparison.function(function.field(), other.field())) {
                throw HalvesCheck.wrong("the local function '"
                        + Legible.name(function.operator().name()) + "' on the " + part
                        + " side is not in the model like this");
            }
        }
    }

    /** Makes sure that each layer is in exactly one part, by itself or in a call. */
    void checkLayers(Model model) throws ExportException {
        for (Layer layer : model.layers()) {
            List<String> parts = new ArrayList<>(found.getOrDefault(layer.node(), List.of()));
            if (!layer.node().isTopLevel()) {
                parts.addAll(found.getOrDefault(NodeId.of(layer.node().index()), List.of()));
            }
            if (parts.size() != 1) {
                throw HalvesCheck.wrong("the layer '" + layer.displayName() + "' is in "
                        + (parts.isEmpty() ? "no model" : String.join(" and ", parts)));
            }
        }
    }

    private static List<String> makes(ModelBytes model, NodeBytes node) throws IOException, OnnxException {
        List<String> makes = new ArrayList<>();
        model.file().forEach(node.field().content(), field -> {
            if (field.number() == Numbers.NODE_OUTPUT) {
                makes.add(model.file().text(field));
            }
        });
        return makes;
    }
}
