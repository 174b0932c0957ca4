package io.splitscope.onnx.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A graph of nodes joined by value names: the whole network, or the body of an If, Loop or Scan node. A body may use names
 * of the graphs around it.
 *
 * @param name the graph's name, possibly empty
 * @param nodes in topological order, otherwise in file order; calls of local functions are replaced by what is inside
 * @param inputs what is given to the graph, in the file's order; initializers that the file lists here too are left out
 *     for the network itself, since nobody has to give them
 * @param outputs the results, in the file's order
 * @param initializers stored tensors by value name, in the file's order
 * @param declared what the file says about values, inputs and outputs included, by value name
 * @param hints what local functions say about values inside them, by value name; need not hold for every call
 */
public record Graph(
        String name,
        List<Node> nodes,
        List<ValueInfo> inputs,
        List<ValueInfo> outputs,
        Map<String, StoredTensor> initializers,
        Map<String, ValueInfo> declared,
        Map<String, ValueInfo> hints) {

    public Graph {
        Objects.requireNonNull(name);
        nodes = List.copyOf(nodes);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        initializers = Collections.unmodifiableMap(new LinkedHashMap<>(initializers));
        declared = Map.copyOf(declared);
        hints = Map.copyOf(hints);
    }

    /** A graph without hints. */
    public Graph(
            String name,
            List<Node> nodes,
            List<ValueInfo> inputs,
            List<ValueInfo> outputs,
            Map<String, StoredTensor> initializers,
            Map<String, ValueInfo> declared) {
        this(name, nodes, inputs, outputs, initializers, declared, Map.of());
    }

    /** What is said about a value, by the graph itself or else by the function that the value lies in. */
    public Optional<ValueInfo> said(String value) {
        return Optional.ofNullable(declared.getOrDefault(value, hints.get(value)));
    }
}
