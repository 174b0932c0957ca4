package io.splitscope.block;

/**
 * Which vertex lies on all ways from the source to another vertex (dominators), or on all ways from there to the sink
 * (post-dominators).
 *
 * <p>In an acyclic graph the immediate dominator of a vertex is the nearest common ancestor, in the dominator tree so far,
 * of its predecessors (Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm", 2001: one pass in topological order
 * is enough). Ancestors are found with one jump pointer per vertex (Myers, "An Applicative Random-Access Stack", 1983), so
 * that long chains cost a logarithm and no recursion.
 */
final class DominatorTree {

    private final int[] parent;
    private final int[] depth;
    private final int[] jump;

    private DominatorTree(int size, int root) {
        parent = new int[size];
        depth = new int[size];
        jump = new int[size];
        parent[root] = root;
        jump[root] = root;
    }

    /**
     * Immediate dominators.
     *
     * @param graph its vertices numbered in topological order, all reachable from vertex 0
     * @return for each vertex its immediate dominator; 0 for vertex 0
     */
    static int[] dominators(Digraph graph) {
        DominatorTree tree = new DominatorTree(graph.size(), 0);
        for (int v = 1; v < graph.size(); v++) {
            tree.append(v, tree.common(graph.predecessors(v)));
        }
        return tree.parent;
    }

    /**
     * Immediate post-dominators.
     *
     * @param graph its vertices numbered in topological order, the last one reachable from all
     * @return for each vertex its immediate post-dominator; the last vertex for itself
     */
    static int[] postDominators(Digraph graph) {
        int last = graph.size() - 1;
        DominatorTree tree = new DominatorTree(graph.size(), last);
        for (int v = last - 1; v >= 0; v--) {
            tree.append(v, tree.common(graph.successors(v)));
        }
        return tree.parent;
    }

    private void append(int v, int dominator) {
        parent[v] = dominator;
        depth[v] = depth[dominator] + 1;
        int far = jump[dominator];
        jump[v] = depth[dominator] - depth[far] == depth[far] - depth[jump[far]] ? jump[far] : dominator;
    }

    private int common(int[] vertices) {
        int common = vertices[0];
        for (int i = 1; i < vertices.length; i++) {
            common = common(common, vertices[i]);
        }
        return common;
    }

    private int common(int a, int b) {
        while (depth[a] != depth[b]) {
            if (depth[a] < depth[b]) {
                int swap = a;
                a = b;
                b = swap;
            }
            a = depth[jump[a]] >= depth[b] ? jump[a] : parent[a];
        }
        while (a != b) {
            boolean far = jump[a] != jump[b];
            a = far ? jump[a] : parent[a];
            b = far ? jump[b] : parent[b];
        }
        return a;
    }
}
