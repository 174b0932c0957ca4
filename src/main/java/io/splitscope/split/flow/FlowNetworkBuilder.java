package io.splitscope.split.flow;

import java.util.Arrays;

/** Collects the vertices and edges of a {@link FlowNetwork}. */
public final class FlowNetworkBuilder {

    private int vertices;
    private int edges;
    private int[] tails = new int[64];
    private int[] heads = new int[64];

    /**
     * @param vertices the number of vertices to begin with
     */
    public FlowNetworkBuilder(int vertices) {
        this.vertices = vertices;
    }

    /** The number of vertices so far. */
    public int vertices() {
        return vertices;
    }

    /** Adds a vertex and returns it. */
    public int addVertex() {
        return vertices++;
    }

    /** Adds an edge between two vertices and returns it. */
    public int addEdge(int tail, int head) {
        if (edges == tails.length) {
            tails = Arrays.copyOf(tails, 2 * edges);
            heads = Arrays.copyOf(heads, 2 * edges);
        }
        tails[edges] = tail;
        heads[edges] = head;
        return edges++;
    }

    /** The network, without capacities as yet. */
    public FlowNetwork build() {
        return new FlowNetwork(vertices, Arrays.copyOf(tails, edges), Arrays.copyOf(heads, edges));
    }
}
