package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Progress;
import io.splitscope.onnx.graph.FunctionCall;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.InlinedCall;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.StoredTensor;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.SparseTensorProto;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the records of a graph and its bodies: names resolved, functions inlined, nodes sorted, mistakes found. */
final class GraphReader {

    private final UniqueNames names = new UniqueNames();
    private final NodeReader nodes;

    private GraphReader(LocalFunctions functions, Progress progress) {
        this.nodes = new NodeReader(functions, names, this::body, progress);
    }

    /** A network, the calls of local functions that were replaced in it, and those with the calls nested in them. */
    record Network(Graph graph, List<FunctionCall> calls, List<InlinedCall> inlined) {}

    /**
     * The network of a model.
     *
     * @throws OnnxException if it is no sound graph
     */
    static Network read(ModelProto model, Progress progress) throws OnnxException {
        LocalFunctions functions = LocalFunctions.of(model.getFunctionsList(), model.getGraph());
        GraphReader reader = new GraphReader(functions, progress);
        Graph graph =
                reader.graph(model.getGraph(), Scope.closed(), Surroundings.network(model.getOpsetImportList()), true);
        return new Network(graph, reader.nodes.calls(), reader.nodes.inlined());
    }

    private Graph body(GraphProto body, Scope outer, Surroundings surroundings) throws OnnxException {
        return graph(body, outer.body(), surroundings.body(), false);
    }

    private Graph graph(GraphProto graph, Scope scope, Surroundings surroundings, boolean network)
            throws OnnxException {
        Map<String, StoredTensor> initializers = initializers(graph, scope, surroundings);
        List<ValueInfo> inputs = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (ValueInfoProto input : graph.getInputList()) {
            if (!listed.add(input.getName())) {
                throw duplicate(input.getName(), "an input");
            }
            boolean stored = scope.defines(input.getName());
            if (!stored) {
                define(input.getName(), "an input", scope, surroundings);
            }
            if (!stored || !network) {
                ValueInfo declaration = TypeReader.read(value(input.getName(), scope), input);
                inputs.add(network ? InputDims.named(declaration) : declaration);
            }
        }
        for (NodeProto node : graph.getNodeList()) {
            for (String output : node.getOutputList()) {
                if (!output.isEmpty()) {
                    define(output, "the result of a node", scope, surroundings);
                }
            }
        }
        List<Node> sorted = TopologicalOrder.of(nodes.read(graph.getNodeList(), scope, surroundings));
        List<ValueInfo> outputs = new ArrayList<>();
        for (ValueInfoProto output : graph.getOutputList()) {
            outputs.add(TypeReader.read(value(output.getName(), scope), output));
        }
        return new Graph(
                graph.getName(), sorted, inputs, outputs, initializers, declared(graph, scope), nodes.hints(sorted));
    }

    private Map<String, StoredTensor> initializers(GraphProto graph, Scope scope, Surroundings surroundings)
            throws OnnxException {
        Map<String, StoredTensor> initializers = new LinkedHashMap<>();
        for (TensorProto tensor : graph.getInitializerList()) {
            String name = define(tensor.getName(), "a stored tensor", scope, surroundings);
            initializers.put(name, TensorReader.read(tensor));
        }
        for (SparseTensorProto tensor : graph.getSparseInitializerList()) {
            String name = define(tensor.getValues().getName(), "a stored tensor", scope, surroundings);
            initializers.put(name, TensorReader.read(tensor));
        }
        return initializers;
    }

    private static Map<String, ValueInfo> declared(GraphProto graph, Scope scope) throws OnnxException {
        Map<String, ValueInfo> declared = new HashMap<>();
        for (List<ValueInfoProto> list :
                List.of(graph.getValueInfoList(), graph.getInputList(), graph.getOutputList())) {
            for (ValueInfoProto declaration : list) {
                if (scope.defines(declaration.getName())) {
                    String name = value(declaration.getName(), scope);
                    declared.put(name, TypeReader.read(name, declaration));
                }
            }
        }
        return declared;
    }

    private String define(String written, String what, Scope scope, Surroundings surroundings) throws OnnxException {
        if (written.isEmpty()) {
            throw new OnnxException(text("GraphReader.a-value-has-no-name"), what, TypeReader.EXPORT_AGAIN);
        }
        String value = surroundings.insideFunction() ? names.pick(surroundings.prefixed(written)) : written;
        names.reserve(value);
        if (!scope.define(written, value)) {
            throw duplicate(written, what);
        }
        return value;
    }

    private static String value(String written, Scope scope) throws OnnxException {
        return scope.resolve(written)
                .orElseThrow(() -> new OnnxException(
                        text("GraphReader.nothing-makes-the-output", Quote.of(written)),
                        text("GraphReader.outputs-of-the-graph"),
                        TypeReader.EXPORT_AGAIN));
    }

    private static OnnxException duplicate(String name, String what) {
        return new OnnxException(
                text("GraphReader.a-name-stands-for-two", Quote.of(name)),
                text("GraphReader.the-second-is", what),
                TypeReader.EXPORT_AGAIN);
    }
}
