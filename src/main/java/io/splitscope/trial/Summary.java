package io.splitscope.trial;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Several measurements of one thing.
 *
 * @param median the one in the middle, s; of an even number the mean of the two there
 * @param least the least, s
 * @param most the most, s
 */
public record Summary(double median, double least, double most) {

    /**
     * The summary of iterations.
     *
     * @param what what is looked at, s
     * @throws IllegalArgumentException if there are none
     */
    public static Summary of(List<Measured> iterations, ToDoubleFunction<Measured> what) {
        double[] sorted = iterations.stream().mapToDouble(what).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("There is nothing to sum up");
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Summary(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** The summary of a term. */
    public static Summary of(List<Measured> iterations, Term term) {
        return of(iterations, iteration -> term.of(iteration.terms()));
    }

    /** The summary of whole iterations. */
    public static Summary total(List<Measured> iterations) {
        return of(iterations, iteration -> iteration.terms().total());
    }
}
