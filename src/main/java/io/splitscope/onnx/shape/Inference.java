package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import io.splitscope.model.Progress;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.DeclaredDim;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.graph.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Walks the nodes of a graph in order, each once, and asks the operator's {@link Rule} what follows for its results. A node that
 * cannot be followed becomes a warning, its results unknown; where rules leave something unknown, what the file declares is used.
 */
public final class Inference {

    private static final int CHECK_EVERY = 256;

    private final Graph graph;
    private final Map<String, Long> binding;
    private final Inference outer;
    private final Map<String, Value> values;
    private final IdentityHashMap<Node, Map<String, Inferred>> bodies = new IdentityHashMap<>();
    private final IdentityHashMap<Node, OptionalLong> runs = new IdentityHashMap<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final DataExtents extents;
    private final Budget budget;
    private final Call.BodyInference followBody = new Call.BodyInference() {
        @Override
        public Call.BodyResult infer(Node node, Graph body, List<Value> given) {
            return inferBody(body, given, extents.inside(!node.op().equals("If")));
        }

        @Override
        public Whole runs(Node node, Whole open) {
            return extents.runs(node, open);
        }
    };
    private final Progress progress;

    /** How many nodes inside bodies may still be looked at: loops within loops are looked at again and again. */
    private static final class Budget {
        private static final long AT_LEAST = 10_000;
        private static final long PER_NODE = 64;

        private long left;

        Budget(long nodes) {
            left = AT_LEAST + PER_NODE * nodes;
        }

        void spend() {
            if (--left < 0) {
                throw new InvalidNode("its loops are nested too deeply to be followed");
            }
        }
    }

    private Inference(Graph graph, Map<String, Long> binding, DataExtents extents, Inference outer, Progress progress) {
        this.extents = extents;
        this.progress = progress;
        this.graph = graph;
        this.binding = binding;
        this.outer = outer;
        this.budget = outer == null ? new Budget(size(graph)) : outer.budget;
        this.values = new HashMap<>(2 * graph.nodes().size());
    }

    /** The number of nodes of a graph, those in bodies included. */
    private static long size(Graph graph) {
        long size = graph.nodes().size();
        for (Node node : graph.nodes()) {
            for (AttributeValue attribute : node.attributes().values()) {
                if (attribute instanceof AttributeValue.Body body) {
                    size += size(body.graph());
                }
            }
        }
        return size;
    }

    /**
     * Types, shapes and small contents of every value of a graph.
     *
     * @param graph the network; nodes in topological order
     * @param binding the extents of symbolic dimensions, by name; one that is missing is taken as unknown
     * @throws IllegalArgumentException if an extent is below 1
     */
    public static Inferred of(Graph graph, Map<String, Long> binding) {
        return of(graph, binding, Progress.NONE);
    }

    /**
     * As {@link #of(Graph, Map)}, for long graphs.
     *
     * @param progress is asked now and then whether anybody still waits
     * @throws java.util.concurrent.CancellationException if nobody does
     */
    public static Inferred of(Graph graph, Map<String, Long> binding, Progress progress) {
        return of(graph, binding, Map.of(), progress);
    }

    /**
     * As {@link #of(Graph, Map, Progress)}, with values for numbers that only the data decides.
     *
     * @param decided values of at least 1 by {@link io.splitscope.model.DataExtent#name()}; whether they are within their bounds is
     *     for the caller to see in the answer
     */
    public static Inferred of(Graph graph, Map<String, Long> binding, Map<String, Long> decided, Progress progress) {
        binding.forEach((name, value) -> {
            if (value < 1) {
                throw new IllegalArgumentException(
                        "The dimension " + name + " cannot be " + value + ", only 1 or more");
            }
        });
        DataExtents extents = new DataExtents(Map.copyOf(decided), false);
        Inference inference = new Inference(graph, Map.copyOf(binding), extents, null, progress);
        inference.bindInputs(graph.inputs().stream().map(inference::declared).toList());
        inference.run();
        return inference.inferred();
    }

    private Inferred inferred() {
        return new Inferred(values, bodies, runs, extents.found(), List.copyOf(warnings));
    }

    private void bindInputs(List<Value> given) {
        graph.initializers().forEach((name, tensor) -> values.put(name, Value.of(tensor)));
        for (int i = 0; i < given.size(); i++) {
            ValueInfo input = graph.inputs().get(i);
            values.put(input.name(), refined(given.get(i), declared(input)));
        }
    }

    private void run() {
        int count = 0;
        for (Node node : graph.nodes()) {
            if (count++ % CHECK_EVERY == 0) {
                progress.checkCancelled();
            }
            if (outer != null) {
                budget.spend();
            }
            infer(node);
        }
    }

