package io.splitscope.split;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Which vertex of the network stands for each layer: one for each group of layers that stay together. */
final class Contraction {

    private final int[] vertex;
    private final int[] firstLayer;

    private Contraction(int[] vertex, int[] firstLayer) {
        this.vertex = vertex;
        this.firstLayer = firstLayer;
    }

    /** A vertex for each group, groups that share a layer being one, and for each layer in no group. */
    static Contraction of(int layers, Collection<? extends Collection<Integer>> groups) {
        int[] leader = new int[layers];
        Arrays.setAll(leader, layer -> layer);
        for (Collection<Integer> group : groups) {
            int to = -1;
            for (int layer : group) {
                int found = find(leader, layer);
                if (to < 0) {
                    to = found;
                } else {
                    leader[Math.max(found, to)] = Math.min(found, to);
                    to = Math.min(found, to);
                }
            }
        }
        int[] vertex = new int[layers];
        int[] firstLayer = new int[layers];
        int vertices = 0;
        for (int layer = 0; layer < layers; layer++) {
            int lead = find(leader, layer);
            if (lead == layer) {
                firstLayer[vertices] = layer;
                vertex[layer] = vertices++;
            } else {
                vertex[layer] = vertex[lead];
            }
        }
        return new Contraction(vertex, Arrays.copyOf(firstLayer, vertices));
    }

    private static int find(int[] leader, int layer) {
        int at = layer;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    /** The vertex that stands for a layer. */
    int vertex(int layer) {
        return vertex[layer];
    }

    /** The first of the layers that a vertex stands for. */
    int firstLayer(int vertex) {
        return firstLayer[vertex];
    }

    /** The vertices that stand for layers, each once, ascending, without the one excepted. */
    int[] vertices(List<Integer> layers, int except) {
        int[] vertices = new int[layers.size()];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = vertex[layers.get(i)];
        }
        Arrays.sort(vertices);
        int kept = 0;
        for (int at : vertices) {
            if (at != except && (kept == 0 || vertices[kept - 1] != at)) {
                vertices[kept++] = at;
            }
        }
        return kept == vertices.length ? vertices : Arrays.copyOf(vertices, kept);
    }

    /** The number of vertices. */
    int vertices() {
        return firstLayer.length;
    }
}
