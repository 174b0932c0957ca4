package io.splitscope.layout;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Vertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from one drawing of a model to another one of it. What both show moves; what is new comes out of the closed block
 * that hid it; what is closed draws in from its frame. The ends of edges go with their vertices.
 */
public final class Transition {

    private final LaidOut to;
    private final List<Box> vertices = new ArrayList<>();
    private final List<Box> frames = new ArrayList<>();

    /**
     * @param from the drawing to begin with
     * @param to the drawing to end with, of the same model and blocks
     */
    public Transition(LaidOut from, LaidOut to) {
        this.to = to;
        Map<String, Box> before = new HashMap<>();
        from.vertices().forEach(placed -> before.put(placed.vertex().id(), placed.box()));
        Map<Integer, Box> blocks = new HashMap<>();
        for (PlacedVertex placed : from.vertices()) {
            if (placed.vertex() instanceof Vertex.BlockVertex closed) {
                blocks.put(closed.block().id(), placed.box());
            }
        }
        from.frames().forEach(placed -> blocks.put(placed.frame().block().id(), placed.box()));
        for (PlacedVertex placed : to.vertices()) {
            Box same = before.get(placed.vertex().id());
            vertices.add(same != null ? same : start(placed, blocks));
        }
        for (PlacedFrame placed : to.frames()) {
            Block block = placed.frame().block();
            frames.add(blocks.getOrDefault(block.id(), startIn(block, blocks, placed.box())));
        }
    }

    private Box start(PlacedVertex placed, Map<Integer, Box> blocks) {
        if (placed.vertex() instanceof Vertex.BlockVertex closed) {
            return startIn(closed.block(), blocks, placed.box());
        }
        Picture picture = to.picture();
        return placed.vertex() instanceof Vertex.LayerVertex single
                ? startIn(picture.tree().innermost(single.layer().id()), blocks, placed.box())
                : placed.box();
    }

    /** The innermost block around that was drawn before. */
    private Box startIn(Block block, Map<Integer, Box> blocks, Box otherwise) {
        BlockTree tree = to.picture().tree();
        Optional<Block> around = Optional.of(block);
        while (around.isPresent() && around.get().id() != tree.root().id()) {
            Box box = blocks.get(around.get().id());
            if (box != null) {
                return box;
            }
            around = tree.parent(around.get());
        }
        return otherwise;
    }

    /**
     * A drawing on the way.
     *
     * @param share of the way, from 0 to 1
     */
    public LaidOut at(double share) {
        List<PlacedVertex> placed = new ArrayList<>();
        for (PlacedVertex end : to.vertices()) {
            placed.add(new PlacedVertex(
                    end.vertex(), between(vertices.get(end.vertex().index()), end.box(), share)));
        }
        List<PlacedFrame> around = new ArrayList<>();
        for (PlacedFrame end : to.frames()) {
            Box box = between(frames.get(end.frame().index()), end.box(), share);
            Box title = end.title();
            around.add(new PlacedFrame(
                    end.frame(),
                    box,
                    new Box(
                            title.x() - end.box().x() + box.x(),
                            title.y() - end.box().y() + box.y(),
                            Math.min(title.width(), box.width()),
                            title.height())));
        }
        List<Route> routes =
                to.routes().stream().map(route -> moved(route, placed)).toList();
        return new LaidOut(to.picture(), to.direction(), to.width(), to.height(), placed, around, routes);
    }

    private static Box between(Box from, Box to, double share) {
        return new Box(
                mix(from.x(), to.x(), share),
                mix(from.y(), to.y(), share),
                mix(from.width(), to.width(), share),
                mix(from.height(), to.height(), share));
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    private Route moved(Route route, List<PlacedVertex> placed) {
        Point start = shift(route.edge().from(), placed);
        Point end = shift(route.edge().to(), placed);
        List<Point> points = new ArrayList<>();
        int last = route.points().size() - 1;
        for (int i = 0; i <= last; i++) {
            Point point = route.points().get(i);
            double share = (double) i / last;
            points.add(
                    new Point(point.x() + mix(start.x(), end.x(), share), point.y() + mix(start.y(), end.y(), share)));
        }
        return new Route(route.edge(), points);
    }

    /** How far a vertex is from where it will be. */
    private Point shift(int vertex, List<PlacedVertex> placed) {
        Box now = placed.get(vertex).box();
        Box then = to.vertices().get(vertex).box();
        return new Point(now.centerX() - then.centerX(), now.centerY() - then.centerY());
    }
}
