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
    private int[] path = new int[16];
    /** For each vertex of the path, how many of its successors have been looked at. */
    private int[] seen = new int[16];

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
        int depth = 0;
        enter(start, depth);
        while (depth >= 0) {
            int v = path[depth];
            if (seen[depth] < graph.successorCount(v)) {
                int w = graph.successor(v, seen[depth]++);
                if (order[w] == 0) {
                    enter(w, ++depth);
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

    private void enter(int v, int depth) {
        if (depth == path.length) {
            path = Arrays.copyOf(path, 2 * depth);
            seen = Arrays.copyOf(seen, 2 * depth);
        }
        path[depth] = v;
        seen[depth] = 0;
        order[v] = ++visited;
        low[v] = visited;
        stack[stacked++] = v;
        waiting[v] = true;
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
