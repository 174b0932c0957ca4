package io.splitscope.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a node stands in its file.
 *
 * @param index the position among the graph's nodes, from 0
 * @param inner for a node inside a local function that the graph calls: its position in the function, and so on inwards
 * @param calls the names of the calls that lead to it, outermost first, one for each entry of {@code inner}
 */
public record NodeId(int index, List<Integer> inner, List<String> calls) {

    public NodeId {
        inner = List.copyOf(inner);
        calls = List.copyOf(calls);
        if (inner.size() != calls.size()) {
            throw new IllegalArgumentException("One call name for each inner position");
        }
    }

    /** A node of the graph itself. */
    public static NodeId of(int index) {
        return new NodeId(index, List.of(), List.of());
    }

    /** Whether the node stands in the graph itself and not inside a local function. */
    public boolean isTopLevel() {
        return inner.isEmpty();
    }

    /** The position, such as {@code 8}, or {@code 8.3} for node 3 of the function that node 8 calls. */
    @Override
    public String toString() {
        return inner.isEmpty()
                ? Integer.toString(index)
                : index + "." + inner.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
