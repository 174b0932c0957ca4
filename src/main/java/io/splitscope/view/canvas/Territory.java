package io.splitscope.view.canvas;

import io.splitscope.layout.Box;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.paint.Target;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.Side;
import io.splitscope.picture.Vertex;
import io.splitscope.split.Split;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Whose ground a place of a picture is: that of the nearest card that runs on one side. When no layer runs on the server, the
 * server's ground begins where the picture ends.
 *
 * @param carried cards that are being moved and say nothing
 */
record Territory(LaidOut picture, Split split, Set<Target> carried) {

    Optional<Side> at(double x, double y, Viewport view) {
        boolean end = picture.direction() == Direction.DOWN ? y > picture.height() : x > picture.width();
        if (end && split.deviceCount() == layers()) {
            return Optional.of(Side.SERVER);
        }
        Optional<PlacedVertex> nearest = picture.verticesIn(view.visible(0)).stream()
                .filter(placed -> !isCarried(placed.vertex()))
                .filter(placed -> Side.of(placed.vertex(), split) != Side.MIXED)
                .min(Comparator.comparingDouble(placed -> distance(placed.box(), x, y)));
        return nearest.map(placed -> Side.of(placed.vertex(), split));
    }

    private int layers() {
        return picture.picture().model().layers().size();
    }

    private boolean isCarried(Vertex vertex) {
        return carried.contains(Target.of(vertex))
                || vertex instanceof Vertex.LayerVertex single && isInCarriedBlock(single.frame());
    }

    private boolean isInCarriedBlock(int frame) {
        int around = frame;
        while (around > 0) {
            var placed = picture.frames().get(around).frame();
            if (carried.contains(Target.of(placed))) {
                return true;
            }
            around = placed.parent().orElse(0);
        }
        return false;
    }

    private static double distance(Box box, double x, double y) {
        double across = Math.max(0, Math.max(box.x() - x, x - box.right()));
        double along = Math.max(0, Math.max(box.y() - y, y - box.bottom()));
        return Math.hypot(across, along);
    }
}
