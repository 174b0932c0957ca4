package io.splitscope.paint;

import io.splitscope.layout.Point;
import io.splitscope.layout.Route;
import io.splitscope.picture.Edge;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Draws edges: ordinary ones in one go, then those of what is pointed at or selected, then the cut. */
final class EdgePainter {

    private static final double CORNER = 7;
    private static final double HEAD_LENGTH = 7;
    private static final double HEAD_HALF = 3.5;
    private static final double LINE = 1.4;
    private static final double STRONG = 2.2;
    static final double CUT = 5;
    /** The cut with its dark rims, light ones in the dark: red alone is no darker than an edge. */
    static final double RIMMED_CUT = CUT + 3;

    private static final double CLEARED = RIMMED_CUT + 4;

    private final Stage stage;
    private final Pen pen;
    private final BitSet strong = new BitSet();

    private EdgePainter(Stage stage) {
        this.stage = stage;
        this.pen = stage.pen();
    }

    static void paint(Stage stage) {
        EdgePainter painter = new EdgePainter(stage);
        painter.markStrong();
        painter.paintOrdinary();
        painter.paintStrong();
        painter.paintCut();
    }

    private void markStrong() {
        Set<Target> selection = stage.look().selection();
        selection.forEach(this::markStrong);
        stage.look().hover().ifPresent(this::markStrong);
    }

    private void markStrong(Target target) {
        if (target instanceof Target.TensorTarget tensor) {
            stage.scene().edges(tensor.id()).forEach(strong::set);
            return;
        }
        stage.scene().vertex(target).ifPresent(vertex -> {
            for (Route route : stage.visible().routes()) {
                Edge edge = route.edge();
                if (edge.from() == vertex || edge.to() == vertex) {
                    strong.set(edge.index());
                }
            }
        });
    }

    private boolean isCut(Edge edge) {
        return stage.sides().isPresent() && stage.sides().get().isCut(edge.index());
    }

    /** Those that are cut as well, which the cut covers: so that all this stays the same when the cut moves. */
    private void paintOrdinary() {
        Ink ink = stage.palette().line();
        if (stage.shows(Detail.NAMES)) {
            for (int step = 0; step < EdgeWidths.WIDTHS.length; step++) {
                paintOrdinary(stage.visible().routes(step), stage.line(ink, EdgeWidths.WIDTHS[step], 0.6));
            }
        } else {
            paintOrdinary(stage.visible().longRoutes(), stage.line(ink, LINE, stage.shows(Detail.SHAPES) ? 0.8 : 0.5));
        }
        if (stage.shows(Detail.ALL)) {
            pen.beginPath();
            for (Route route : stage.visible().routes()) {
                traceHead(route.points(), 1);
            }
            pen.fillPath(ink);
        }
    }

    /** Draws all edges of a width in one go. */
    private void paintOrdinary(List<Route> routes, Stroke stroke) {
        if (!routes.isEmpty()) {
            pen.beginPath();
            routes.forEach(route -> trace(route.points()));
            pen.strokePath(stroke);
        }
    }

    private void paintStrong() {
        if (strong.isEmpty()) {
            return;
        }
        Ink ink = stage.palette().strongLine();
        pen.beginPath();
        for (Route route : stage.visible().routes()) {
            if (strong.get(route.edge().index()) && !isCut(route.edge())) {
                trace(route.points());
            }
        }
        pen.strokePath(stage.line(ink, STRONG, 1.4));
        pen.beginPath();
        for (Route route : stage.visible().routes()) {
            if (strong.get(route.edge().index()) && !isCut(route.edge())) {
                traceHead(route.points(), 1.2);
            }
        }
        pen.fillPath(ink);
    }

    private void paintCut() {
        if (stage.sides().isEmpty()) {
            return;
        }
        pen.beginPath();
        boolean any = false;
        for (Route route : stage.visible().routes()) {
            if (isCut(route.edge())) {
                trace(route.points());
                any = true;
            }
        }
        if (any) {
            pen.strokePath(stage.line(stage.palette().ground(), CLEARED, 6));
            pen.strokePath(stage.line(stage.palette().strongLine(), RIMMED_CUT, 4.5));
            pen.strokePath(stage.line(stage.palette().cut(), CUT, 2.5));
        }
    }

    private void trace(List<Point> points) {
        Point first = points.get(0);
        pen.moveTo(first.x(), first.y());
        boolean rounded = stage.shows(Detail.NAMES);
        for (int i = 1; i < points.size() - 1; i++) {
            if (rounded) {
                corner(points.get(i - 1), points.get(i), points.get(i + 1));
            } else {
                pen.lineTo(points.get(i).x(), points.get(i).y());
            }
        }
        Point last = points.get(points.size() - 1);
        pen.lineTo(last.x(), last.y());
    }

    private void corner(Point before, Point at, Point after) {
        double in = length(before, at);
        double out = length(at, after);
        double radius = Math.min(CORNER, Math.min(in, out) / 2);
        if (radius < 0.5) {
            pen.lineTo(at.x(), at.y());
            return;
        }
        pen.lineTo(at.x() + (before.x() - at.x()) * radius / in, at.y() + (before.y() - at.y()) * radius / in);
        pen.quadTo(
                at.x(),
                at.y(),
                at.x() + (after.x() - at.x()) * radius / out,
                at.y() + (after.y() - at.y()) * radius / out);
    }

    private void traceHead(List<Point> points, double size) {
        Point tip = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        double length = length(before, tip);
        if (length == 0) {
            return;
        }
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        double baseX = tip.x() - dx * HEAD_LENGTH * size;
        double baseY = tip.y() - dy * HEAD_LENGTH * size;
        pen.moveTo(tip.x(), tip.y());
        pen.lineTo(baseX - dy * HEAD_HALF * size, baseY + dx * HEAD_HALF * size);
        pen.lineTo(baseX + dy * HEAD_HALF * size, baseY - dx * HEAD_HALF * size);
        pen.closePath();
    }

    private static double length(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }
}
