package io.splitscope.plot;

import io.splitscope.split.envelope.Plane;
import io.splitscope.split.envelope.Point;
import io.splitscope.split.envelope.SplitMap.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A cell of a split map as it looks on logarithmic scales, where the straight borders of a cell are curves: corners of its
 * outline from (0, 0), the slowest device and link, to (1, 1), the fastest.
 */
public final class MapRegion {

    /** Corners for each border, so that it looks like the curve it is. */
    private static final int FINE = 24;

    private final Cell cell;
    private final double[] xs;
    private final double[] ys;
    private final double share;

    MapRegion(Cell cell, Plane plane) {
        this.cell = cell;
        List<Point> outline = outline(cell.region().vertices());
        LogScale speeds = new LogScale(plane.leastSpeed(), plane.greatestSpeed(), 0, 1);
        LogScale uplinks = new LogScale(plane.leastUplink(), plane.greatestUplink(), 0, 1);
        xs = outline.stream()
                .mapToDouble(point -> speeds.part(point.deviceSpeed()))
                .toArray();
        ys = outline.stream().mapToDouble(point -> uplinks.part(point.uplink())).toArray();
        share = Math.abs(area());
    }

    private static List<Point> outline(List<Point> vertices) {
        List<Point> outline = new ArrayList<>();
        for (int i = 0; i < vertices.size(); i++) {
            Point from = vertices.get(i);
            Point to = vertices.get((i + 1) % vertices.size());
            outline.add(from);
            for (double part : parts(from, to)) {
                outline.add(new Point(from.u() + part * (to.u() - from.u()), from.v() + part * (to.v() - from.v())));
            }
        }
        return outline;
    }

    /** How far along a border its corners lie: spread evenly by the logarithm of either coordinate. */
    private static TreeSet<Double> parts(Point from, Point to) {
        TreeSet<Double> parts = new TreeSet<>();
        if (from.u() == to.u() || from.v() == to.v()) {
            return parts;
        }
        for (int i = 1; i < FINE; i++) {
            double along = (double) i / FINE;
            parts.add((from.u() * Math.pow(to.u() / from.u(), along) - from.u()) / (to.u() - from.u()));
            parts.add((from.v() * Math.pow(to.v() / from.v(), along) - from.v()) / (to.v() - from.v()));
        }
        return parts;
    }

    private double area() {
        double twice = 0;
        for (int i = 0, last = xs.length - 1; i < xs.length; last = i++) {
            twice += xs[last] * ys[i] - xs[i] * ys[last];
        }
        return twice / 2;
    }

    /** The cell. */
    public Cell cell() {
        return cell;
    }

    /** The part of the map that it covers, from 0 to 1. */
    public double share() {
        return share;
    }

    /** The number of corners. */
    int corners() {
        return xs.length;
    }

    double x(int corner) {
        return xs[corner];
    }

    double y(int corner) {
        return ys[corner];
    }

    boolean holds(double x, double y) {
        boolean inside = false;
        for (int i = 0, last = xs.length - 1; i < xs.length; last = i++) {
            boolean crosses = ys[i] > y != ys[last] > y;
            if (crosses && x < xs[i] + (y - ys[i]) / (ys[last] - ys[i]) * (xs[last] - xs[i])) {
                inside = !inside;
            }
        }
        return inside;
    }

    /**
     * A place inside, for a name: the middle of the widest stretch of it along one of a few levels.
     *
     * @return x, y and the width of the stretch, each from 0 to 1
     */
    double[] middle() {
        double low = min(ys);
        double high = max(ys);
        double[] best = {xs[0], ys[0], 0};
        for (int level = 1; level < 12; level++) {
            double y = low + (high - low) * level / 12;
            TreeSet<Double> borders = new TreeSet<>();
            for (int i = 0, last = xs.length - 1; i < xs.length; last = i++) {
                if (ys[i] > y != ys[last] > y) {
                    borders.add(xs[i] + (y - ys[i]) / (ys[last] - ys[i]) * (xs[last] - xs[i]));
                }
            }
            Double from = null;
            for (double border : borders) {
                if (from == null) {
                    from = border;
                } else {
                    double bias = 1 - Math.abs(level - 6) / 12.0;
                    if ((border - from) * bias > best[2]) {
                        best = new double[] {(from + border) / 2, y, (border - from) * bias};
                    }
                    from = null;
                }
            }
        }
        return best;
    }

    private static double min(double[] values) {
        double min = values[0];
        for (double value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    private static double max(double[] values) {
        double max = values[0];
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
