package io.splitscope.onnx.shape;

import java.util.function.ToLongFunction;

/** What an {@link Expression} is a polynomial of. Terms with equal text are equal. */
sealed interface Term extends Comparable<Term> {

    /** How people write it. */
    String text();

    /** Its value when symbolic dimensions have the given values. */
    long value(ToLongFunction<String> symbols);

    /** Whether it is 0 or more whatever extents, from 1 on, the symbols have. */
    boolean isNonNegative();

    @Override
    default int compareTo(Term other) {
        return text().compareTo(other.text());
    }

    /** A symbolic dimension. */
    record Symbol(String text) implements Term {
        @Override
        public long value(ToLongFunction<String> symbols) {
            return symbols.applyAsLong(text);
        }

        @Override
        public boolean isNonNegative() {
            return true;
        }
    }

    /** A number that depends on symbolic dimensions in a way that is not carried. */
    record Opaque(long number) implements Term {
        @Override
        public String text() {
            return Long.toString(number);
        }

        @Override
        public long value(ToLongFunction<String> symbols) {
            return number;
        }

        @Override
        public boolean isNonNegative() {
            return false;
        }
    }

    /** A quotient rounded towards minus infinity. */
    record Floor(Expression dividend, Expression divisor, String text) implements Term {
        Floor(Expression dividend, Expression divisor) {
            this(dividend, divisor, "floor(" + dividend.factorText() + "/" + divisor.factorText() + ")");
        }

        @Override
        public long value(ToLongFunction<String> symbols) {
            return Math.floorDiv(dividend.value(symbols), divisor.value(symbols));
        }

        @Override
        public boolean isNonNegative() {
            return dividend.isNonNegative() && divisor.isNonNegative();
        }
    }

    /** The larger of two. */
    record Larger(Expression a, Expression b, String text) implements Term {
        Larger(Expression a, Expression b) {
            this(a, b, "max(" + a + ", " + b + ")");
        }

        @Override
        public long value(ToLongFunction<String> symbols) {
            return Math.max(a.value(symbols), b.value(symbols));
        }

        @Override
        public boolean isNonNegative() {
            return a.isNonNegative() || b.isNonNegative();
        }
    }

    /** The smaller of two. */
    record Smaller(Expression a, Expression b, String text) implements Term {
        Smaller(Expression a, Expression b) {
            this(a, b, "min(" + a + ", " + b + ")");
        }

        @Override
        public long value(ToLongFunction<String> symbols) {
            return Math.min(a.value(symbols), b.value(symbols));
        }

        @Override
        public boolean isNonNegative() {
            return a.isNonNegative() && b.isNonNegative();
        }
    }
}
