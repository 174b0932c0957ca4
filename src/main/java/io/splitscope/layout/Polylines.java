package io.splitscope.layout;

import java.util.List;

/** Geometry of polylines. */
final class Polylines {

    private Polylines() {}

    /** The distance from a point to the nearest place on a polyline. */
    static double distance(List<Point> points, double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 1; i < points.size(); i++) {
            best = Math.min(best, distance(points.get(i - 1), points.get(i), x, y));
        }
        return best;
    }

    private static double distance(Point a, Point b, double x, double y) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - a.x()) * dx + (y - a.y()) * dy) / square;
        double t = Math.max(0, Math.min(1, along));
        return Math.hypot(a.x() + t * dx - x, a.y() + t * dy - y);
    }
}
