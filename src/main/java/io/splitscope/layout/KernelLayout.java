package io.splitscope.layout;

import java.util.List;
import java.util.Optional;

/**
 * A {@link FrameGraph} with coordinates, except for links that were left out and entries and exits that only they use.
 *
 * @param nodes corners, by node
 * @param nodeEntries where across the flow each node's entries are
 * @param nodeExits where across the flow each node's exits are
 */
record KernelLayout(
        double width,
        double height,
        List<Point> nodes,
        List<List<Double>> nodeEntries,
        List<List<Double>> nodeExits,
        List<Optional<Double>> entries,
        List<Optional<Double>> exits,
        List<Optional<List<Point>>> links) {

    /** The layout when nothing was left out. */
    FrameLayout complete() {
        return new FrameLayout(width, height, new Box(0, 0, 0, 0), nodes, all(entries), all(exits), all(links));
    }

    private static <T> List<T> all(List<Optional<T>> values) {
        return values.stream().map(Optional::orElseThrow).toList();
    }
}