    private void infer(Node node) {
        List<Value> inputs = new ArrayList<>(node.inputs().size());
        for (String name : node.inputs()) {
            inputs.add(lookUp(name));
        }
        Call call = new Call(node, inputs, followBody);
        List<Value> results;
        try {
            Rule rule = Rules.of(node).orElseThrow(() -> new InvalidNode("the operator is not known" + version(node)));
            rule.infer(call);
            results = call.results();
            results.forEach(Value::requireExtents);
        } catch (InvalidNode problem) {
            warnings.add("Node " + describe(node) + " cannot be followed: " + problem.getMessage() + ".");
            results = node.outputs().stream()
                    .map(name -> Value.unknown(ElementType.UNKNOWN))
                    .toList();
        }
        List<Value> named = extents.named(node, inputs, completed(node, results));
        for (int i = 0; i < named.size(); i++) {
            if (!node.outputs().get(i).isEmpty()) {
                values.put(node.outputs().get(i), named.get(i));
            }
        }
        keepBodies(call);
    }

    /** What was found, with what the file says; the same list where it says nothing. */
    private List<Value> completed(Node node, List<Value> results) {
        List<Value> completed = results;
        for (int i = 0; i < results.size(); i++) {
            Optional<ValueInfo> said = graph.said(node.outputs().get(i));
            if (said.isPresent()) {
                completed = completed == results ? new ArrayList<>(results) : completed;
                completed.set(i, refined(results.get(i), declared(said.get())));
            }
        }
        return completed;
    }

    private static String version(Node node) {
        return node.isStandard() ? "" : " (domain " + node.domain() + ")";
    }

    private static String describe(Node node) {
        return (node.name().isBlank() ? "" : "\"" + node.name() + "\" ") + "(" + node.op() + ", number " + node.id()
                + ")";
    }

    private void keepBodies(Call call) {
        if (call.bodyResults().isEmpty()) {
            return;
        }
        Map<String, Inferred> found = new HashMap<>();
        call.bodyResults().forEach((key, result) -> {
            found.put(key, result.inferred());
            if (!call.isIdle(key)) {
                extents.addAll(result.inferred().extents());
                warnings.addAll(result.inferred().warnings());
            }
        });
        bodies.put(call.node(), found);
        runs.put(call.node(), call.runs());
    }

    private Value lookUp(String name) {
        if (name.isEmpty()) {
            return Value.ABSENT;
        }
        for (Inference scope = this; scope != null; scope = scope.outer) {
            Value value = scope.values.get(name);
            if (value != null) {
                return value;
            }
        }
        return Value.unknown(ElementType.UNKNOWN);
    }

    private Call.BodyResult inferBody(Graph body, List<Value> given, DataExtents within) {
        Inference inner = new Inference(body, binding, within, this, progress);
        inner.bindInputs(given);
        inner.run();
        List<Value> outputs = body.outputs().stream()
                .map(output -> inner.lookUp(output.name()))
                .toList();
        return new Call.BodyResult(outputs, inner.inferred());
    }

    private Value declared(ValueInfo info) {
        return declared(info.type());
    }

    private Value declared(ValueType type) {
        if (type instanceof ValueType.OfTensor tensor) {
            return tensor.dims()
                    .map(dims -> Value.of(
                            tensor.element(), dims.stream().map(this::declared).toList()))
                    .orElseGet(() -> Value.unknown(tensor.element()));
        }
        if (type instanceof ValueType.OfSequence sequence) {
            return Value.of(Sequence.of(declared(sequence.element())));
        }
        if (type instanceof ValueType.OfOptional optional) {
            return declared(optional.element());
        }
        if (type instanceof ValueType.OfMap map) {
            return Value.unknown(declared(map.value()).type());
        }
        return Value.unknown(ElementType.UNKNOWN);
    }

    private Whole declared(DeclaredDim dim) {
        if (dim instanceof DeclaredDim.Number number) {
            return Whole.of(number.value());
        }
        if (dim instanceof DeclaredDim.Symbol symbol && binding.containsKey(symbol.name())) {
            return Whole.symbol(symbol.name(), binding.get(symbol.name()));
        }
        return Whole.anyExtent();
    }

    /** What was found, completed by what the file says where nothing was found. */
    private static Value refined(Value found, Value said) {
        if (found.sequence().isPresent() || said.sequence().isPresent()) {
            return found.sequence().isPresent() || found.isRanked() ? found : said;
        }
        Value typed = found.type() == ElementType.UNKNOWN && said.type() != ElementType.UNKNOWN
                ? found.withType(said.type())
                : found;
        if (!said.isRanked() || typed.isRanked() && typed.rank() != said.rank()) {
            return typed;
        }
        if (!typed.isRanked()) {
            return Value.of(typed.type(), said.dims());
        }
        if (typed.dims().stream().allMatch(Whole::isKnown)) {
            return typed;
        }
        return Value.of(
                typed.type(),
                IntStream.range(0, said.rank())
                        .mapToObj(i -> typed.dim(i).isKnown()
                                ? typed.dim(i)
                                : typed.dim(i).and(said.dim(i)))
                        .toList());
    }
}
