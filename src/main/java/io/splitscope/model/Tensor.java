package io.splitscope.model;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A value that flows between layers, enters the model or is stored in it.
 *
 * @param id the position in {@link Model#tensors()}; -1 for a tensor that lies outside that list
 * @param name the name in the file, unique within a model
 * @param type the type of its elements
 * @param shape its extents
 * @param role where it comes from
 */
public record Tensor(int id, String name, ElementType type, Shape shape, Role role) {

    /** Where a tensor comes from. */
    public enum Role {
        /** The raw data given to the model. */
        INPUT,
        /** The result of a layer. */
        ACTIVATION,
        /** A stored weight, or one that is transposed, cast or dequantised on the way. */
        PARAMETER,
        /** A constant, or the result of shape arithmetic: known on both sides for free. */
        CONSTANT,
        /** An optional operand that was left out. */
        ABSENT
    }

    /** Stands where an optional operand was left out. */
    public static final Tensor ABSENT = new Tensor(-1, "", ElementType.UNKNOWN, Shape.UNKNOWN, Role.ABSENT);

    public Tensor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(role);
    }

    /** Its name in one line of bounded length. */
    public String displayName() {
        return Legible.name(name);
    }

    /** Whether this tensor carries data that would have to travel if its ends were on different sides. */
    public boolean isData() {
        return role == Role.INPUT || role == Role.ACTIVATION;
    }

    /** Bytes of the tensor as bound, rounded up to whole bytes; empty when unknown. */
    public OptionalLong bytes() {
        return bytes(shape.elements());
    }

    /** The most bytes it can have; empty when no bound is known. */
    public OptionalLong maxBytes() {
        return bytes(shape.maxElements());
    }

    private OptionalLong bytes(OptionalLong elements) {
        if (elements.isEmpty() || type.bits() == 0) {
            return OptionalLong.empty();
        }
        long count = elements.getAsLong();
        if (count > Long.MAX_VALUE / type.bits() - 7) {
            return OptionalLong.empty();
        }
        return OptionalLong.of((count * type.bits() + 7) / 8);
    }
}
