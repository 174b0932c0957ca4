package io.splitscope.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sets of vertices that lie on common cycles.
 *
 * <p>Tarjan, "Depth-First Search and Linear Graph Algorithms" (SIAM J. Comput. 1972), with a stack of its own instead of
 * recursion; linear time.
 */
final class StrongComponents {

    private final Digraph graph;
    private final int[] order;
    private final int[] low;
    private final boolean[] waiting;
    private final int[] stack;
    private int stacked;
    private int visited;
    private final List<int[]> cyclic = new ArrayList<>();

    private StrongComponents(Digraph graph) {
        this.graph = graph;
        order = new int[graph.size()];
        low = new int[graph.size()];
        waiting = new boolean[graph.size()];
        stack = new int[graph.size()];
    }

    /** The components with more than one vertex, each ascending; none when the graph has no cycle. */
    static List<int[]> cyclic(Digraph graph) {
        StrongComponents search = new StrongComponents(graph);
        for (int v = 0; v < graph.size(); v++) {
            if (search.order[v] == 0) {
                search.explore(v);
            }
        }
        return search.cyclic;
    }

    private void explore(int start) {
        int[] path = new int[16];
        int[][] rest = new int[16][];
        int[] next = new int[16];
        int depth = 0;
        path[0] = start;
        rest[0] = enter(start);
        while (depth >= 0) {
            int v = path[depth];
            if (next[depth] < rest[depth].length) {
                int w = rest[depth][next[depth]++];
                if (order[w] == 0) {
                    depth++;
                    if (depth == path.length) {
                        path = Arrays.copyOf(path, 2 * depth);
                        rest = Arrays.copyOf(rest, 2 * depth);
                        next = Arrays.copyOf(next, 2 * depth);
                    }
                    path[depth] = w;
                    rest[depth] = enter(w);
                    next[depth] = 0;
                } else if (waiting[w]) {
                    low[v] = Math.min(low[v], order[w]);
                }
            } else {
                leave(v);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[v]);
                }
            }
        }
    }

    private int[] enter(int v) {
        order[v] = ++visited;
        low[v] = visited;
        stack[stacked++] = v;
        waiting[v] = true;
        return graph.successors(v);
    }

    private void leave(int v) {
        if (low[v] != order[v]) {
            return;
        }
        int bottom = stacked;
        do {
            bottom--;
            waiting[stack[bottom]] = false;
        } while (stack[bottom] != v);
        if (stacked - bottom > 1) {
            int[] component = Arrays.copyOfRange(stack, bottom, stacked);
            Arrays.sort(component);
            cyclic.add(component);
        }
        stacked = bottom;
    }
}
