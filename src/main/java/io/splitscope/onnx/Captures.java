package io.splitscope.onnx;

import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.ValueInfo;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the values that bodies take from outside. */
final class Captures {

    private Captures() {}

    /** The outer value names that the bodies among the attributes use, each once, in order of first use. */
    static List<String> of(Collection<AttributeValue> attributes) {
        if (attributes.isEmpty()) {
            return List.of();
        }
        Set<String> captures = new LinkedHashSet<>();
        for (AttributeValue attribute : attributes) {
            if (attribute instanceof AttributeValue.Body body) {
                collect(body.graph(), captures);
            } else if (attribute instanceof AttributeValue.Bodies bodies) {
                bodies.graphs().forEach(graph -> collect(graph, captures));
            }
        }
        return List.copyOf(captures);
    }

    private static void collect(Graph body, Set<String> captures) {
        Set<String> own = new HashSet<>(body.initializers().keySet());
        body.inputs().forEach(input -> own.add(input.name()));
        body.nodes().forEach(node -> own.addAll(node.outputs()));
        own.add("");
        for (Node node : body.nodes()) {
            addOuter(node.inputs(), own, captures);
            addOuter(node.captures(), own, captures);
        }
        addOuter(body.outputs().stream().map(ValueInfo::name).toList(), own, captures);
    }

    private static void addOuter(List<String> names, Set<String> own, Set<String> captures) {
        names.stream().filter(name -> !own.contains(name)).forEach(captures::add);
    }
}
