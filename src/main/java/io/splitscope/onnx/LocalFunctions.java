package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.NodeProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions a file defines for its own use, checked so that replacing every call by its contents comes to an end. */
final class LocalFunctions {

    /** Nodes after inlining. */
    private static final long MOST_NODES = 300_000;

    private static final int DEEPEST_CALLS = 100;

    private static final String EXPORT_PLAIN = text("LocalFunctions.export-the-model-without");

    private final Map<Key, FunctionProto> functions = new HashMap<>();
    private final Map<Key, Extent> extents = new HashMap<>();

    private record Key(String domain, String name, String overload) {
        static Key of(FunctionProto function) {
            return new Key(Surroundings.domain(function.getDomain()), function.getName(), function.getOverload());
        }

        static Key of(NodeProto call) {
            return new Key(Surroundings.domain(call.getDomain()), call.getOpType(), call.getOverload());
        }
    }

    /** How many nodes something comes to when inlined, and how deep its calls go. */
    private record Extent(long nodes, int depth) {
        static final Extent NOTHING = new Extent(0, 0);

        Extent plus(Extent other) {
            return new Extent(Math.min(nodes + other.nodes, Integer.MAX_VALUE), Math.max(depth, other.depth));
        }
    }

    private LocalFunctions() {}

    /**
     * The functions of a file.
     *
     * @param defined what the file defines
     * @param network the graph that calls them
     * @throws OnnxException if two functions have the same name, or one calls itself, or the calls grow beyond measure
     */
    static LocalFunctions of(List<FunctionProto> defined, GraphProto network) throws OnnxException {
        LocalFunctions functions = new LocalFunctions();
        for (FunctionProto function : defined) {
            if (functions.functions.put(Key.of(function), function) != null) {
                throw new OnnxException(
                        text("LocalFunctions.two-have-the-same-name"),
                        text("LocalFunctions.function", Quote.of(function.getName())),
                        TypeReader.EXPORT_AGAIN);
            }
        }
        if (!defined.isEmpty()) {
            functions.measure(network.getNodeList(), new HashSet<>());
        }
        return functions;
    }

    /** The function that a node calls; empty for an ordinary operator. */
    Optional<FunctionProto> calledBy(NodeProto node) {
        return functions.isEmpty() ? Optional.empty() : Optional.ofNullable(functions.get(Key.of(node)));
    }

    private Extent measure(List<NodeProto> nodes, Set<Key> callers) throws OnnxException {
        Extent sum = Extent.NOTHING;
        for (NodeProto node : nodes) {
            Key key = Key.of(node);
            FunctionProto function = functions.get(key);
            sum = sum.plus(function == null ? new Extent(1, 0) : measure(key, function, callers));
            for (AttributeProto attribute : node.getAttributeList()) {
                if (attribute.hasG()) {
                    sum = sum.plus(measure(attribute.getG().getNodeList(), callers));
                }
                for (GraphProto graph : attribute.getGraphsList()) {
                    sum = sum.plus(measure(graph.getNodeList(), callers));
                }
            }
        }
        if (sum.nodes > MOST_NODES) {
            throw new OnnxException(
                    text("LocalFunctions.call-each-other-so-often"),
                    text("LocalFunctions.more-than-nodes", MOST_NODES),
                    EXPORT_PLAIN);
        }
        return sum;
    }

    private Extent measure(Key key, FunctionProto function, Set<Key> callers) throws OnnxException {
        Extent known = extents.get(key);
        if (known != null) {
            return known;
        }
        if (!callers.add(key)) {
            throw new OnnxException(
                    text("LocalFunctions.one-calls-itself"),
                    text("LocalFunctions.function", Quote.of(function.getName())),
                    EXPORT_PLAIN);
        }
        Extent inside = callers.size() > DEEPEST_CALLS ? null : measure(function.getNodeList(), callers);
        if (inside == null || inside.depth >= DEEPEST_CALLS) {
            throw new OnnxException(
                    text("LocalFunctions.call-each-other-too-deeply"),
                    text("LocalFunctions.more-than-levels", DEEPEST_CALLS),
                    EXPORT_PLAIN);
        }
        callers.remove(key);
        Extent extent = new Extent(inside.nodes, inside.depth + 1);
        extents.put(key, extent);
        return extent;
    }
}
