package io.splitscope.split.flow;

import java.util.Arrays;

/**
 * Dinic's maximum flow without recursion and, once built, without allocation.
 *
 * <ol>
 *   <li>Send what goes straight from the source through one vertex to the sink.
 *   <li>Give each vertex its level: the number of arcs from the nearest vertex that the source can still feed.
 *   <li>Find a blocking flow over arcs that lead up one level. One descent serves all sinks on its way, as levels go on
 *       past the nearest sink; so a chain of any length takes one phase, and long networks take few.
 *   <li>Repeat from 2 until no sink is in reach.
 * </ol>
 *
 * <p>At most one phase per vertex, as in the original: a blocking flow fills every shortest path, and the arcs it frees
 * lead down a level. O(V²E) in all; near-linear on networks of layers.
 *
 * <p>Source: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in a network with power estimation",
 * Soviet Mathematics Doklady 11 (1970).
 */
public final class Dinic implements MaximumFlow {

    private static final int UNREACHED = -1;

    private final FlowNetwork network;
    private final int[] first;
    private final int[] head;
    private final int[] mate;

    private final long[] residual;
    private final long[] supply;
    private final long[] room;

    private final int[] level;
    private final int[] queue;
    private final int[] next;

    private final int[] path;
    private final long[] wanted;
    private final long[] unsent;

    private int roots;

    /** Prepares to solve a network, now and whenever its capacities change. */
    public Dinic(FlowNetwork network) {
        this.network = network;
        this.first = network.first;
        this.head = network.head;
        this.mate = network.mate;
        int vertices = network.vertices();
        this.residual = new long[head.length];
        this.supply = new long[vertices];
        this.room = new long[vertices];
        this.level = new int[vertices];
        this.queue = new int[vertices];
        this.next = new int[vertices];
        this.path = new int[vertices];
        this.wanted = new long[vertices];
        this.unsent = new long[vertices];
    }

    @Override
    public long solve() {
        System.arraycopy(network.capacity, 0, residual, 0, residual.length);
        long value = sendStraightThrough();
        while (value < FlowNetwork.INFINITE && findLevels()) {
            value += findBlockingFlow();
        }
        return Math.min(value, FlowNetwork.INFINITE);
    }

    private long sendStraightThrough() {
        long sent = 0;
        for (int vertex = 0; vertex < supply.length; vertex++) {
            long both = Math.min(network.fromSource[vertex], network.toSink[vertex]);
            supply[vertex] = network.fromSource[vertex] - both;
            room[vertex] = network.toSink[vertex] - both;
            sent = Math.min(sent + both, FlowNetwork.INFINITE);
        }
        return sent;
    }

    /** Returns whether a sink with room is in reach. */
    private boolean findLevels() {
        Arrays.fill(level, UNREACHED);
        int reached = 0;
        for (int vertex = 0; vertex < supply.length; vertex++) {
            if (supply[vertex] > 0) {
                level[vertex] = 0;
                queue[reached++] = vertex;
            }
        }
        roots = reached;
        boolean sinkInReach = false;
        for (int i = 0; i < reached; i++) {
            int vertex = queue[i];
            sinkInReach |= room[vertex] > 0;
            int above = level[vertex] + 1;
            for (int arc = first[vertex], end = first[vertex + 1]; arc < end; arc++) {
                int to = head[arc];
                if (level[to] == UNREACHED && residual[arc] > 0) {
                    level[to] = above;
                    queue[reached++] = to;
                }
            }
        }
        return sinkInReach;
    }

    private long findBlockingFlow() {
        System.arraycopy(first, 0, next, 0, next.length);
        long sent = 0;
        for (int i = 0; i < roots && sent < FlowNetwork.INFINITE; i++) {
            int vertex = queue[i];
            long more = send(vertex, supply[vertex]);
            supply[vertex] -= more;
            sent += more;
        }
        return sent;
    }

    /** Sends up to an amount from a vertex over rising levels into sinks; returns how much arrived. */
    private long send(int root, long amount) {
        int depth = 0;
        enter(0, root, amount);
        while (true) {
            int vertex = path[depth];
            if (unsent[depth] == 0 || next[vertex] == first[vertex + 1]) {
                long arrived = wanted[depth] - unsent[depth];
                if (depth == 0) {
                    return arrived;
                }
                depth--;
                int from = path[depth];
                int arc = next[from];
                residual[arc] -= arrived;
                residual[mate[arc]] += arrived;
                unsent[depth] -= arrived;
                if (unsent[depth] > 0) {
                    next[from]++;
                }
            } else {
                int arc = next[vertex];
                int to = head[arc];
                if (residual[arc] > 0 && level[to] == level[vertex] + 1) {
                    depth++;
                    enter(depth, to, Math.min(unsent[depth - 1], residual[arc]));
                } else {
                    next[vertex]++;
                }
            }
        }
    }

    private void enter(int depth, int vertex, long amount) {
        long absorbed = Math.min(amount, room[vertex]);
        room[vertex] -= absorbed;
        path[depth] = vertex;
        wanted[depth] = amount;
        unsent[depth] = amount - absorbed;
    }

    @Override
    public long flow(int edge) {
        int arc = network.forward(edge);
        return network.capacity[arc] - residual[arc];
    }

    @Override
    public long flowFromSource(int vertex) {
        return network.fromSource[vertex] - supply[vertex];
    }

    @Override
    public long flowToSink(int vertex) {
        return network.toSink[vertex] - room[vertex];
    }

    @Override
    public void sourceSide(long slack, boolean[] side) {
        Arrays.fill(side, false);
        int reached = 0;
        for (int vertex = 0; vertex < supply.length; vertex++) {
            if (supply[vertex] > slack) {
                side[vertex] = true;
                queue[reached++] = vertex;
            }
        }
        for (int i = 0; i < reached; i++) {
            int vertex = queue[i];
            for (int arc = first[vertex], end = first[vertex + 1]; arc < end; arc++) {
                int to = head[arc];
                if (!side[to] && residual[arc] > slack) {
                    side[to] = true;
                    queue[reached++] = to;
                }
            }
        }
    }
}
