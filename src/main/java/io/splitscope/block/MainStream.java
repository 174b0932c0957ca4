package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The parts of a block that lie on its main stream, as a graph with one source and one sink.
 *
 * @param graph vertex 0 is the source, the last the sink, between them the parts in topological order
 * @param parts for each vertex the part it stands for, behind the parts that belong to it; none for source and sink
 * @param aside the parts that lie beside the main stream
 */
record MainStream(Digraph graph, List<List<Part>> parts, List<Part> aside) {

    static MainStream of(Model model, PartGraph all, Entry entry, boolean isWholeModel, Progress progress) {
        boolean[] isForeign = new boolean[all.parts().size()];
        for (int p = 0; p < isForeign.length; p++) {
            isForeign[p] = !isWholeModel
                    && all.graph().predecessorCount(p) == 0
                    && entry.readsOther()[p]
                    && !entry.readsMain()[p];
        }
        SideInputs.Result sides = SideInputs.of(model, all, isForeign, progress);
        List<List<Part>> carried = SideInputs.carried(all, sides);
        List<List<Part>> parts = new ArrayList<>();
        parts.add(List.of());
        Set<Part> aside = new LinkedHashSet<>(all.parts());
        int[] vertex = new int[isForeign.length];
        for (int p = 0; p < vertex.length; p++) {
            if (sides.isMain(p)) {
                vertex[p] = parts.size();
                List<Part> own = new ArrayList<>(carried.get(p));
                own.add(all.parts().get(p));
                parts.add(own);
            }
        }
        parts.forEach(aside::removeAll);
        parts.add(List.of());
        return new MainStream(graph(all.graph(), vertex, entry, parts.size()), parts, List.copyOf(aside));
    }

    private static Digraph graph(Digraph all, int[] vertex, Entry entry, int size) {
        int sink = size - 1;
        Digraph.Arcs arcs = new Digraph.Arcs();
        IntPredicate isMain = p -> vertex[p] > 0;
        if (size == 2) {
            arcs.add(0, sink);
        }
        for (int p = 0; p < vertex.length; p++) {
            if (vertex[p] == 0) {
                continue;
            }
            for (int u : all.predecessors(p)) {
                if (vertex[u] > 0) {
                    arcs.add(vertex[u], vertex[p]);
                }
            }
            if (entry.readsMain()[p] || !all.anyPredecessor(p, isMain)) {
                arcs.add(0, vertex[p]);
            }
            if (!all.anySuccessor(p, isMain)) {
                arcs.add(vertex[p], sink);
            }
        }
        return arcs.on(size);
    }
}
