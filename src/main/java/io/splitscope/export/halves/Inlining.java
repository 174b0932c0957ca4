package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.model.Legible;
import io.splitscope.model.NodeId;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.graph.InlinedCall;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.wire.FunctionBytes;
import io.splitscope.onnx.wire.MessageRope;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.NodeBytes;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.Operator;
import io.splitscope.onnx.wire.Rope;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nodes of local functions, rewritten so that they can stand in the graph: a call that the cut goes through is replaced by what is
 * inside. Values get the names that the reader gave them, references to attributes of the function become what the call gives.
 */
final class Inlining {

    private final ModelBytes bytes;
    private final Transcript transcript;
    private final Map<NodeId, Map<String, String>> values = new HashMap<>();
    private final Map<NodeId, Surrounding> known = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Long> opsets = new HashMap<>();

    Inlining(ModelBytes bytes, OnnxFile file, Transcript transcript) {
        this.bytes = bytes;
        this.transcript = transcript;
        for (InlinedCall call : file.inlined()) {
            values.put(call.id(), call.values());
        }
        for (Node node : file.graph().nodes()) {
            if (node.id().isTopLevel()) {
                names.add(node.name());
            }
        }
    }

    /** Operator sets that the rewritten nodes need and the model does not name. */
    Map<String, Long> opsets() {
        return opsets;
    }

    /**
     * A node as it stands in the graph.
     *
     * @throws ExportException if the function counts on another version of the operator set than the model
     */
    Rope node(Node node) throws IOException, OnnxException, ExportException {
        List<NodeBytes> way = bytes.way(node.id());
        Surrounding surrounding = surrounding(node, way);
        if (way.size() <= node.id().inner().size()) {
            return copying(node);
        }
        NodeBytes written = way.get(way.size() - 1);
        checkVersions(node, bytes.functions().get(way.get(way.size() - 2).operator()), written);
        return new Renaming(bytes.file(), transcript, surrounding).node(written.field(), name(node));
    }

    /** What a node and those in its bodies call. */
    Set<Operator> called(Node node) {
        List<NodeBytes> way = bytes.way(node.id());
        return way.size() <= node.id().inner().size()
                ? Set.of()
                : way.get(way.size() - 1).called();
    }

    /** A result that is an operand of the function, or another of its results. */
    private static Rope copying(Node node) {
        return new MessageRope()
                .text(Numbers.NODE_INPUT, node.input(0))
                .text(Numbers.NODE_OUTPUT, node.output(0))
                .text(Numbers.NODE_OPERATOR, "Identity")
                .build();
    }

    private String name(Node node) {
        if (node.name().isEmpty()) {
            return "";
        }
        String wanted = String.join("/", node.id().calls()) + "/" + node.name();
        String name = wanted;
        for (int copy = 1; !names.add(name); copy++) {
            name = wanted + "#" + copy;
        }
        return name;
    }

    private void checkVersions(Node node, FunctionBytes function, NodeBytes written) throws ExportException {
        for (Operator operator : written.called()) {
            Long wanted = function.opsets().get(operator.domain());
            if (wanted == null) {
                continue;
            }
            Long given = bytes.opsets().getOrDefault(operator.domain(), opsets.get(operator.domain()));
            if (given == null) {
                opsets.put(operator.domain(), wanted);
            } else if (!given.equals(wanted) && !bytes.functions().containsKey(operator)) {
                throw new ExportException(text(
                        "HalvesExport.cannot-be-exported",
                        text(
                                "Inlining.other-versions",
                                Legible.name(node.id().calls().get(0)),
                                Legible.name(function.operator().name()),
                                wanted,
                                given)));
            }
        }
    }

    /** What surrounds a node: the innermost of the calls that lead to it. */
    private Surrounding surrounding(Node node, List<NodeBytes> way) throws IOException, OnnxException {
        Surrounding surrounding = Surrounding.NONE;
        NodeId id = NodeId.of(node.id().index());
        for (int level = 0; level < node.id().inner().size(); level++) {
            Surrounding inside = known.get(id);
            if (inside == null) {
                NodeBytes call = way.get(level);
                inside = surrounding.inside(
                        bytes.file(), call, bytes.functions().get(call.operator()), values.getOrDefault(id, Map.of()));
                known.put(id, inside);
            }
            surrounding = inside;
            id = new NodeId(
                    id.index(),
                    node.id().inner().subList(0, level + 1),
                    node.id().calls().subList(0, level + 1));
        }
        return surrounding;
    }
}
