package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.layout.Point;
import io.splitscope.layout.Route;
import io.splitscope.picture.Side;
import java.util.List;

/**
 * Draws the outline of a split that the one shown is compared with: its cut as dashed lines, and a dashed ring in the colour
 * of the side that it gives to a card the shown split gives to another.
 */
final class GhostPainter {

    private static final double OUT = 4;
    private static final double CORNER = 12;
    private static final double RING = 2.2;
    private static final double CUT = 3;
    private static final double DASH = 7;

    private final Stage stage;
    private final Sides shown;
    private final Sides ghost;

    private GhostPainter(Stage stage, Sides shown, Sides ghost) {
        this.stage = stage;
        this.shown = shown;
        this.ghost = ghost;
    }

    static void paint(Stage stage) {
        if (stage.sides().isPresent() && stage.ghost().isPresent()) {
            GhostPainter painter =
                    new GhostPainter(stage, stage.sides().get(), stage.ghost().get());
            painter.paintCut();
            painter.ringMoved();
        }
    }

    private void paintCut() {
        Pen pen = stage.pen();
        boolean any = false;
        pen.beginPath();
        for (Route route : stage.visible().routes()) {
            int edge = route.edge().index();
            if (ghost.isCut(edge) && !shown.isCut(edge)) {
                trace(route.points());
                any = true;
            }
        }
        if (any) {
            pen.strokePath(stage.dashed(stage.palette().cut(), CUT, DASH));
        }
    }

    private void trace(List<Point> points) {
        stage.pen().moveTo(points.get(0).x(), points.get(0).y());
        points.stream().skip(1).forEach(point -> stage.pen().lineTo(point.x(), point.y()));
    }

    private void ringMoved() {
        for (PlacedVertex placed : stage.visible().vertices()) {
            int index = placed.vertex().index();
            Side there = ghost.vertex(index);
            if (!placed.vertex().layers().isEmpty() && there != shown.vertex(index)) {
                Box box = placed.box();
                stage.pen()
                        .strokeRect(
                                box.x() - OUT,
                                box.y() - OUT,
                                box.width() + 2 * OUT,
                                box.height() + 2 * OUT,
                                CORNER,
                                stage.dashed(stage.palette().side(there), RING, DASH));
            }
        }
    }
}
