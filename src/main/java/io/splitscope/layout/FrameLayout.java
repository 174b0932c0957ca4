package io.splitscope.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@link FrameGraph} with coordinates, seen from the frame's corner where both are least: x runs across the flow, y
 * along it.
 *
 * @param title where the frame's name goes
 * @param nodes corners, by node
 * @param entries how far along the border each tensor enters
 * @param exits how far along the opposite border each tensor leaves
 * @param links orthogonal polylines, by link
 */
record FrameLayout(
        double width,
        double height,
        Box title,
        List<Point> nodes,
        List<Double> entries,
        List<Double> exits,
        List<List<Point>> links) {

    /** With another place for the name. */
    FrameLayout withTitle(Box box) {
        return new FrameLayout(width, height, box, nodes, entries, exits, links);
    }

    /** With an empty strip along the left. */
    FrameLayout movedRight(double by) {
        return new FrameLayout(
                width + by,
                height,
                title.plus(by, 0),
                nodes.stream().map(node -> node.plus(by, 0)).toList(),
                entries.stream().map(x -> x + by).toList(),
                exits.stream().map(x -> x + by).toList(),
                links.stream()
                        .map(way -> way.stream().map(point -> point.plus(by, 0)).toList())
                        .toList());
    }

    /** With an empty strip along the end; ways that leave run on through it. */
    FrameLayout longer(double by) {
        List<List<Point>> ways = links.stream()
                .map(way -> way.get(way.size() - 1).y() == height ? Polylines.lengthened(way, by) : way)
                .toList();
        return new FrameLayout(width, height + by, title, nodes, entries, exits, ways);
    }

    /** With a tensor that leaves at another place, on the way of the given link. */
    FrameLayout withExit(int exit, double offset, List<Point> way, int link) {
        List<Double> moved = new ArrayList<>(exits);
        moved.set(exit, offset);
        List<List<Point>> ways = new ArrayList<>(links);
        ways.set(link, List.copyOf(way));
        return new FrameLayout(width, height, title, nodes, entries, List.copyOf(moved), List.copyOf(ways));
    }
}
