package io.splitscope.model;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A number that only the data decides, an extent of a tensor or how often a body runs, which the user can set as if it were a
 * symbolic dimension.
 *
 * @param name {@code TENSOR#AXIS} for an extent, {@code TENSOR#trips} for the runs of the layer whose first result is that tensor
 * @param op the operator that makes the decision, such as {@code NonZero}
 * @param layer the name of its node in the file, possibly empty
 * @param value what it is set to; empty when it is left open
 * @param bound the most it can be; empty when no bound is known
 */
public record DataExtent(String name, String op, String layer, OptionalLong value, OptionalLong bound) {

    private static final String RUNS = "trips";

    public DataExtent {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
        Objects.requireNonNull(bound);
    }

    /** The name of an extent of a tensor. */
    public static String extent(String tensor, int axis) {
        return tensor + "#" + axis;
    }

    /** The name of the number of runs of the layer whose first result is a tensor. */
    public static String runs(String tensor) {
        return tensor + "#" + RUNS;
    }

    /** Whether it tells how often a body runs. */
    public boolean isRuns() {
        return name.endsWith("#" + RUNS);
    }

    /** Whether it can be set to a value. */
    public boolean allows(long wanted) {
        return wanted >= 1 && (bound.isEmpty() || wanted <= bound.getAsLong());
    }

    /**
     * Checks a value it might be set to.
     *
     * @throws IllegalArgumentException if the value is below 1 or above the bound
     */
    public void check(long wanted) {
        if (wanted < 1) {
            throw new IllegalArgumentException(
                    "The dimension " + Legible.name(name) + " must be 1 or more, not " + wanted);
        }
        if (!allows(wanted)) {
            throw new IllegalArgumentException("The dimension " + Legible.name(name) + " can be at most "
                    + bound.getAsLong() + ", not " + wanted + ": more than that " + op + " cannot give");
        }
    }
}
