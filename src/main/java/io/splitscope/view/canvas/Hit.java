package io.splitscope.view.canvas;

import io.splitscope.layout.PlacedVertex;
import io.splitscope.paint.Painter;
import io.splitscope.paint.Target;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.Vertex;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What lies at a point of the screen.
 *
 * @param target the uppermost thing there; empty for the ground
 * @param toggle the block whose sign for opening or closing is there
 * @param block the block that a double click there opens or closes: a closed one, or the innermost open one
 */
record Hit(Optional<Target> target, OptionalInt toggle, OptionalInt block) {

    static final Hit NOTHING = new Hit(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** How far from an edge still counts, px of the screen. */
    private static final double REACH = 5;

    static Hit at(Painter painter, Viewport viewport, double screenX, double screenY) {
        double x = viewport.toDrawingX(screenX);
        double y = viewport.toDrawingY(screenY);
        OptionalInt toggle = painter.toggleAt(x, y, viewport);
        Optional<PlacedVertex> placed = painter.laidOut().vertexAt(x, y);
        if (placed.isPresent()) {
            Vertex vertex = placed.get().vertex();
            OptionalInt block = vertex instanceof Vertex.BlockVertex closed
                    ? OptionalInt.of(closed.block().id())
                    : OptionalInt.empty();
            return new Hit(Optional.of(Target.of(vertex)), toggle, block);
        }
        Optional<Target> tensor = toggle.isPresent()
                ? Optional.empty()
                : painter.laidOut().routeAt(x, y, REACH / viewport.scale()).map(route -> Target.of(route.edge()));
        if (tensor.isPresent()) {
            return new Hit(tensor, toggle, OptionalInt.empty());
        }
        return painter.laidOut()
                .frameAt(x, y)
                .map(frame -> new Hit(
                        Optional.of(Target.of(frame.frame())),
                        toggle,
                        OptionalInt.of(frame.frame().block().id())))
                .orElse(NOTHING);
    }
}
