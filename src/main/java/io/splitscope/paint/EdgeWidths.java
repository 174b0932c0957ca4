package io.splitscope.paint;

import io.splitscope.picture.Edge;
import java.util.List;
import java.util.OptionalLong;

/**
 * How thick each edge is: the more bytes its tensor has, compared with the others of the picture, the thicker. Equal
 * factors are equal steps. A tensor of unknown size has the width of the middle.
 */
final class EdgeWidths {

    /** Few, so that all edges of a width are drawn at once; px at scale 1. */
    static final double[] WIDTHS = {0.9, 1.4, 2, 2.8};

    private static final int USUAL = 1;
    /** Sizes within this factor are not told apart. */
    private static final double ALIKE = 2;

    private final byte[] steps;

    EdgeWidths(List<Edge> edges) {
        steps = new byte[edges.size()];
        double least = edges.stream()
                .mapToDouble(EdgeWidths::bytes)
                .filter(bytes -> bytes > 0)
                .min()
                .orElse(1);
        double most = edges.stream().mapToDouble(EdgeWidths::bytes).max().orElse(1);
        for (Edge edge : edges) {
            steps[edge.index()] = (byte) step(bytes(edge), least, most);
        }
    }

    /** The step of a size among others; unknown when it is below 0. */
    static int step(double bytes, double least, double most) {
        if (!(bytes > 0) || most <= ALIKE * least) {
            return bytes == 0 ? 0 : USUAL;
        }
        double share = Math.log(bytes / least) / Math.log(most / least);
        return (int) Math.min(WIDTHS.length - 1, share * WIDTHS.length);
    }

    /** -1 when unknown. */
    private static double bytes(Edge edge) {
        OptionalLong bytes = edge.tensor().bytes();
        return bytes.isPresent() ? bytes.getAsLong() : -1;
    }

    /** The position of an edge's width in {@link #WIDTHS}. */
    int step(int edge) {
        return steps[edge];
    }
}
