package io.splitscope.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Divides sets of layers until each can be closed to one vertex without making a cycle.
 *
 * <p>Sets that take part in no cycle stay whole. The others are run like a program that stays in one set as long as it can:
 * single layers as soon as they are ready, else the set that can be finished at once, else the one whose next layer stands
 * first in the file. Every uninterrupted run is one piece. Pieces are intervals of a topological order, so between them
 * there is no cycle.
 */
final class ConvexSplit {

    /** Stands for a layer that lies in none of the sets. */
    static final int ALONE = -1;

    private final Digraph graph;
    private final int[] members;
    private final int[] colour;
    private final List<Integer> origins;

    private ConvexSplit(Digraph graph, int[] members, int[] colour, int colours) {
        this.graph = graph;
        this.members = members;
        this.colour = colour.clone();
        this.origins = new ArrayList<>(IntStream.range(0, colours).boxed().toList());
    }

    /**
     * The pieces.
     *
     * @param colour for each member the number of its piece, or {@link #ALONE}
     * @param origins for each piece the number of the set it was part of; the pieces of a set stand in running order
     */
    record Pieces(int[] colour, List<Integer> origins) {}

    /**
     * Divides sets.
     *
     * @param graph the layers, acyclic
     * @param members the layers that count, ascending and convex
     * @param colour for each of them the number of its set, or {@link #ALONE}
     * @param colours the number of sets
     */
    static Pieces of(Digraph graph, int[] members, int[] colour, int colours) {
        ConvexSplit split = new ConvexSplit(graph, members, colour, colours);
        int[] part = parts(colour, colours);
        for (int[] cycle : cycles(graph, members, part)) {
            split.run(IntStream.range(0, members.length)
                    .filter(i -> Arrays.binarySearch(cycle, part[i]) >= 0)
                    .toArray());
        }
        return new Pieces(split.colour, split.origins);
    }

    /** Numbers for the sets and, behind them, for the layers that lie in none. */
    static int[] parts(int[] colour, int colours) {
        int[] part = new int[colour.length];
        int next = colours;
        for (int i = 0; i < part.length; i++) {
            part[i] = colour[i] == ALONE ? next++ : colour[i];
        }
        return part;
    }

    /** The sets of parts that lie on common cycles. */
    static List<int[]> cycles(Digraph graph, int[] members, int[] part) {
        int parts = Arrays.stream(part).max().orElse(-1) + 1;
        return StrongComponents.cyclic(graph.quotient(members, part, parts));
    }

    private void run(int[] positions) {
        int[] layers = Arrays.stream(positions).map(i -> members[i]).toArray();
        int[] set = Arrays.stream(positions).map(i -> colour[i]).toArray();
        int sets = Arrays.stream(set).max().orElse(ALONE) + 1;
        Digraph inside =
                graph.quotient(layers, IntStream.range(0, layers.length).toArray(), layers.length);
        Run state = new Run(inside, set, sets);
        int[] piece = state.pieces();
        boolean[] started = new boolean[sets];
        int[] number = new int[state.count];
        for (int p = 0; p < state.count; p++) {
            int origin = state.setOfPiece.get(p);
            if (started[origin]) {
                number[p] = origins.size();
                origins.add(origins.get(origin));
            } else {
                started[origin] = true;
                number[p] = origin;
            }
        }
        for (int i = 0; i < positions.length; i++) {
            colour[positions[i]] = piece[i] == ALONE ? ALONE : number[piece[i]];
        }
    }

    /** Runs the layers of one cycle. */
    private static final class Run {
        private final Digraph graph;
        private final int[] set;
        private final int[] waitingFor;
        private final int[] setWaitingFor;
        private final List<PriorityQueue<Integer>> ready = new ArrayList<>();
        private final PriorityQueue<Integer> readyAlone = new PriorityQueue<>();
        private final Set<Integer> readySets = new LinkedHashSet<>();
        private final List<Integer> setOfPiece = new ArrayList<>();
        private int count;

        Run(Digraph graph, int[] set, int sets) {
            this.graph = graph;
            this.set = set;
            this.waitingFor = new int[graph.size()];
            this.setWaitingFor = new int[sets];
            for (int s = 0; s < sets; s++) {
                ready.add(new PriorityQueue<>());
            }
        }

        int[] pieces() {
            int[] piece = new int[graph.size()];
            Arrays.fill(piece, ALONE);
            for (int v = 0; v < graph.size(); v++) {
                waitingFor[v] = graph.predecessorCount(v);
                for (int u : graph.predecessors(v)) {
                    if (set[v] != ALONE && set[u] != set[v]) {
                        setWaitingFor[set[v]]++;
                    }
                }
                offer(v);
            }
            while (!readyAlone.isEmpty() || !readySets.isEmpty()) {
                if (!readyAlone.isEmpty()) {
                    finish(readyAlone.remove());
                } else {
                    int chosen = choose();
                    while (!ready.get(chosen).isEmpty()) {
                        int v = ready.get(chosen).remove();
                        piece[v] = count;
                        finish(v);
                    }
                    readySets.remove(chosen);
                    setOfPiece.add(chosen);
                    count++;
                }
            }
            return piece;
        }

        private int choose() {
            int best = -1;
            for (int s : readySets) {
                if (best < 0 || isBefore(s, best)) {
                    best = s;
                }
            }
            return best;
        }

        private boolean isBefore(int a, int b) {
            boolean aEnds = setWaitingFor[a] == 0;
            boolean bEnds = setWaitingFor[b] == 0;
            return aEnds != bEnds
                    ? aEnds
                    : ready.get(a).element() < ready.get(b).element();
        }

        private void offer(int v) {
            if (waitingFor[v] > 0) {
                return;
            }
            if (set[v] == ALONE) {
                readyAlone.add(v);
            } else {
                ready.get(set[v]).add(v);
                readySets.add(set[v]);
            }
        }

        private void finish(int u) {
            for (int v : graph.successors(u)) {
                waitingFor[v]--;
                if (set[v] != ALONE && set[u] != set[v]) {
                    setWaitingFor[set[v]]--;
                }
                offer(v);
            }
        }
    }
}
