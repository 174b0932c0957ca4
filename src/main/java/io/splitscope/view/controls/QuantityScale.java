package io.splitscope.view.controls;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.QuantityFormatException;
import java.util.Locale;

/**
 * A logarithmic scale between two values.
 *
 * @param quantity what it measures
 * @param least the value at position 0, above 0
 * @param most the value at position 1
 * @param whole whether only whole numbers are on it
 */
record QuantityScale(Quantity quantity, double least, double most, boolean whole) {

    /** Values on the way are rounded to so many significant digits. */
    private static final int DIGITS = 3;

    /** The value at a position from 0 to 1, rounded to what people would say. */
    double valueAt(double position) {
        double value = least * Math.pow(most / least, position);
        return Math.min(most, Math.max(least, whole ? Math.round(value) : rounded(value)));
    }

    /** The position of a value, from 0 to 1; values beyond an end are at the end. */
    double positionOf(double value) {
        double position = Math.log(value / least) / Math.log(most / least);
        return Math.min(1, Math.max(0, position));
    }

    /**
     * Reads what somebody typed. It may lie beyond the ends of the scale.
     *
     * @throws QuantityFormatException if the text is no such quantity
     * @throws IllegalArgumentException if the value is not possible here
     */
    double parse(String text) {
        double value = quantity.parse(text);
        if (whole && (value < 1 || value != Math.rint(value) || value > Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("A whole number from 1 is wanted, not '" + text.strip() + "'");
        }
        if (!(value > 0)) {
            throw new IllegalArgumentException("More than 0 is wanted, such as " + quantity.example());
        }
        return value;
    }

    /** A value as people read it. */
    String format(double value) {
        return whole ? String.format(Locale.ROOT, "%.0f", value) : quantity.format(value);
    }

    private static double rounded(double value) {
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - DIGITS + 1);
        return Math.rint(value / unit) * unit;
    }
}
