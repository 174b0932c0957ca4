package io.splitscope.model;

import java.util.Objects;
import java.util.OptionalLong;

/** One extent of a tensor, counted in elements. */
public sealed interface Dim {

    /** The extent under the present binding of symbolic dimensions; empty when it depends on data. */
    OptionalLong size();

    /** The extent itself where it is known, else the largest it can be; empty when no bound is known. */
    OptionalLong atMost();

    /** An extent that is the same for every input. */
    static Dim of(long size) {
        return new Known(size);
    }

    /** An extent written in the file or following from its shapes. */
    record Known(long value) implements Dim {
        public Known {
            if (value < 0) {
                throw new IllegalArgumentException("A dimension cannot be " + value);
            }
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(value);
        }

        @Override
        public OptionalLong atMost() {
            return size();
        }

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /**
     * An extent that follows from symbolic dimensions.
     *
     * @param expression how it follows from them, such as {@code batch} or {@code 2*seq + 1}
     * @param value the extent under the present binding
     */
    record Symbolic(String expression, long value) implements Dim {
        public Symbolic {
            Objects.requireNonNull(expression);
            if (value < 0) {
                throw new IllegalArgumentException("The dimension " + expression + " cannot be " + value);
            }
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(value);
        }

        @Override
        public OptionalLong atMost() {
            return size();
        }

        @Override
        public String toString() {
            return expression;
        }
    }

    /**
     * An extent that only the data decides, such as the number of boxes found.
     *
     * @param bound the largest it can be, where that is known
     */
    record Unknown(OptionalLong bound) implements Dim {
        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public OptionalLong atMost() {
            return bound;
        }

        @Override
        public String toString() {
            return bound.isPresent() ? "≤" + bound.getAsLong() : "?";
        }
    }
}
