package io.splitscope.layout;

import io.splitscope.picture.Picture;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A picture with the place of everything in it. Immutable. The drawing starts at (0, 0); 1 is one pixel at scale 1.
 */
public final class LaidOut {

    private final Picture picture;
    private final Direction direction;
    private final double width;
    private final double height;
    private final List<PlacedVertex> vertices;
    private final List<PlacedFrame> frames;
    private final List<Route> routes;
    private final GridIndex vertexGrid;
    private final GridIndex routeGrid;

    LaidOut(
            Picture picture,
            Direction direction,
            double width,
            double height,
            List<PlacedVertex> vertices,
            List<PlacedFrame> frames,
            List<Route> routes) {
        this.picture = picture;
        this.direction = direction;
        this.width = width;
        this.height = height;
        this.vertices = List.copyOf(vertices);
        this.frames = List.copyOf(frames);
        this.routes = List.copyOf(routes);
        this.vertexGrid = GridIndex.ofBoxes(
                width, height, vertices.stream().map(PlacedVertex::box).toList());
        this.routeGrid = GridIndex.ofPolylines(
                width, height, routes.stream().map(Route::points).toList());
    }

    /** What is laid out. */
    public Picture picture() {
        return picture;
    }

    /** Where data flows to. */
    public Direction direction() {
        return direction;
    }

    /** The width of the drawing, margins included. */
    public double width() {
        return width;
    }

    /** The height of the drawing, margins included. */
    public double height() {
        return height;
    }

    /** The vertices, by {@link io.splitscope.picture.Vertex#index()}. */
    public List<PlacedVertex> vertices() {
        return vertices;
    }

    /** The frames, by {@link io.splitscope.picture.Frame#index()}: outer ones before those inside. */
    public List<PlacedFrame> frames() {
        return frames;
    }

    /** The ways of the edges, by {@link io.splitscope.picture.Edge#index()}. */
    public List<Route> routes() {
        return routes;
    }

    /** The vertex at a point. */
    public Optional<PlacedVertex> vertexAt(double x, double y) {
        return vertexGrid.near(new Box(x, y, 0, 0)).stream()
                .mapToObj(vertices::get)
                .filter(vertex -> vertex.box().contains(x, y))
                .findFirst();
    }

    /** The innermost frame around a point; the whole model is none. */
    public Optional<PlacedFrame> frameAt(double x, double y) {
        for (int i = frames.size() - 1; i > 0; i--) {
            if (frames.get(i).box().contains(x, y)) {
                return Optional.of(frames.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The way nearest to a point.
     *
     * @param reach how far away it may be
     */
    public Optional<Route> routeAt(double x, double y, double reach) {
        Route nearest = null;
        double best = reach;
        for (int i : routeGrid.near(new Box(x - reach, y - reach, 2 * reach, 2 * reach)).stream()
                .toArray()) {
            double distance = Polylines.distance(routes.get(i).points(), x, y);
            if (distance < best || nearest == null && distance == best) {
                nearest = routes.get(i);
                best = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The vertices that show in a part of the drawing, by index. */
    public List<PlacedVertex> verticesIn(Box part) {
        BitSet near = vertexGrid.near(part);
        List<PlacedVertex> found = new ArrayList<>();
        for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
            if (vertices.get(i).box().overlaps(part)) {
                found.add(vertices.get(i));
            }
        }
        return found;
    }

    /** The frames that show in a part of the drawing, outer ones first; the whole model is none. */
    public List<PlacedFrame> framesIn(Box part) {
        return frames.stream()
                .skip(1)
                .filter(frame -> frame.box().overlaps(part))
                .toList();
    }

    /** The ways of which something may show in a part of the drawing, by index. */
    public List<Route> routesIn(Box part) {
        return routeGrid.near(part).stream().mapToObj(routes::get).toList();
    }
}
