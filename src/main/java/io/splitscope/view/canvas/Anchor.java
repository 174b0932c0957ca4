package io.splitscope.view.canvas;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.paint.Painter;
import io.splitscope.paint.Target;
import io.splitscope.paint.Viewport;
import java.util.Comparator;
import java.util.Optional;

/**
 * What shall stay where it is on screen when another picture of the same model replaces the present one.
 *
 * @param target what
 * @param screenX where the middle of its upper border is, px of the screen
 * @param screenY where its upper border is, px of the screen
 */
record Anchor(Target target, double screenX, double screenY) {

    private static final double MARGIN = 40;

    /** A target where it is now; when its upper border is out of sight, at the edge of the screen nearest to that. */
    static Optional<Anchor> of(Painter painter, Viewport viewport, Target target) {
        return Places.find(painter, target).map(box -> {
            double x = clamp(viewport.toScreenX(box.centerX()), viewport.width());
            double y = clamp(viewport.toScreenY(box.y()), viewport.height());
            return new Anchor(target, x, y);
        });
    }

    /** The card nearest to the middle of the screen. */
    static Optional<Anchor> central(Painter painter, Viewport viewport) {
        double x = viewport.toDrawingX(viewport.width() / 2);
        double y = viewport.toDrawingY(viewport.height() / 2);
        LaidOut laidOut = painter.laidOut();
        return laidOut.verticesIn(viewport.visible(0)).stream()
                .min(Comparator.comparingDouble(placed -> distance(placed, x, y)))
                .flatMap(placed -> of(painter, viewport, Target.of(placed.vertex())));
    }

    private static double distance(PlacedVertex placed, double x, double y) {
        return Math.hypot(placed.box().centerX() - x, placed.box().centerY() - y);
    }

    /** The viewport in which the target, in its new picture, is where it was. */
    Viewport applied(Painter painter, Viewport viewport) {
        Optional<Box> box = Places.find(painter, target);
        return box.map(b ->
                        viewport.panned(screenX - viewport.toScreenX(b.centerX()), screenY - viewport.toScreenY(b.y())))
                .orElse(viewport);
    }

    private static double clamp(double value, double length) {
        return Math.max(Math.min(MARGIN, length), Math.min(Math.max(0, length - MARGIN), value));
    }
}
