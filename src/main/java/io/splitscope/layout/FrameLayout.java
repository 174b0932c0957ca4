package io.splitscope.layout;

import java.util.List;

/**
 * A {@link FrameGraph} with coordinates, seen from the frame's upper left corner.
 *
 * @param nodes upper left corners, by node
 * @param entries how far along the border each tensor enters
 * @param exits how far along the opposite border each tensor leaves
 * @param links orthogonal polylines, by link
 */
record FrameLayout(
        double width,
        double height,
        List<Point> nodes,
        List<Double> entries,
        List<Double> exits,
        List<List<Point>> links) {}
