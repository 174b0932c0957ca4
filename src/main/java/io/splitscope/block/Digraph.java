package io.splitscope.block;

import io.splitscope.model.Tensor;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** A directed graph on the vertices 0, 1, ... with plain arrays; parallel arcs and loops are dropped. */
final class Digraph {

    private final int[] predecessorStart;
    private final int[] predecessors;
    private final int[] successorStart;
    private final int[] successors;

    /** Collects arcs. */
    static final class Arcs {
        private long[] arcs = new long[8];
        private int count;

        void add(int from, int to) {
            if (from == to) {
                return;
            }
            if (count == arcs.length) {
                arcs = Arrays.copyOf(arcs, 2 * count);
            }
            arcs[count++] = ((long) from << 32) | to;
        }

        Digraph on(int size) {
            Arrays.sort(arcs, 0, count);
            int different = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || arcs[i] != arcs[i - 1]) {
                    arcs[different++] = arcs[i];
                }
            }
            return new Digraph(size, Arrays.copyOf(arcs, different));
        }
    }

    private Digraph(int size, long[] arcs) {
        predecessorStart = new int[size + 1];
        successorStart = new int[size + 1];
        predecessors = new int[arcs.length];
        successors = new int[arcs.length];
        for (long arc : arcs) {
            successorStart[from(arc) + 1]++;
            predecessorStart[to(arc) + 1]++;
        }
        for (int v = 0; v < size; v++) {
            successorStart[v + 1] += successorStart[v];
            predecessorStart[v + 1] += predecessorStart[v];
        }
        int[] nextSuccessor = successorStart.clone();
        int[] nextPredecessor = predecessorStart.clone();
        for (long arc : arcs) {
            successors[nextSuccessor[from(arc)]++] = to(arc);
            predecessors[nextPredecessor[to(arc)]++] = from(arc);
        }
    }

    private static int from(long arc) {
        return (int) (arc >>> 32);
    }

    private static int to(long arc) {
        return (int) arc;
    }

    /** Which layer feeds which. */
    static Digraph of(Wiring wiring) {
        Arcs arcs = new Arcs();
        for (int layer = 0; layer < wiring.layers(); layer++) {
            for (Tensor tensor : wiring.inputs(layer)) {
                int maker = wiring.maker(tensor);
                if (maker >= 0) {
                    arcs.add(maker, layer);
                }
            }
        }
        return arcs.on(wiring.layers());
    }

    /**
     * The graph in which some vertices are united and all others left out.
     *
     * @param members the vertices that stay, ascending
     * @param part for each of them the vertex of the result it becomes
     * @param parts the number of vertices of the result
     */
    Digraph quotient(int[] members, int[] part, int parts) {
        Arcs arcs = new Arcs();
        for (int i = 0; i < members.length; i++) {
            for (int k = successorStart[members[i]]; k < successorStart[members[i] + 1]; k++) {
                int j = Arrays.binarySearch(members, successors[k]);
                if (j >= 0) {
                    arcs.add(part[i], part[j]);
                }
            }
        }
        return arcs.on(parts);
    }

    int size() {
        return successorStart.length - 1;
    }

    int successorCount(int v) {
        return successorStart[v + 1] - successorStart[v];
    }

    int predecessorCount(int v) {
        return predecessorStart[v + 1] - predecessorStart[v];
    }

    /** One of the vertices that v points to, by its place among them. */
    int successor(int v, int place) {
        return successors[successorStart[v] + place];
    }

    /** The vertices that v points to, ascending. */
    int[] successors(int v) {
        return Arrays.copyOfRange(successors, successorStart[v], successorStart[v + 1]);
    }

    /** The vertices that point to v, ascending. */
    int[] predecessors(int v) {
        return Arrays.copyOfRange(predecessors, predecessorStart[v], predecessorStart[v + 1]);
    }

    /** Whether any vertex that points to v is such a one. */
    boolean anyPredecessor(int v, IntPredicate which) {
        return any(predecessors, predecessorStart[v], predecessorStart[v + 1], which);
    }

    /** Whether v points to any such vertex. */
    boolean anySuccessor(int v, IntPredicate which) {
        return any(successors, successorStart[v], successorStart[v + 1], which);
    }

    private static boolean any(int[] vertices, int from, int to, IntPredicate which) {
        for (int i = from; i < to; i++) {
            if (which.test(vertices[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is an arc. */
    boolean joins(int from, int to) {
        return Arrays.binarySearch(successors, successorStart[from], successorStart[from + 1], to) >= 0;
    }
}
