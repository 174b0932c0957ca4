package io.splitscope.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Who is near whom in a picture: a breadth-first search along the edges in both directions. */
public final class Neighbourhood {

    private final List<List<Integer>> joined = new ArrayList<>();

    /** The neighbourhoods of a picture; takes time in proportion to its vertices and edges. */
    public Neighbourhood(Picture picture) {
        picture.vertices().forEach(vertex -> joined.add(new ArrayList<>(2)));
        for (Edge edge : picture.edges()) {
            joined.get(edge.from()).add(edge.to());
            joined.get(edge.to()).add(edge.from());
        }
    }

    /**
     * The vertices that are at most so many edges away from some of the given ones, those included.
     *
     * @param from {@link Vertex#index()} of the vertices to begin with
     */
    public BitSet within(BitSet from, int steps) {
        BitSet reached = (BitSet) from.clone();
        BitSet front = from;
        for (int step = 0; step < steps && !front.isEmpty(); step++) {
            BitSet next = new BitSet();
            front.stream().forEach(vertex -> joined.get(vertex).forEach(next::set));
            next.andNot(reached);
            reached.or(next);
            front = next;
        }
        return reached;
    }
}
