package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.layout.Point;
import io.splitscope.picture.Edge;
import java.util.List;

/**
 * Finds room for the label of a cut tensor: on one of its edges where that covers no card and no other label, else beside
 * it, else where it covers least.
 */
final class CalloutPlaces {

    private static final double BESIDE = 16;
    private static final double MARGIN = 6;
    /** Half of a layer's card and some air. */
    private static final double CARD_HALF = 34;

    private static final double OFF_LINE = 0.02;
    /** A label on its line shall leave the rest of the way to be seen; beside it is better than that, unless cards are there. */
    private static final double HIDES_LINE = 0.07;

    private static final double MOST_HIDDEN = 0.6;
    /** Rows of labels above and below a place where many belong. */
    private static final int MOST_ROWS = 8;

    private static final double ROW_GAP = 5;

    private final Stage stage;
    private final List<Box> taken;
    private final Box surface;
    /** The titles that are written. */
    private final List<Box> titles;

    /**
     * @param box where the label goes, px of the surface
     * @param x where on the edge it belongs, px of the surface
     * @param y where on the edge it belongs, px of the surface
     * @param covered how much it covers, weighed, in areas of its own; next to nothing when it has room
     */
    record Place(Box box, double x, double y, double covered) {

        private static final double NOTHING = 0.08;

        boolean hasRoom() {
            return covered < NOTHING;
        }
    }

    CalloutPlaces(Stage stage, List<Box> taken) {
        this.stage = stage;
        this.taken = taken;
        this.titles = stage.shows(Detail.NAMES)
                ? stage.visible().frames().stream().map(PlacedFrame::title).toList()
                : List.of();
        this.surface = new Box(
                MARGIN,
                MARGIN,
                stage.viewport().width() - 2 * MARGIN,
                stage.viewport().height() - 2 * MARGIN);
    }

    /** The best place for a label of a size in px of the surface; null when none of the edges shows. */
    Place find(List<Edge> edges, double width, double height) {
        Place best = onOrBeside(edges, width, height);
        if (best == null || best.hasRoom()) {
            return best;
        }
        Point anchor = new Point(best.x(), best.y());
        for (int row = 0; row <= MOST_ROWS && !best.hasRoom(); row++) {
            for (double x : new double[] {width / 2 + BESIDE, -width / 2 - BESIDE}) {
                for (double y : new double[] {row * (height + ROW_GAP), -row * (height + ROW_GAP)}) {
                    best = better(best, anchor, new Point(x, y), width, height, 0);
                }
            }
        }
        return best;
    }

    /** The best of the places at the middles of all lines that show, up to the first that covers nothing at all. */
    private Place onOrBeside(List<Edge> edges, double width, double height) {
        Place best = null;
        LaidOut laidOut = stage.scene().laidOut();
        for (Edge edge : edges) {
            List<Point> points = laidOut.routes().get(edge.index()).points();
            double most = MOST_HIDDEN * length(points);
            double ends = Math.max(width(edge.from()), width(edge.to()));
            for (int i = 1; i < points.size(); i++) {
                Point middle = middle(points.get(i - 1), points.get(i));
                if (middle != null) {
                    boolean level = points.get(i - 1).y() == points.get(i).y();
                    double hidden = Math.min(level ? width : height, length(points.subList(i - 1, i + 1)));
                    double onLine = hidden > most ? HIDES_LINE : 0;
                    for (Point shift : level ? aboveAndBelow(height) : asideOf(width, ends)) {
                        best = better(best, middle, shift, width, height, onLine);
                        if (best.covered() == 0) {
                            return best;
                        }
                    }
                }
            }
        }
        return best;
    }

    /** The length of a way that is upright or level everywhere, px of the surface. */
    private double length(List<Point> points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            length += Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
        }
        return length * stage.viewport().scale();
    }

    /** The middle of the part of a straight line that shows, px of the surface; null when none does. */
    private Point middle(Point from, Point to) {
        Viewport view = stage.viewport();
        double left = Math.max(surface.x(), view.toScreenX(Math.min(from.x(), to.x())));
        double right = Math.min(surface.right(), view.toScreenX(Math.max(from.x(), to.x())));
        double top = Math.max(surface.y(), view.toScreenY(Math.min(from.y(), to.y())));
        double bottom = Math.min(surface.bottom(), view.toScreenY(Math.max(from.y(), to.y())));
        return left > right || top > bottom ? null : new Point((left + right) / 2, (top + bottom) / 2);
    }

    /** The width of a vertex, px of the surface. */
    private double width(int vertex) {
        return stage.scene().laidOut().vertices().get(vertex).box().width()
                * stage.viewport().scale();
    }

    /**
     * On an upright line, right beside it, and where the cards end that it joins.
     *
     * @param ends how wide the wider of these is
     */
    private static List<Point> asideOf(double width, double ends) {
        double near = width / 2 + BESIDE;
        double clear = near + ends / 2;
        return List.of(
                new Point(0, 0), new Point(near, 0), new Point(-near, 0), new Point(-clear, 0), new Point(clear, 0));
    }

    /** Beside the line would be where the cards are that it joins. */
    private List<Point> aboveAndBelow(double height) {
        double card = stage.viewport().scale() * CARD_HALF;
        double near = height / 2 + card;
        double far = near + card + height;
        return List.of(new Point(0, 0), new Point(0, near), new Point(0, -near), new Point(0, far), new Point(0, -far));
    }

    /**
     * A place, unless one already found costs no more.
     *
     * @param onLine what it costs to lie on the line itself
     */
    private Place better(Place best, Point middle, Point shift, double width, double height, double onLine) {
        double x = middle.x() + shift.x() - width / 2;
        double y = middle.y() + shift.y() - height / 2;
        double left = Math.max(surface.x(), Math.min(surface.right() - width, x));
        double top = Math.max(surface.y(), Math.min(surface.bottom() - height, y));
        double away = Math.abs(shift.x()) / width + Math.abs(shift.y()) / (4 * height);
        double base = away == 0 ? onLine : OFF_LINE + OFF_LINE * away;
        double least = best == null ? Double.POSITIVE_INFINITY : best.covered();
        Box box = new Box(left, top, width, height);
        double cost = base + covered(box, least - base);
        return cost < least ? new Place(box, middle.x(), middle.y(), cost) : best;
    }

    /**
     * How much a part of the surface covers of cards, titles and labels, weighed, in areas of its own.
     *
     * @param enough from where on it need not be known exactly: most places are worse than one already found
     */
    double covered(Box box, double enough) {
        double area = box.width() * box.height();
        double covered = 0;
        for (Box other : taken) {
            covered += 3 * overlap(other, box) / area;
        }
        if (covered >= enough) {
            return covered;
        }
        Viewport view = stage.viewport();
        Box part = new Box(
                view.toDrawingX(box.x()),
                view.toDrawingY(box.y()),
                box.width() / view.scale(),
                box.height() / view.scale());
        double partArea = part.width() * part.height();
        for (Box title : titles) {
            covered += overlap(title, part) / partArea;
        }
        if (covered < enough) {
            for (PlacedVertex placed : stage.scene().laidOut().verticesIn(part)) {
                covered += overlap(placed.box(), part) / partArea;
            }
        }
        return covered;
    }

    private static double overlap(Box a, Box b) {
        double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
        return width > 0 && height > 0 ? width * height : 0;
    }
}
