package io.splitscope.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The program structure tree of an acyclic graph with one source and one sink: single-entry single-exit regions, nested
 * (Johnson, Pearson, Pingali, "The Program Structure Tree", 1994), here between vertices instead of arcs.
 *
 * <p>A vertex v is linked to w when w is the immediate post-dominator of v and v the immediate dominator of w: all ways
 * through v lead to w, and all ways to w come from v. Links form chains. What lies between v and w is a region; the chains
 * inside it that are joined by arcs form its branches. So chains consist of regions and regions of chains, and every vertex
 * lies in one chain.
 *
 * <p>Cost: that of the two dominator trees, plus linear.
 */
final class Regions {

    private final Digraph graph;
    private final int[] next;
    private final int[] chainOf;
    private final int[] around;
    private final Map<Integer, List<Integer>> inside = new HashMap<>();
    private final int[] leader;

    /**
     * @param graph vertices numbered in topological order; vertex 0 reaches all, and all reach the last
     */
    Regions(Digraph graph) {
        this.graph = graph;
        int size = graph.size();
        int[] dominator = DominatorTree.dominators(graph);
        int[] postDominator = DominatorTree.postDominators(graph);
        next = new int[size];
        chainOf = new int[size];
        around = new int[size];
        leader = new int[size];
        Arrays.fill(next, -1);
        Arrays.fill(chainOf, -1);
        for (int v = 0; v < size - 1; v++) {
            if (dominator[postDominator[v]] == v) {
                next[v] = postDominator[v];
            }
        }
        for (int head = 0; head < size; head++) {
            if (chainOf[head] < 0) {
                enter(head, dominator[head]);
            }
        }
        joinBranches();
    }

    private void enter(int head, int dominator) {
        for (int v = head; v >= 0; v = next[v]) {
            chainOf[v] = head;
        }
        leader[head] = head;
        if (head == 0) {
            around[head] = -1;
            return;
        }
        around[head] = next[dominator] >= 0 ? dominator : around[chainOf[dominator]];
        inside.computeIfAbsent(around[head], v -> new ArrayList<>()).add(head);
    }

    private void joinBranches() {
        for (int u = 0; u < graph.size(); u++) {
            for (int v : graph.successors(u)) {
                int a = chainOf[u];
                int b = chainOf[v];
                if (a != b && around[a] == around[b]) {
                    leader[Math.max(leaderOf(a), leaderOf(b))] = Math.min(leaderOf(a), leaderOf(b));
                }
            }
        }
    }

    private int leaderOf(int chain) {
        int at = chain;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    /** The vertices of the chain that starts at a vertex. */
    List<Integer> chain(int head) {
        List<Integer> chain = new ArrayList<>();
        for (int v = head; v >= 0; v = next[v]) {
            chain.add(v);
        }
        return chain;
    }

    /** The branches between a vertex and the next in its chain, each as the first vertices of its chains. */
    List<List<Integer>> branches(int start) {
        Map<Integer, List<Integer>> branches = new TreeMap<>();
        for (int head : inside.getOrDefault(start, List.of())) {
            branches.computeIfAbsent(leaderOf(head), key -> new ArrayList<>()).add(head);
        }
        return List.copyOf(branches.values());
    }

    /** Whether one vertex feeds another directly. */
    boolean joins(int from, int to) {
        return graph.joins(from, to);
    }
}
