package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.layout.Point;
import io.splitscope.picture.Edge;
import io.splitscope.picture.Side;
import io.splitscope.picture.Vertex;
import java.util.List;

/**
 * A small map of a whole picture: every layer and closed block as a spot in the colour of its side, and the cut. The server
 * is fainter than the device, so that the two differ without colour. Lengths and widths are scaled apart, so that a long
 * chain does not become a thread.
 *
 * @param laidOut the picture
 * @param width of the map, px
 * @param height of the map, px
 */
public record Overview(LaidOut laidOut, double width, double height) {

    private static final double LEAST_SPOT = 1;
    private static final double CUT_LINE = 2;
    private static final double RIMMED_CUT_LINE = 4;
    private static final double SERVER_SHARE = 0.5;

    /** Where an x of the drawing lies on the map. */
    public double toMapX(double x) {
        return x / laidOut.width() * width;
    }

    /** Where a y of the drawing lies on the map. */
    public double toMapY(double y) {
        return y / laidOut.height() * height;
    }

    /** Which x of the drawing lies there on the map. */
    public double toDrawingX(double mapX) {
        return mapX / width * laidOut.width();
    }

    /** Which y of the drawing lies there on the map. */
    public double toDrawingY(double mapY) {
        return mapY / height * laidOut.height();
    }

    /** Draws the map from (0, 0). */
    void paint(Pen pen, Palette palette, Sides sides) {
        pen.transform(1, 0, 0);
        pen.fillRect(0, 0, width, height, 0, palette.ground());
        for (PlacedVertex placed : laidOut.vertices()) {
            Box box = onMap(placed.box());
            Side side = sides == null ? null : sides.vertex(placed.vertex().index());
            pen.fillRect(box.x(), box.y(), box.width(), box.height(), 0, ink(placed.vertex(), side, palette));
        }
        if (sides != null) {
            paintCut(pen, palette, sides);
        }
    }

    private Box onMap(Box box) {
        return new Box(
                toMapX(box.x()),
                toMapY(box.y()),
                Math.max(LEAST_SPOT, toMapX(box.width())),
                Math.max(LEAST_SPOT, toMapY(box.height())));
    }

    private static Ink ink(Vertex vertex, Side side, Palette palette) {
        if (side == null || vertex.layers().isEmpty()) {
            return palette.line();
        }
        return switch (side) {
            case DEVICE -> palette.device();
            case SERVER -> palette.server().over(palette.ground(), SERVER_SHARE);
            case MIXED -> palette.cut();
        };
    }

    private void paintCut(Pen pen, Palette palette, Sides sides) {
        pen.beginPath();
        boolean any = false;
        for (List<Edge> edges : sides.cutTensors().values()) {
            for (Edge edge : edges) {
                List<Point> points = laidOut.routes().get(edge.index()).points();
                pen.moveTo(toMapX(points.get(0).x()), toMapY(points.get(0).y()));
                points.stream().skip(1).forEach(point -> pen.lineTo(toMapX(point.x()), toMapY(point.y())));
                any = true;
            }
        }
        if (any) {
            pen.strokePath(Stroke.of(palette.strongLine(), RIMMED_CUT_LINE));
            pen.strokePath(Stroke.of(palette.cut(), CUT_LINE));
        }
    }
}
