package io.splitscope.simulate.result;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean over runs with its 95 % confidence interval, mean ± t(0.975, n − 1) s/√n (Student's t, s the sample's standard
 * deviation): with means of long, independent runs the usual one.
 *
 * @param mean the mean
 * @param halfWidth half the width of the interval; empty when there is one run only
 */
public record Estimate(double mean, OptionalDouble halfWidth) {

    private static final double UPPER = 0.975;

    /**
     * The estimate from one value per run.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Estimate of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("There is no mean of no runs");
        }
        double mean = Arrays.stream(values).sum() / values.length;
        if (values.length == 1) {
            return new Estimate(mean, OptionalDouble.empty());
        }
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / (values.length - 1));
        double t = TDistribution.of(values.length - 1).inverseCumulativeProbability(UPPER);
        return new Estimate(mean, OptionalDouble.of(t * deviation / Math.sqrt(values.length)));
    }

    /** The estimate of a multiple. */
    public Estimate times(double factor) {
        OptionalDouble scaled = halfWidth.isPresent()
                ? OptionalDouble.of(halfWidth.getAsDouble() * Math.abs(factor))
                : OptionalDouble.empty();
        return new Estimate(mean * factor, scaled);
    }
}
