package io.splitscope.view.canvas;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.paint.Target;
import io.splitscope.picture.Edge;
import io.splitscope.picture.Vertex;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Side;

/** Goes from a vertex to its neighbour: along an edge when one leads that way, else to the nearest one there. */
final class Walk {

    private final LaidOut laidOut;

    Walk(LaidOut laidOut) {
        this.laidOut = laidOut;
    }

    /** The vertex to begin with: the first one from the top. */
    Optional<Target> start() {
        return laidOut.vertices().stream()
                .min(Comparator.<PlacedVertex>comparingDouble(
                                placed -> placed.box().y())
                        .thenComparingDouble(placed -> placed.box().x()))
                .map(placed -> Target.of(placed.vertex()));
    }

    /** The neighbour of a target on a side; empty when there is none. */
    Optional<Target> from(Target target, Box box, Side direction) {
        Optional<PlacedVertex> joined = neighbours(target)
                .filter(placed -> liesBeyond(box, placed.box(), direction))
                .min(Comparator.comparingDouble(placed -> distance(box, placed.box(), direction)));
        return joined.or(() -> laidOut.vertices().stream()
                        .filter(placed -> !Target.of(placed.vertex()).equals(target))
                        .filter(placed -> liesBeyond(box, placed.box(), direction))
                        .min(Comparator.comparingDouble(placed -> distance(box, placed.box(), direction))))
                .map(placed -> Target.of(placed.vertex()));
    }

    private Stream<PlacedVertex> neighbours(Target target) {
        return laidOut.picture().edges().stream().flatMap(edge -> otherEnd(edge, target));
    }

    private Stream<PlacedVertex> otherEnd(Edge edge, Target target) {
        Vertex from = laidOut.picture().vertices().get(edge.from());
        Vertex to = laidOut.picture().vertices().get(edge.to());
        if (Target.of(from).equals(target)) {
            return Stream.of(laidOut.vertices().get(to.index()));
        }
        return Target.of(to).equals(target) ? Stream.of(laidOut.vertices().get(from.index())) : Stream.empty();
    }

    private static boolean liesBeyond(Box from, Box to, Side direction) {
        return switch (direction) {
            case TOP -> to.centerY() < from.y();
            case BOTTOM -> to.centerY() > from.bottom();
            case LEFT -> to.centerX() < from.x();
            case RIGHT -> to.centerX() > from.right();
        };
    }

    /** Sideways distance counts double, so that the way goes on straight where it can. */
    private static double distance(Box from, Box to, Side direction) {
        double dx = Math.abs(to.centerX() - from.centerX());
        double dy = Math.abs(to.centerY() - from.centerY());
        return direction.isVertical() ? dx + 2 * dy : dy + 2 * dx;
    }
}
