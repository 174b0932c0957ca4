package io.splitscope.paint;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Turns the values of an overlay into shares of its colour scale: 0 for the weakest colour, 1 for the strongest.
 *
 * @param low the least value that is told apart; smaller ones look like it
 * @param high the greatest value
 * @param logarithmic whether equal factors, and not equal differences, are equal steps
 * @param lowIsStrong whether small values are what one looks for
 */
record ValueScale(double low, double high, boolean logarithmic, boolean lowIsStrong) {

    /** From this ratio on, a linear scale would show all but the greatest values alike. */
    private static final double WIDE = 30;
    /** Differences among what is less than this part of the greatest do not matter. */
    private static final double SMALLEST_PART = 1e-4;

    private static final double LEAST_RANGE = 2;

    /** A scale for the values of a picture; zeros, infinities and NaN lie outside. */
    static ValueScale of(Overlay overlay, double[] values) {
        DoubleStream inside = Arrays.stream(values).filter(ValueScale::isInside);
        double high = inside.max().orElse(1);
        if (overlay == Overlay.SENSITIVITY) {
            return new ValueScale(1, Math.max(LEAST_RANGE, high), true, true);
        }
        double low = Arrays.stream(values).filter(ValueScale::isInside).min().orElse(0);
        return high > WIDE * low
                ? new ValueScale(Math.max(low, high * SMALLEST_PART), high, true, false)
                : new ValueScale(0, high, false, false);
    }

    /** Whether a value has a place on a scale. */
    static boolean isInside(double value) {
        return value > 0 && !Double.isInfinite(value);
    }

    /** The share of a value inside. */
    double share(double value) {
        double part = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        double within = Math.max(0, Math.min(1, part));
        return lowIsStrong ? 1 - within : within;
    }

    /** The value in the middle of the scale. */
    double middle() {
        return logarithmic ? Math.sqrt(low * high) : (low + high) / 2;
    }
}
