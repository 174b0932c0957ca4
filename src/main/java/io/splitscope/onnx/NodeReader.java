package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.NodeId;
import io.splitscope.model.Progress;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.FunctionCall;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.InlinedCall;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.StringStringEntryProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the records of nodes and puts in place of each call of a local function the nodes of that function. */
final class NodeReader {

    private static final int CANCELLED_CHECK = 1024;

    private final LocalFunctions functions;
    private final UniqueNames names;
    private final BodyReader bodies;
    private final Progress progress;
    private final List<FunctionCall> calls = new ArrayList<>();
    private final List<InlinedCall> inlined = new ArrayList<>();
    private final Map<String, ValueInfo> hints = new HashMap<>();
    private int count;

    /** Builds the records of a body. */
    interface BodyReader {
        Graph read(GraphProto body, Scope outer, Surroundings surroundings) throws OnnxException;
    }

    NodeReader(LocalFunctions functions, UniqueNames names, BodyReader bodies, Progress progress) {
        this.functions = functions;
        this.names = names;
        this.bodies = bodies;
        this.progress = progress;
    }

    /** The calls in the network itself that were replaced so far. */
    List<FunctionCall> calls() {
        return calls;
    }

    /** The calls, nested ones among them, that were replaced outside of bodies so far. */
    List<InlinedCall> inlined() {
        return inlined;
    }

    /** What the functions that were put in place say about the results of these nodes, by value name. */
    Map<String, ValueInfo> hints(List<Node> of) {
        Map<String, ValueInfo> about = new HashMap<>();
        if (!hints.isEmpty()) {
            of.forEach(node -> node.outputs().forEach(output -> {
                if (hints.containsKey(output)) {
                    about.put(output, hints.get(output));
                }
            }));
        }
        return about;
    }

