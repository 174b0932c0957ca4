package io.splitscope.layout;

import io.splitscope.layout.FrameGraph.Line;
import io.splitscope.layout.FrameWiring.Strand;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the main line of a frame, which should be straight, from what joins or passes it. Of the tensors that enter a
 * block the one read first is on the main line, not the mask that a layer deep inside wants; of those that leave, the one
 * made last.
 */
final class MainLine {

    private record Source(int tensor, int node) {}

    private final Ranks ranks;
    private final int[] firstReader;
    private final int[] lastProducer;
    private final int lastOut;
    private final Set<Integer> entries = new HashSet<>();
    private final Map<Source, Integer> next = new HashMap<>();

    MainLine(int nodes, List<Strand> strands, Ranks ranks) {
        this.ranks = ranks;
        this.firstReader = new int[nodes];
        this.lastProducer = new int[nodes];
        Arrays.fill(firstReader, Integer.MAX_VALUE);
        Arrays.fill(lastProducer, -1);
        int firstInside = Integer.MAX_VALUE;
        int lastOutwards = -1;
        for (Strand strand : strands) {
            if (strand.from() != FrameGraph.FRAME) {
                lastProducer[strand.from()] =
                        Math.max(lastProducer[strand.from()], strand.flow().producer());
            } else {
                firstInside = Math.min(firstInside, strand.flow().firstReader());
            }
            if (strand.to() != FrameGraph.FRAME) {
                firstReader[strand.to()] =
                        Math.min(firstReader[strand.to()], strand.flow().firstReader());
            } else {
                lastOutwards = Math.max(lastOutwards, strand.flow().producer());
            }
        }
        this.lastOut = lastOutwards;
        for (Strand strand : strands) {
            if (strand.from() == FrameGraph.FRAME && strand.flow().firstReader() == firstInside) {
                entries.add(strand.tensor());
            }
        }
        strands.stream().filter(this::isOn).forEach(strand -> next.merge(source(strand), 1, Integer::sum));
    }

    private static Source source(Strand strand) {
        return new Source(strand.tensor(), strand.from());
    }

    /** Whether a strand leads to the very next thing, from its main result to its main operand. */
    boolean isOn(Strand strand) {
        boolean leaves = strand.from() == FrameGraph.FRAME
                ? entries.contains(strand.tensor())
                : strand.flow().producer() == lastProducer[strand.from()];
        boolean arrives = strand.to() == FrameGraph.FRAME
                ? strand.flow().producer() == lastOut
                : strand.flow().firstReader() == firstReader[strand.to()];
        return leaves && arrives && ranks.isStep(strand);
    }

    /** What part a strand has in the drawing. */
    Line of(Strand strand) {
        if (!isOn(strand)) {
            return Line.BYPASS;
        }
        return next.get(source(strand)) == 1 ? Line.CHAIN : Line.BRANCH;
    }
}
