package io.splitscope.layout;

import io.splitscope.layout.FrameWiring.Strand;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** How many steps each node of a frame is from the frame's entries at most, ways that lead back left out. */
final class Ranks {

    private final int[] rank;
    private final int exit;

    Ranks(int nodes, Collection<Strand> strands) {
        rank = new int[nodes];
        strands.stream()
                .filter(strand -> strand.from() != FrameGraph.FRAME && strand.from() < strand.to())
                .sorted(Comparator.comparingInt(Strand::from))
                .forEach(strand -> rank[strand.to()] = Math.max(rank[strand.to()], rank[strand.from()] + 1));
        exit = Arrays.stream(rank).max().orElse(-1) + 1;
    }

    /** The rank of the node that a strand comes from; the frame's entries come first. */
    int ofStart(Strand strand) {
        return strand.from() == FrameGraph.FRAME ? -1 : rank[strand.from()];
    }

    /** The rank of the node that a strand leads to; the frame's exits come last. */
    int ofEnd(Strand strand) {
        return strand.to() == FrameGraph.FRAME ? exit : rank[strand.to()];
    }

    /** How many ranks further down a strand ends. */
    int span(Strand strand) {
        return ofEnd(strand) - ofStart(strand);
    }

    /** Whether a strand leads to the next rank and passes nothing by. */
    boolean isStep(Strand strand) {
        return span(strand) == 1;
    }
}
