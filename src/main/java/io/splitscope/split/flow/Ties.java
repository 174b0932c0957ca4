package io.splitscope.split.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What arcs that must not be cut decide before any flow is sought: the vertices they tie to the source and those they
 * tie to the sink. A vertex tied to both means that there is no finite cut. Two breadth-first searches, O(V + E).
 */
public final class Ties {

    private static final int NONE = -1;

    private final FlowNetwork network;
    private final boolean[] toSource;
    private final boolean[] toSink;
    private final int[] cameBy;
    private final int[] queue;

    /** Prepares to look for ties, now and whenever the network's capacities change. */
    public Ties(FlowNetwork network) {
        this.network = network;
        int vertices = network.vertices();
        this.toSource = new boolean[vertices];
        this.toSink = new boolean[vertices];
        this.cameBy = new int[vertices];
        this.queue = new int[vertices];
    }

    /** Finds the ties in the network's present capacities. */
    public void find() {
        Arrays.fill(cameBy, NONE);
        spread(network.fromSource, toSource, true);
        spread(network.toSink, toSink, false);
    }

    private void spread(long[] terminal, boolean[] tied, boolean alongArcs) {
        Arrays.fill(tied, false);
        int reached = 0;
        for (int vertex = 0; vertex < terminal.length; vertex++) {
            if (terminal[vertex] == FlowNetwork.INFINITE) {
                tied[vertex] = true;
                queue[reached++] = vertex;
            }
        }
        for (int i = 0; i < reached; i++) {
            int vertex = queue[i];
            for (int arc = network.first[vertex]; arc < network.first[vertex + 1]; arc++) {
                int to = network.head[arc];
                int way = alongArcs ? arc : network.mate[arc];
                if (!tied[to] && network.capacity[way] == FlowNetwork.INFINITE) {
                    tied[to] = true;
                    queue[reached++] = to;
                    if (alongArcs) {
                        cameBy[to] = arc;
                    }
                }
            }
        }
    }

    /** Whether every finite cut leaves a vertex on the source side. */
    public boolean toSource(int vertex) {
        return toSource[vertex];
    }

    /** Whether every finite cut leaves a vertex on the sink side. */
    public boolean toSink(int vertex) {
        return toSink[vertex];
    }

    /** The edges over which the source holds a vertex that is tied to it, the one nearest to the vertex first. */
    public List<Step> path(int vertex) {
        List<Step> path = new ArrayList<>();
        for (int at = vertex; cameBy[at] != NONE; ) {
            int arc = cameBy[at];
            int from = network.head[network.mate[arc]];
            path.add(new Step(from, network.edge[arc], network.forward(network.edge[arc]) == arc));
            at = from;
        }
        return path;
    }

    /**
     * An edge on the way from the source.
     *
     * @param from the vertex it leaves
     * @param edge the edge
     * @param there whether it runs from tail to head
     */
    public record Step(int from, int edge, boolean there) {}
}
