package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.layout.Point;
import io.splitscope.layout.Route;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What of a picture shows in a viewport. */
final class Visible {

    /** Rings, badges and the tint of a side reach beyond the boxes they belong to, px at scale 1. */
    private static final double OVERHANG = 24;
    /** A straight route of less px of the surface is a dot. */
    private static final double LONG = 1;

    private final Box part;
    private final List<PlacedVertex> vertices;
    private final List<PlacedFrame> frames;
    private final List<Route> routes;
    private final BitSet vertexSet = new BitSet();
    private final BitSet frameSet = new BitSet();

    /** By the step of their width. */
    private final List<List<Route>> routesByWidth = new ArrayList<>();

    private final List<Route> longRoutes = new ArrayList<>();

    Visible(LaidOut laidOut, EdgeWidths widths, Viewport viewport) {
        this.part = viewport.visible(OVERHANG * viewport.scale() + 2);
        this.vertices = laidOut.verticesIn(part);
        this.frames = laidOut.framesIn(part);
        this.routes = laidOut.routesIn(part);
        vertices.forEach(placed -> vertexSet.set(placed.vertex().index()));
        frames.forEach(placed -> frameSet.set(placed.frame().index()));
        for (int step = 0; step < EdgeWidths.WIDTHS.length; step++) {
            routesByWidth.add(new ArrayList<>());
        }
        double least = LONG / viewport.scale();
        for (Route route : routes) {
            routesByWidth.get(widths.step(route.edge().index())).add(route);
            if (isLong(route.points(), least)) {
                longRoutes.add(route);
            }
        }
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

    /** The routes of a width, by its position in {@link EdgeWidths#WIDTHS}. */
    List<Route> routes(int width) {
        return routesByWidth.get(width);
    }

    /** The routes that are more than a dot on the surface. */
    List<Route> longRoutes() {
        return longRoutes;
    }

    private static boolean isLong(List<Point> points, double least) {
        Point from = points.get(0);
        Point to = points.get(points.size() - 1);
        return points.size() > 2 || Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y()) >= least;
    }

    boolean showsVertex(int index) {
        return vertexSet.get(index);
    }

    boolean showsFrame(int index) {
        return frameSet.get(index);
    }
}
