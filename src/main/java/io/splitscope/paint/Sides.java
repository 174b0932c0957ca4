package io.splitscope.paint;

import io.splitscope.picture.Edge;
import io.splitscope.picture.Frame;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Side;
import io.splitscope.picture.Vertex;
import io.splitscope.split.Split;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What a split means for a picture: who runs which vertex and frame, and which edges are cut. */
final class Sides {

    private final Split split;
    private final Side[] vertices;
    private final Side[] frames;
    private final int[] wholeFrames;
    private final BitSet cutEdges = new BitSet();
    private final Map<Integer, List<Edge>> cutTensors = new LinkedHashMap<>();

    Sides(Picture picture, Split split) {
        this.split = split;
        this.vertices = new Side[picture.vertices().size()];
        this.frames = new Side[picture.frames().size()];
        for (Vertex vertex : picture.vertices()) {
            Side side = Side.of(vertex, split);
            vertices[vertex.index()] = side;
            if (standsForLayers(vertex)) {
                frames[vertex.frame()] = both(frames[vertex.frame()], side);
            }
        }
        completeFrames(picture);
        this.wholeFrames = wholeFrames(picture);
        for (Edge edge : picture.edges()) {
            if (isCut(edge)) {
                cutEdges.set(edge.index());
                cutTensors
                        .computeIfAbsent(edge.tensor().id(), id -> new ArrayList<>(1))
                        .add(edge);
            }
        }
    }

    /** What a vertex runs on one side needs no look at its layers. */
    private boolean isCut(Edge edge) {
        Side from = vertices[edge.from()];
        Side to = vertices[edge.to()];
        return from == Side.MIXED || to == Side.MIXED
                ? edge.isCut(split)
                : from != to && !edge.consumers().isEmpty();
    }

    private int[] wholeFrames(Picture picture) {
        int[] whole = new int[frames.length];
        for (Frame frame : picture.frames()) {
            int around = frame.parent().isPresent() ? whole[frame.parent().getAsInt()] : -1;
            boolean isWhole = frame.parent().isPresent() && frames[frame.index()] != Side.MIXED;
            whole[frame.index()] = around >= 0 || !isWhole ? around : frame.index();
        }
        return whole;
    }

    /** Adds to what runs in a frame itself what runs in those inside it: all of them come later in the picture. */
    private void completeFrames(Picture picture) {
        for (int index = frames.length - 1; index >= 0; index--) {
            if (frames[index] == null) {
                frames[index] = Side.DEVICE;
            }
            OptionalInt parent = picture.frames().get(index).parent();
            if (parent.isPresent()) {
                frames[parent.getAsInt()] = both(frames[parent.getAsInt()], frames[index]);
            }
        }
    }

    private static boolean standsForLayers(Vertex vertex) {
        return vertex instanceof Vertex.LayerVertex || vertex instanceof Vertex.BlockVertex;
    }

    private static Side both(Side one, Side other) {
        return one == null || one == other ? other : Side.MIXED;
    }

    boolean isOf(Split other) {
        return split.placesAs(other);
    }

    Side vertex(int index) {
        return vertices[index];
    }

    Side frame(int index) {
        return frames[index];
    }

    boolean isCut(int edge) {
        return cutEdges.get(edge);
    }

    /**
     * The outermost frame around a place that runs as a whole on one side; -1 when the innermost one already holds both
     * sides. The whole model is no frame here.
     *
     * @param frame the innermost frame around the place
     */
    int wholeFrame(int frame) {
        return wholeFrames[frame];
    }

    /** The cut edges by tensor, in the order of the model's tensors. */
    Map<Integer, List<Edge>> cutTensors() {
        return cutTensors;
    }
}
