package io.splitscope.layout;

import io.splitscope.picture.Edge;
import io.splitscope.picture.Frame;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Vertex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts every edge of a picture where it passes the border of an open block, so that each block can be laid out alone and
 * the pieces be joined again.
 */
final class Wiring {

    /** A piece of an edge: a strand of a frame. */
    record Piece(int frame, int strand) {}

    private final Picture picture;
    private final List<FrameWiring> frames = new ArrayList<>();
    private final List<List<Piece>> pieces = new ArrayList<>();
    private final int[] depth;

    Wiring(Picture picture) {
        this.picture = picture;
        this.depth = new int[picture.frames().size()];
        for (Frame frame : picture.frames()) {
            depth[frame.index()] =
                    frame.parent().isPresent() ? depth[frame.parent().getAsInt()] + 1 : 0;
            frames.add(new FrameWiring(picture, frame));
        }
        picture.edges().forEach(edge -> pieces.add(cut(edge)));
    }

    /** What is inside each frame, by {@link Frame#index()}. */
    FrameWiring frame(int index) {
        return frames.get(index);
    }

    /** The pieces of an edge from its start to its end, by {@link Edge#index()}. */
    List<Piece> pieces(int edge) {
        return pieces.get(edge);
    }

    private List<Piece> cut(Edge edge) {
        Vertex from = picture.vertices().get(edge.from());
        Vertex to = picture.vertices().get(edge.to());
        int made = edge.producer().orElse(-1);
        int read = edge.consumers().isEmpty()
                ? Integer.MAX_VALUE
                : edge.consumers().get(0);
        FrameWiring.Flow flow = new FrameWiring.Flow(edge.tensor().id(), made, read);
        List<Piece> outwards = new ArrayList<>();
        List<Piece> inwards = new ArrayList<>();
        int above = from.frame();
        int below = to.frame();
        int start = frames.get(above).nodeOfVertex(from);
        int end = frames.get(below).nodeOfVertex(to);
        while (above != below) {
            if (depth[above] >= depth[below]) {
                outwards.add(new Piece(above, frames.get(above).leave(flow, start)));
                int parent = parent(above);
                start = frames.get(parent).nodeOfFrame(above);
                above = parent;
            } else {
                inwards.add(new Piece(below, frames.get(below).enter(flow, end)));
                int parent = parent(below);
                end = frames.get(parent).nodeOfFrame(below);
                below = parent;
            }
        }
        outwards.add(new Piece(above, frames.get(above).pass(flow, start, end)));
        Collections.reverse(inwards);
        outwards.addAll(inwards);
        return outwards;
    }

    private int parent(int frame) {
        return picture.frames().get(frame).parent().orElseThrow();
    }
}
