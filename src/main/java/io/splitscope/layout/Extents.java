package io.splitscope.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far to the left and right each band and each gap between bands is filled. */
final class Extents {

    private final Bands bands;
    private final double[] left;
    private final double[] right;

    Extents(FrameGraph graph, KernelLayout kernel, Bands bands) {
        this.bands = bands;
        this.left = new double[2 * bands.count() + 1];
        this.right = new double[left.length];
        Arrays.fill(left, Double.POSITIVE_INFINITY);
        Arrays.fill(right, Double.NEGATIVE_INFINITY);
        for (int node = 0; node < graph.nodes().size(); node++) {
            double x = kernel.nodes().get(node).x();
            fill(2 * bands.of(node) + 1, x, x + graph.nodes().get(node).width());
        }
        for (Optional<List<Point>> way : kernel.links()) {
            List<Point> points = way.orElse(List.of());
            for (int i = 1; i < points.size(); i++) {
                fill(points.get(i - 1), points.get(i));
            }
        }
    }

    private void fill(Point a, Point b) {
        int last = row(Math.max(a.y(), b.y()));
        for (int row = row(Math.min(a.y(), b.y())); row <= last; row++) {
            fill(row, Math.min(a.x(), b.x()), Math.max(a.x(), b.x()));
        }
    }

    private void fill(int row, double from, double to) {
        left[row] = Math.min(left[row], from);
        right[row] = Math.max(right[row], to);
    }

    /** Gaps have even rows, bands odd ones. */
    private int row(double y) {
        int band = bands.firstEndingAt(y);
        return band < bands.count() && y >= bands.top(band) ? 2 * band + 1 : 2 * band;
    }

    /** The leftmost place that is taken between two gaps, these included. */
    double left(int firstGap, int lastGap) {
        return Arrays.stream(left, 2 * firstGap, 2 * lastGap + 1).min().orElseThrow();
    }

    /** The rightmost place that is taken between two gaps, these included. */
    double right(int firstGap, int lastGap) {
        return Arrays.stream(right, 2 * firstGap, 2 * lastGap + 1).max().orElseThrow();
    }
}
