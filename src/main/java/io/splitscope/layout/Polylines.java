package io.splitscope.layout;

import java.util.ArrayList;
import java.util.List;

/** Geometry of polylines. */
final class Polylines {

    private Polylines() {}

    /** Adds a point to a polyline of level and upright parts, which gets no more points than it needs. */
    static void append(List<Point> points, Point next) {
        int size = points.size();
        if (size > 0 && points.get(size - 1).equals(next)) {
            return;
        }
        if (size > 1 && isBetween(points.get(size - 2), points.get(size - 1), next)) {
            points.remove(size - 1);
        }
        points.add(next);
    }

    /** A polyline that runs on downwards. */
    static List<Point> lengthened(List<Point> points, double by) {
        List<Point> longer = new ArrayList<>(points);
        append(longer, points.get(points.size() - 1).plus(0, by));
        return List.copyOf(longer);
    }

    private static boolean isBetween(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() && (b.y() - a.y()) * (c.y() - b.y()) > 0
                || a.y() == b.y() && b.y() == c.y() && (b.x() - a.x()) * (c.x() - b.x()) > 0;
    }

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
