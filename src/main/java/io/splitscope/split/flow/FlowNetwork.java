package io.splitscope.split.flow;

/**
 * A directed network with a source and a sink, on primitive arrays. Its structure is fixed; its capacities may be set
 * again and again.
 *
 * <p>Source and sink are no vertices of their own: each vertex has a capacity from the source and one to the sink. An
 * edge joins two vertices and has a capacity each way.
 *
 * <p>Capacities are whole numbers from 0 to {@link #INFINITE}; no arc of that capacity can be cut. The finite capacities
 * of some cut, if one exists, have to sum to less than {@link #INFINITE}.
 */
public final class FlowNetwork {

    /** The capacity of what must not be cut: 2⁶¹, so that an arc's residual, flow back included, fits a long. */
    public static final long INFINITE = 1L << 61;

    /** Arcs leaving vertex v are those from first[v] to before first[v + 1]. */
    final int[] first;

    final int[] head;
    /** The arc that leads back. */
    final int[] mate;

    /** The edge an arc is one way of. */
    final int[] edge;

    final long[] capacity;
    final long[] fromSource;
    final long[] toSink;

    private final int[] forward;

    /**
     * A network without capacities.
     *
     * @param vertices the number of vertices
     * @param tails one end of each edge
     * @param heads the other end of each edge
     */
    public FlowNetwork(int vertices, int[] tails, int[] heads) {
        int edges = tails.length;
        first = new int[vertices + 1];
        head = new int[2 * edges];
        mate = new int[2 * edges];
        edge = new int[2 * edges];
        capacity = new long[2 * edges];
        fromSource = new long[vertices];
        toSink = new long[vertices];
        forward = new int[edges];
        for (int e = 0; e < edges; e++) {
            first[tails[e] + 1]++;
            first[heads[e] + 1]++;
        }
        for (int vertex = 0; vertex < vertices; vertex++) {
            first[vertex + 1] += first[vertex];
        }
        int[] next = first.clone();
        for (int e = 0; e < edges; e++) {
            int there = next[tails[e]]++;
            int back = next[heads[e]]++;
            head[there] = heads[e];
            head[back] = tails[e];
            mate[there] = back;
            mate[back] = there;
            edge[there] = e;
            edge[back] = e;
            forward[e] = there;
        }
    }

    /** The number of vertices. */
    public int vertices() {
        return fromSource.length;
    }

    /** The number of edges. */
    public int edges() {
        return forward.length;
    }

    /** The vertex where an edge starts. */
    public int tail(int edge) {
        return head[backward(edge)];
    }

    /** The vertex where an edge ends. */
    public int head(int edge) {
        return head[forward[edge]];
    }

    /** Sets an edge's capacities, from tail to head and from head to tail. */
    public void setEdge(int edge, long there, long back) {
        capacity[forward[edge]] = there;
        capacity[backward(edge)] = back;
    }

    /** Sets a vertex's capacities, from the source and to the sink. */
    public void setTerminals(int vertex, long source, long sink) {
        fromSource[vertex] = source;
        toSink[vertex] = sink;
    }

    /** An edge's capacity from tail to head. */
    public long capacityThere(int edge) {
        return capacity[forward[edge]];
    }

    /** An edge's capacity from head to tail. */
    public long capacityBack(int edge) {
        return capacity[backward(edge)];
    }

    /** A vertex's capacity from the source. */
    public long capacityFromSource(int vertex) {
        return fromSource[vertex];
    }

    /** A vertex's capacity to the sink. */
    public long capacityToSink(int vertex) {
        return toSink[vertex];
    }

    int forward(int edge) {
        return forward[edge];
    }

    private int backward(int edge) {
        return mate[forward[edge]];
    }
}
