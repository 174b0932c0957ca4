package io.splitscope.export.halves;

import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the values that are no tensors: sequences, dictionaries, and values that may be missing. A value is told by how many of
 * these lie around its tensor, as declared or as the operators that make it say.
 */
final class Containers {

    private static final Set<String> SEQUENCES = Set.of(
            "SequenceConstruct", "SequenceEmpty", "SequenceInsert", "SequenceErase", "SplitToSequence", "SequenceMap");

    private final Map<String, Integer> depths;

    private Containers(Map<String, Integer> depths) {
        this.depths = depths;
    }

    /** Those of a network. */
    static Containers of(Graph graph) {
        Containers containers = new Containers(new HashMap<>());
        containers.walk(graph);
        return containers;
    }

    /** Whether a value is no tensor. */
    boolean has(String value) {
        return depth(value) > 0;
    }

    private int depth(String value) {
        return depths.getOrDefault(value, 0);
    }

    private void walk(Graph graph) {
        graph.declared().forEach((value, said) -> put(value, depth(said.type())));
        graph.nodes().forEach(this::visit);
    }

    private void put(String value, int depth) {
        if (depth > 0) {
            depths.merge(value, depth, Math::max);
        }
    }

    private static int depth(ValueType type) {
        if (type instanceof ValueType.OfSequence sequence) {
            return 1 + depth(sequence.element());
        } else if (type instanceof ValueType.OfOptional optional) {
            return 1 + depth(optional.element());
        } else if (type instanceof ValueType.OfMap map) {
            return 1 + depth(map.value());
        }
        return 0;
    }

    private void visit(Node node) {
        if (!node.isStandard()) {
            put(node.output(0), node.op().equals("ZipMap") ? 2 : 0);
            return;
        }
        int first = depth(node.input(0));
        switch (node.op()) {
            case "Optional" -> put(node.output(0), 1 + (node.inputs().isEmpty() ? 0 : first));
            case "OptionalGetElement", "SequenceAt" -> put(node.output(0), first - 1);
            case "Identity" -> put(node.output(0), first);
            case "If" ->
                List.of("then_branch", "else_branch").forEach(branch -> node.body(branch)
                        .ifPresent(body -> putResults(node, inside(body, List.of(), 0), 0)));
            case "Loop" -> node.body("body").ifPresent(body -> loop(node, body));
            default -> {
                if (SEQUENCES.contains(node.op())) {
                    node.outputs().forEach(output -> put(output, Math.max(1, first)));
                }
            }
        }
    }

    private void loop(Node node, Graph body) {
        List<Integer> carried = node.inputs().stream().skip(2).map(this::depth).toList();
        for (int i = 0; i < carried.size(); i++) {
            put(node.output(i), carried.get(i));
        }
        putResults(node, inside(body, carried, 2), 1);
    }

    /** The depths of the results of a body. */
    private List<Integer> inside(Graph body, List<Integer> given, int from) {
        Containers inner = new Containers(new HashMap<>(depths));
        for (int i = 0; i < given.size() && from + i < body.inputs().size(); i++) {
            inner.put(body.inputs().get(from + i).name(), given.get(i));
        }
        inner.walk(body);
        return body.outputs().stream().map(output -> inner.depth(output.name())).toList();
    }

    private void putResults(Node node, List<Integer> results, int from) {
        for (int i = from; i < results.size(); i++) {
            String output = node.output(i - from);
            if (!output.isEmpty()) {
                put(output, results.get(i));
            }
        }
    }
}
