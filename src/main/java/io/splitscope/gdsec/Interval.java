package io.splitscope.gdsec;

import java.util.stream.DoubleStream;

/**
 * A mean with its 95 % confidence interval, by Student's t distribution.
 *
 * @param count how many values
 * @param mean their mean; NaN for none
 * @param halfWidth the interval is mean ± this; NaN for fewer than two
 */
public record Interval(int count, double mean, double halfWidth) {

    /** The 97.5 % quantile of t for 1, 2, … degrees of freedom. */
    private static final double[] QUANTILES = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    /** The interval of values that were drawn independently. */
    public static Interval of(double... values) {
        int count = values.length;
        double mean = DoubleStream.of(values).average().orElse(Double.NaN);
        if (count < 2) {
            return new Interval(count, mean, Double.NaN);
        }
        double variance = DoubleStream.of(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (count - 1);
        return new Interval(count, mean, quantile(count - 1) * Math.sqrt(variance / count));
    }

    /** Beyond the table by its expansion in 1/n (Abramowitz, Stegun, 26.7.5), which is right to 0.0001 there. */
    private static double quantile(int degrees) {
        double z = 1.959964;
        double cube = z * z * z;
        return degrees <= QUANTILES.length
                ? QUANTILES[degrees - 1]
                : z
                        + (cube + z) / (4.0 * degrees)
                        + (5 * cube * z * z + 16 * cube + 3 * z) / (96.0 * degrees * degrees);
    }
}
