package io.splitscope.cost.work;

import java.util.OptionalLong;

/**
 * A number of elements or operations that may be unknown. What is computed from an unknown count is unknown, and so is
 * what leaves the range of a long; only 0 times anything is 0.
 */
public final class Count {

    /** Not known. */
    public static final Count UNKNOWN = new Count(-1);

    /** Nothing. */
    public static final Count ZERO = new Count(0);

    private final long value;

    private Count(long value) {
        this.value = value;
    }

    /** A known count, at least 0. */
    public static Count of(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("A count cannot be " + value);
        }
        return new Count(value);
    }

    static Count of(OptionalLong value) {
        return value.isPresent() ? of(value.getAsLong()) : UNKNOWN;
    }

    /** Whether the count is known. */
    public boolean isKnown() {
        return value >= 0;
    }

    /**
     * The count itself.
     *
     * @throws IllegalStateException if it is unknown
     */
    public long value() {
        if (!isKnown()) {
            throw new IllegalStateException("The count is unknown");
        }
        return value;
    }

    /** The sum of two counts. */
    public Count plus(Count other) {
        if (!isKnown() || !other.isKnown() || value > Long.MAX_VALUE - other.value) {
            return UNKNOWN;
        }
        return new Count(value + other.value);
    }

    /** The product of two counts. */
    public Count times(Count other) {
        if (value == 0 || other.value == 0) {
            return ZERO;
        }
        if (!isKnown() || !other.isKnown() || value > Long.MAX_VALUE / other.value) {
            return UNKNOWN;
        }
        return new Count(value * other.value);
    }

    /** A multiple of this count. */
    public Count times(long factor) {
        return times(of(factor));
    }

    /** The larger of two counts; unknown when either is. */
    public Count max(Count other) {
        if (!isKnown() || !other.isKnown()) {
            return UNKNOWN;
        }
        return value >= other.value ? this : other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Count count && count.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return isKnown() ? Long.toString(value) : "?";
    }
}
