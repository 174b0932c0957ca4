package io.splitscope.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides where tensors touch the vertices of one frame. Every tensor leaves at a place of its own and branches from
 * there. Tensors that end at a vertex arrive together; a tensor that runs on to others arrives at a place of its own,
 * since the drawing would otherwise seem to lead its neighbours on as well.
 */
final class VertexPorts {

    private record Way(int tensor, int from, int to) {}

    private record Touch(int node, int tensor) {}

    private static final int NONE = -1;

    private final List<Way> ways = new ArrayList<>();
    private final Map<Touch, Integer> exits = new HashMap<>();
    private final Map<Touch, Integer> entries = new HashMap<>();
    private final int[] exitCount;
    private final int[] entryCount;
    private final int[] shared;

    VertexPorts(int nodes) {
        exitCount = new int[nodes];
        entryCount = new int[nodes];
        shared = new int[nodes];
        Arrays.fill(shared, NONE);
    }

    /** Notes that a tensor runs between two nodes, or between a node and {@link FrameGraph#FRAME}. */
    void add(int tensor, int from, int to) {
        ways.add(new Way(tensor, from, to));
    }

    /** Numbers the places, when all is noted. */
    void assign() {
        Map<Integer, Integer> lastReaders = lastReaders(ranks());
        for (Way way : ways) {
            if (way.from != FrameGraph.FRAME) {
                exits.computeIfAbsent(new Touch(way.from, way.tensor), touch -> exitCount[way.from]++);
            }
            if (way.to != FrameGraph.FRAME) {
                boolean ends = lastReaders.get(way.tensor) == way.to;
                entries.put(new Touch(way.to, way.tensor), ends ? sharedEntry(way.to) : entryCount[way.to]++);
            }
        }
    }

    private int sharedEntry(int node) {
        if (shared[node] == NONE) {
            shared[node] = entryCount[node]++;
        }
        return shared[node];
    }

    /** How many steps each node is from the start at most, going forward only. */
    private int[] ranks() {
        int[] rank = new int[exitCount.length];
        ways.stream()
                .filter(way -> way.from != FrameGraph.FRAME && way.from < way.to)
                .sorted(Comparator.comparingInt(Way::from))
                .forEach(way -> rank[way.to] = Math.max(rank[way.to], rank[way.from] + 1));
        return rank;
    }

    /** The one node where each tensor ends; {@link #NONE} where there is none, or where it leaves the frame. */
    private Map<Integer, Integer> lastReaders(int[] rank) {
        Map<Integer, Integer> last = new HashMap<>();
        Map<Integer, Integer> lastRank = new HashMap<>();
        for (Way way : ways) {
            int now = way.to == FrameGraph.FRAME ? Integer.MAX_VALUE : rank[way.to];
            int before = lastRank.getOrDefault(way.tensor, -1);
            if (now > before) {
                lastRank.put(way.tensor, now);
                last.put(way.tensor, way.to == FrameGraph.FRAME ? NONE : way.to);
            } else if (now == before) {
                last.put(way.tensor, NONE);
            }
        }
        return last;
    }

    /** How many places a node has for tensors that arrive. */
    int entries(int node) {
        return entryCount[node];
    }

    /** How many places a node has for tensors that leave. */
    int exits(int node) {
        return exitCount[node];
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
