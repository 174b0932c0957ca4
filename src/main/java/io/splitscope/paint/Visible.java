package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.layout.Route;
import java.util.BitSet;
import java.util.List;

/** What of a picture shows in a viewport. */
final class Visible {

    /** Rings, badges and the tint of a side reach beyond the boxes they belong to, px at scale 1. */
    private static final double OVERHANG = 24;

    private final Box part;
    private final List<PlacedVertex> vertices;
    private final List<PlacedFrame> frames;
    private final List<Route> routes;
    private final BitSet vertexSet = new BitSet();
    private final BitSet frameSet = new BitSet();

    Visible(LaidOut laidOut, Viewport viewport) {
        this.part = viewport.visible(OVERHANG * viewport.scale() + 2);
        this.vertices = laidOut.verticesIn(part);
        this.frames = laidOut.framesIn(part);
        this.routes = laidOut.routesIn(part);
        vertices.forEach(placed -> vertexSet.set(placed.vertex().index()));
        frames.forEach(placed -> frameSet.set(placed.frame().index()));
    }

    Box part() {
        return part;
    }

    List<PlacedVertex> vertices() {
        return vertices;
    }

    /** Outer frames before those inside; without the whole model. */
    List<PlacedFrame> frames() {
        return frames;
    }

    List<Route> routes() {
        return routes;
    }

    boolean showsVertex(int index) {
        return vertexSet.get(index);
    }

    boolean showsFrame(int index) {
        return frameSet.get(index);
    }
}
