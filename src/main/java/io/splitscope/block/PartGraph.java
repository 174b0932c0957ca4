package io.splitscope.block;

import io.splitscope.block.Group.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** The parts of a block in a topological order, and which feeds which. */
record PartGraph(List<Part> parts, Digraph graph) {

    /**
     * The parts of a block.
     *
     * @param layers which layer feeds which
     * @param group a block whose parts lie on no cycle
     */
    static PartGraph of(Digraph layers, Group group) {
        List<Part> parts = group.parts();
        int[] part = partOfMember(group, parts);
        Digraph unordered = layers.quotient(group.layers(), part, parts.size());
        int[] order = topologicalOrder(unordered);
        int[] position = new int[order.length];
        List<Part> ordered = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
            ordered.add(parts.get(order[i]));
        }
        int[] orderedPart = Arrays.stream(part).map(p -> position[p]).toArray();
        return new PartGraph(ordered, layers.quotient(group.layers(), orderedPart, parts.size()));
    }

    private static int[] partOfMember(Group group, List<Part> parts) {
        int[] part = new int[group.layers().length];
        for (int p = 0; p < parts.size(); p++) {
            for (int layer : parts.get(p).layers()) {
                part[Arrays.binarySearch(group.layers(), layer)] = p;
            }
        }
        return part;
    }

    /** Parts that lie on common cycles; none for a block that has been checked. */
    static List<List<Part>> cycles(Digraph layers, Group group) {
        List<Part> parts = group.parts();
        Digraph graph = layers.quotient(group.layers(), partOfMember(group, parts), parts.size());
        return StrongComponents.cyclic(graph).stream()
                .map(cycle -> Arrays.stream(cycle).mapToObj(parts::get).toList())
                .toList();
    }

    private static int[] topologicalOrder(Digraph graph) {
        int[] waitingFor = new int[graph.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int v = 0; v < graph.size(); v++) {
            waitingFor[v] = graph.predecessorCount(v);
            if (waitingFor[v] == 0) {
                ready.add(v);
            }
        }
        int[] order = new int[graph.size()];
        int count = 0;
        while (!ready.isEmpty()) {
            int u = ready.remove();
            order[count++] = u;
            for (int v : graph.successors(u)) {
                if (--waitingFor[v] == 0) {
                    ready.add(v);
                }
            }
        }
        return order;
    }
}