    /**
     * The nodes of a graph or function, in file order.
     *
     * @param scope knows all names the nodes may use, their own results included
     */
    List<Node> read(List<NodeProto> nodes, Scope scope, Surroundings surroundings) throws OnnxException {
        List<Node> read = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            read(nodes.get(i), i, scope, surroundings, read);
        }
        return read;
    }

    private void read(NodeProto node, int position, Scope scope, Surroundings surroundings, List<Node> read)
            throws OnnxException {
        if (++count % CANCELLED_CHECK == 0) {
            progress.checkCancelled();
        }
        NodeId id = surroundings.id(position);
        List<String> inputs = values(node.getInputList(), node, id, scope);
        List<String> outputs = values(node.getOutputList(), node, id, scope);
        Map<String, AttributeValue> attributes = AttributeReader.read(
                node.getAttributeList(), surroundings.attributes(), body -> bodies.read(body, scope, surroundings));
        Optional<FunctionProto> function = functions.calledBy(node);
        if (function.isPresent()) {
            if (scope.isOutermost() && !surroundings.insideFunction()) {
                calls.add(new FunctionCall(position, node.getName(), node.getOpType(), inputs, outputs));
            }
            inline(new Call(node, position, inputs, outputs, attributes), function.get(), surroundings, read);
        } else {
            String domain = Surroundings.domain(node.getDomain());
            read.add(new Node(
                    id,
                    node.getName(),
                    node.getOpType(),
                    domain,
                    surroundings.opsets().getOrDefault(domain, 0L),
                    inputs,
                    Captures.of(attributes.values()),
                    outputs,
                    attributes,
                    metadata(node)));
        }
    }

    private static List<String> values(List<String> written, NodeProto node, NodeId id, Scope scope)
            throws OnnxException {
        List<String> values = new ArrayList<>(written.size());
        for (String name : written) {
            Optional<String> value = name.isEmpty() ? Optional.of("") : scope.resolve(name);
            if (value.isEmpty()) {
                throw new OnnxException(
                        text("NodeReader.nothing-makes-the-value", Quote.of(name)),
                        text(
                                "NodeReader.used-by-node",
                                id,
                                node.getName().isBlank() ? node.getOpType() : Quote.of(node.getName())),
                        TypeReader.EXPORT_AGAIN);
            }
            values.add(value.get());
        }
        return values;
    }

    private static Map<String, String> metadata(NodeProto node) {
        if (node.getMetadataPropsCount() == 0) {
            return Map.of();
        }
        Map<String, String> metadata = new HashMap<>();
        for (StringStringEntryProto entry : node.getMetadataPropsList()) {
            metadata.put(entry.getKey(), entry.getValue());
        }
        return metadata;
    }

    /** A call of a local function, its names resolved. */
    private record Call(
            NodeProto node,
            int position,
            List<String> inputs,
            List<String> outputs,
            Map<String, AttributeValue> attributes) {

        String name() {
            return node.getName().isBlank() ? node.getOpType() : node.getName();
        }

        String input(int place) {
            return place < inputs.size() ? inputs.get(place) : "";
        }

        String output(int place) {
            return place < outputs.size() ? outputs.get(place) : "";
        }
    }

    private void inline(Call call, FunctionProto function, Surroundings outside, List<Node> read) throws OnnxException {
        Map<String, AttributeValue> given = new LinkedHashMap<>(AttributeReader.read(
                function.getAttributeProtoList(), Map.of(), body -> bodies.read(body, Scope.closed(), outside)));
        given.putAll(call.attributes());
        Surroundings inside = outside.inside(
                call.position(),
                call.name(),
                outside.insideFunction() ? outside.prefixed(call.name()) : call.name(),
                Surroundings.versions(function.getOpsetImportList(), outside.opsets()),
                given);
        Scope scope = Scope.closed();
        for (int i = 0; i < function.getInputCount(); i++) {
            scope.define(function.getInput(i), call.input(i));
        }
        Set<String> passedThrough = new HashSet<>(function.getInputList());
        Map<String, String> results = new HashMap<>();
        for (int i = 0; i < function.getOutputCount(); i++) {
            if (!call.output(i).isEmpty() && !passedThrough.contains(function.getOutput(i))) {
                results.putIfAbsent(function.getOutput(i), call.output(i));
            }
        }
        for (NodeProto node : function.getNodeList()) {
            for (String output : node.getOutputList()) {
                String value = results.containsKey(output) ? results.get(output) : names.pick(inside.prefixed(output));
                if (!output.isEmpty() && !scope.define(output, value)) {
                    throw new OnnxException(
                            text("GraphReader.a-name-stands-for-two", Quote.of(output)),
                            text("NodeReader.in-function", Quote.of(function.getName())),
                            TypeReader.EXPORT_AGAIN);
                }
            }
        }
        if (!outside.inBody()) {
            inlined.add(new InlinedCall(outside.id(call.position()), scope.values()));
        }
        for (ValueInfoProto said : function.getValueInfoList()) {
            Optional<String> value = scope.resolve(said.getName());
            if (value.isPresent()) {
                hints.putIfAbsent(value.get(), TypeReader.read(value.get(), said));
            }
        }
        read.addAll(read(function.getNodeList(), scope, inside));
        addPassedThrough(call, function, inside, scope, read);
    }

    /** A result of a function that is one of its operands, or the same as another result, needs a node that copies it. */
    private static void addPassedThrough(
            Call call, FunctionProto function, Surroundings inside, Scope scope, List<Node> read) throws OnnxException {
        int next = function.getNodeCount();
        for (int i = 0; i < function.getOutputCount(); i++) {
            String written = function.getOutput(i);
            String source = scope.resolve(written)
                    .orElseThrow(() -> new OnnxException(
                            text("NodeReader.nothing-makes-the-result", Quote.of(written)),
                            text("NodeReader.of-function", Quote.of(function.getName())),
                            TypeReader.EXPORT_AGAIN));
            String target = call.output(i);
            if (!target.isEmpty() && !target.equals(source)) {
                read.add(new Node(
                        inside.id(next++),
                        "",
                        "Identity",
                        "",
                        inside.opsets().getOrDefault("", 0L),
                        List.of(source),
                        List.of(),
                        List.of(target),
                        Map.of(),
                        Map.of()));
            }
        }
    }
}
