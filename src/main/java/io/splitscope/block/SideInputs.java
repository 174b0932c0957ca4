package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Tells the main stream of a network from what is computed once and used all along it: attention masks, rotary tables,
 * time embeddings, what a decoder reads of the encoder. Such side inputs would tie all blocks into one region.
 *
 * <p>A part is a side input when at least three others read it, they stand at least a quarter of the network apart, and
 * the first place where what they make of it meets something else (not a concatenation) meets something that does not come
 * from it. What only feeds side inputs is one too; what only depends on them belongs to the part that reads it.
 */
final class SideInputs {

    private static final int READERS = 3;
    private static final int STEPS = 8;
    private static final int REACH = 2000;
    private static final int MOST = 64;

    private final Model model;
    private final List<Part> parts;
    private final Digraph graph;
    private final boolean[] isSide;
    private final boolean[] isCarried;

    private SideInputs(Model model, PartGraph parts, boolean[] isCarried) {
        this.model = model;
        this.parts = parts.parts();
        this.graph = parts.graph();
        this.isSide = new boolean[graph.size()];
        this.isCarried = isCarried.clone();
    }

    /**
     * What does not belong to the main stream.
     *
     * @param isSide whether a part is a side input
     * @param isCarried whether a part depends on side inputs only
     */
    record Result(boolean[] isSide, boolean[] isCarried) {
        boolean isMain(int part) {
            return !isSide[part] && !isCarried[part];
        }
    }

    /**
     * Finds the side inputs.
     *
     * @param hasForeignSource for each part whether it reads from outside the block, but not from the main stream
     */
    static Result of(Model model, PartGraph parts, boolean[] hasForeignSource, Progress progress) {
        SideInputs search = new SideInputs(model, parts, hasForeignSource);
        search.carry();
        int found = 0;
        for (int u = 0; u < search.graph.size() && found < MOST; u++) {
            progress.checkCancelled();
            if (search.graph.successorCount(u) >= READERS && !search.isCarried[u] && search.isSideInput(u)) {
                search.isSide[u] = true;
                found++;
                search.carry();
            }
        }
        search.followBack();
        return new Result(search.isSide, search.isCarried);
    }

    private void carry() {
        IntPredicate isMain = this::isMain;
        for (int v = 0; v < graph.size(); v++) {
            if (!isSide[v] && !isCarried[v] && graph.predecessorCount(v) > 0) {
                isCarried[v] = !graph.anyPredecessor(v, isMain);
            } else if (isCarried[v] && graph.anyPredecessor(v, isMain)) {
                isCarried[v] = false;
            }
        }
    }

    private boolean isMain(int v) {
        return !isSide[v] && !isCarried[v];
    }

    private boolean isSideInput(int u) {
        int[] readers = graph.successors(u);
        if (4 * (readers[readers.length - 1] - readers[0]) < graph.size()) {
            return false;
        }
        int meeting = Integer.MAX_VALUE;
        for (int reader : readers) {
            meeting = Math.min(meeting, meeting(u, reader));
        }
        if (meeting == Integer.MAX_VALUE || "Concat".equals(op(meeting))) {
            return false;
        }
        boolean[] reached = reachedFrom(u, meeting);
        return graph.anyPredecessor(meeting, other -> other != u && isMain(other) && !reached[Math.max(0, other - u)]);
    }

    private String op(int v) {
        Part part = parts.get(v);
        return part.group() == null ? model.layers().get(part.layer()).op() : "";
    }

    /** Follows what one reader makes of a part until it meets something else of the main stream. */
    private int meeting(int from, int reader) {
        int at = reader;
        for (int step = 0; step < STEPS; step++) {
            long others =
                    Arrays.stream(graph.predecessors(at)).filter(this::isMain).count();
            if (others > 1) {
                return at;
            }
            if (graph.successorCount(at) != 1) {
                return Integer.MAX_VALUE;
            }
            at = graph.successors(at)[0];
        }
        return Integer.MAX_VALUE;
    }

    /** For each position behind a part whether it depends on it; all of them when that is too much to find out. */
    private boolean[] reachedFrom(int u, int last) {
        boolean[] reached = new boolean[last - u + 1];
        if (reached.length > REACH) {
            Arrays.fill(reached, true);
            return reached;
        }
        reached[0] = true;
        for (int v = u; v <= last; v++) {
            if (reached[v - u]) {
                for (int w : graph.successors(v)) {
                    if (w <= last) {
                        reached[w - u] = true;
                    }
                }
            }
        }
        return reached;
    }

    private void followBack() {
        IntPredicate isElsewhere = w -> !isSide[w];
        for (int v = graph.size() - 1; v >= 0; v--) {
            if (isMain(v) && graph.successorCount(v) > 0) {
                isSide[v] = !graph.anySuccessor(v, isElsewhere);
            }
        }
    }

    /** For each part the parts that belong to it because only it, or what it carries, reads them first. */
    static List<List<Part>> carried(PartGraph parts, Result sides) {
        List<List<Part>> carried = new ArrayList<>();
        int size = parts.graph().size();
        int[] carrier = new int[size];
        for (int v = 0; v < size; v++) {
            carried.add(new ArrayList<>());
        }
        for (int v = size - 1; v >= 0; v--) {
            carrier[v] = v;
            if (sides.isCarried()[v]) {
                int[] readers = parts.graph().successors(v);
                carrier[v] = readers.length == 0 ? -1 : carrier[readers[0]];
            }
        }
        for (int v = 0; v < size; v++) {
            if (sides.isCarried()[v] && carrier[v] >= 0) {
                carried.get(carrier[v]).add(parts.parts().get(v));
            }
        }
        return carried;
    }
}
