package io.splitscope.runtime;

import io.splitscope.model.ElementType;
import java.util.OptionalDouble;

/**
 * How far the results of whole and halves may be apart.
 *
 * @param relative the largest difference allowed, as a part of the largest number in the whole's output; empty for each type's
 *     own: 1e-3 for float32, 1e-7 for float64, 2e-2 for shorter ones. Whole numbers, truth values and strings have to be the same,
 *     but 8-bit numbers, which quantised models round to, may be 1 apart
 */
public record Tolerance(OptionalDouble relative) {

    /** Each type's own. */
    public static final Tolerance BY_TYPE = new Tolerance(OptionalDouble.empty());

    /** @throws IllegalArgumentException if the part is negative or no number */
    public Tolerance {
        if (relative.isPresent() && !(relative.getAsDouble() >= 0)) {
            throw new IllegalArgumentException("A tolerance must be 0 or more, not " + relative.getAsDouble());
        }
    }

    /** The largest difference allowed between results of a type whose largest magnitude is given. */
    double absolute(ElementType type, double largest) {
        return switch (type) {
            case FLOAT -> relative.orElse(1e-3) * largest;
            case DOUBLE -> relative.orElse(1e-7) * largest;
            case INT8, UINT8 -> relative.isPresent() ? relative.getAsDouble() * largest : 1;
            default -> type.isFloatingPoint() ? relative.orElse(2e-2) * largest : relative.orElse(0) * largest;
        };
    }
}
