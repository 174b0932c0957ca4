package io.splitscope.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The layers of a layout as rows: nodes of one band lie beside each other, and nothing lies between two bands. */
final class Bands {

    private final int[] band;
    private final List<Double> tops = new ArrayList<>();
    private final List<Double> bottoms = new ArrayList<>();

    Bands(FrameGraph graph, List<Point> corners) {
        band = new int[corners.size()];
        List<Integer> order = IntStream.range(0, corners.size())
                .boxed()
                .sorted(Comparator.comparingDouble(node -> corners.get(node).y()))
                .toList();
        for (int node : order) {
            double top = corners.get(node).y();
            double bottom = top + graph.nodes().get(node).height();
            int last = tops.size() - 1;
            if (last < 0 || top >= bottoms.get(last)) {
                tops.add(top);
                bottoms.add(bottom);
            } else {
                bottoms.set(last, Math.max(bottoms.get(last), bottom));
            }
            band[node] = tops.size() - 1;
        }
    }

    int count() {
        return tops.size();
    }

    /** The band a node lies in, from the top. */
    int of(int node) {
        return band[node];
    }

    /** The first band that reaches down to a level; the number of bands when none does. */
    int firstEndingAt(double y) {
        int place = Collections.binarySearch(bottoms, y);
        return place >= 0 ? place : -place - 1;
    }

    double top(int index) {
        return tops.get(index);
    }

    double bottom(int index) {
        return bottoms.get(index);
    }
}
