package io.splitscope.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one node took in one run, as a file tells it.
 *
 * @param name the node's name there, which an optimiser may have changed
 * @param operator the operator that ran, if the file tells
 * @param calls seconds of each call, in order; several where nodes share the name
 * @param shape extents of what the node made first, if the file tells
 */
record Timing(String name, Optional<String> operator, List<Double> calls, Optional<List<Long>> shape) {

    Timing {
        calls = List.copyOf(calls);
        shape = shape.map(List::copyOf);
    }

    /** A node that was called once. */
    static Timing of(String name, double seconds) {
        return new Timing(name, Optional.empty(), List.of(seconds), Optional.empty());
    }

    /** Seconds of all calls. */
    double seconds() {
        return calls.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The calls of another node of the same name after those of this one. */
    Timing and(Timing other) {
        return new Timing(
                name,
                operator,
                Stream.of(calls, other.calls).flatMap(List::stream).toList(),
                shape);
    }

    /** A quantile of some seconds, at least one, on the line between the two next to it: 0.5 is the median. */
    static double quantile(double quantile, double... seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        double place = quantile * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
