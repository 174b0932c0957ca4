package io.splitscope.layout;

import io.splitscope.layout.FrameGraph.Ports;
import io.splitscope.layout.FrameWiring.Strand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Decides where tensors touch the vertices of one frame. Every tensor leaves at a place of its own and branches from
 * there. The main line arrives in the middle. Tensors that end at a vertex arrive there together, but only one that comes
 * from further away; all others arrive at places of their own beside the middle: a tensor that runs on would seem to lead
 * its neighbours on as well, and tensors that come a long way side by side would melt into one. Such a tensor keeps to
 * one side, so that the main line does not swing around it.
 */
final class VertexPorts {

    private record Touch(int node, int tensor) {}

    /** A place beside the middle. */
    private record Aside(int port, int tensor, int sourceRank) {}

    private static final int NONE = -1;

    private final Map<Touch, Integer> exits = new HashMap<>();
    private final Map<Touch, Integer> entries = new HashMap<>();
    private final Map<Integer, Boolean> leftward = new HashMap<>();
    private final List<List<Aside>> asides = new ArrayList<>();
    private final int[] exitCount;
    private final int[] entryCount;
    private final int[] middle;
    private final boolean[] middleIsOpen;
    private final boolean[] middleFromAfar;
    private final Ranks ranks;
    private final Map<Integer, Integer> lastReaders;

    VertexPorts(int nodes, Collection<Strand> strands, Ranks ranks, MainLine mainLine) {
        this.exitCount = new int[nodes];
        this.entryCount = new int[nodes];
        this.middle = new int[nodes];
        this.middleIsOpen = new boolean[nodes];
        this.middleFromAfar = new boolean[nodes];
        this.ranks = ranks;
        this.lastReaders = lastReaders(strands);
        Arrays.fill(middle, NONE);
        for (int node = 0; node < nodes; node++) {
            asides.add(new ArrayList<>(0));
        }
        List<Strand> nearFirst = new ArrayList<>(strands);
        nearFirst.sort(Comparator.comparing((Strand strand) -> !mainLine.isOn(strand))
                .thenComparing(strand -> !ranks.isStep(strand)));
        for (Strand strand : nearFirst) {
            if (strand.from() != FrameGraph.FRAME) {
                exits.computeIfAbsent(new Touch(strand.from(), strand.tensor()), touch -> exitCount[strand.from()]++);
            }
            if (strand.to() != FrameGraph.FRAME) {
                entries.put(new Touch(strand.to(), strand.tensor()), enter(strand));
            }
        }
    }

    private int enter(Strand strand) {
        int node = strand.to();
        boolean ends = lastReaders.get(strand.tensor()) == node;
        boolean near = ranks.isStep(strand);
        if (middle[node] == NONE && near) {
            middle[node] = entryCount[node]++;
            middleIsOpen[node] = ends;
            return middle[node];
        }
        if (middle[node] == NONE || !ends || !middleIsOpen[node] || !near && middleFromAfar[node]) {
            return enterAside(strand);
        }
        middleFromAfar[node] |= !near;
        return middle[node];
    }

    private int enterAside(Strand strand) {
        int port = entryCount[strand.to()]++;
        leftward.putIfAbsent(strand.tensor(), leftward.size() % 2 == 0);
        asides.get(strand.to()).add(new Aside(port, strand.tensor(), ranks.ofStart(strand)));
        return port;
    }

    /** The one node where each tensor ends; {@link #NONE} where there is none, or where it leaves the frame. */
    private Map<Integer, Integer> lastReaders(Collection<Strand> strands) {
        Map<Integer, Integer> readers = new HashMap<>();
        Map<Integer, Integer> last = new HashMap<>();
        for (Strand strand : strands) {
            int now = ranks.ofEnd(strand);
            int before = last.getOrDefault(strand.tensor(), NONE);
            if (now >= before) {
                boolean alone = now > before && strand.to() != FrameGraph.FRAME;
                readers.put(strand.tensor(), alone ? strand.to() : NONE);
                last.put(strand.tensor(), now);
            }
        }
        return readers;
    }

    /**
     * The places for tensors that arrive at a node.
     *
     * @param border length of the border they arrive at
     */
    Ports entries(int node, double border) {
        int count = entryCount[node];
        if (count < 2 || middle[node] == NONE) {
            return Ports.free(count);
        }
        Double[] offsets = new Double[count];
        offsets[middle[node]] = border / 2;
        List<Aside> left = new ArrayList<>();
        List<Aside> right = new ArrayList<>();
        asides.get(node).stream()
                .sorted(Comparator.comparingInt(Aside::sourceRank).reversed())
                .forEach(aside -> (leftward.get(aside.tensor) ? left : right).add(aside));
        for (int i = 0; i < left.size(); i++) {
            offsets[left.get(i).port] = border / 2 * (1 - (i + 1.0) / (left.size() + 1));
        }
        for (int i = 0; i < right.size(); i++) {
            offsets[right.get(i).port] = border / 2 * (1 + (i + 1.0) / (right.size() + 1));
        }
        return Ports.fixed(Arrays.asList(offsets));
    }

    /**
     * The places for tensors that leave a node.
     *
     * @param border length of the border they leave from
     * @param fixed whether they must be evenly spaced in their own order
     */
    Ports exits(int node, double border, boolean fixed) {
        int count = exitCount[node];
        if (!fixed) {
            return Ports.free(count);
        }
        return Ports.fixed(IntStream.rangeClosed(1, count)
                .mapToObj(i -> border * i / (count + 1))
                .toList());
    }

    /** Where a tensor arrives at a node. */
    int entry(int node, int tensor) {
        return entries.get(new Touch(node, tensor));
    }

    /** Where a tensor leaves a node. */
    int exit(int node, int tensor) {
        return exits.get(new Touch(node, tensor));
    }
}
