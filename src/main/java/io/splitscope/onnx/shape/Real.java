package io.splitscope.onnx.shape;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A real element.
 *
 * @param value its value under the present binding; not a number when unknown
 * @param varies whether symbolic dimensions or data decide it
 * @param origin the whole number it was converted from, as long as nothing else happened to it
 */
record Real(double value, boolean varies, Optional<Whole> origin) implements Scalar {

    static final Real UNKNOWN = new Real(Double.NaN, true, Optional.empty());

    Real {
        Objects.requireNonNull(origin);
    }

    static Real of(double value) {
        return new Real(value, false, Optional.empty());
    }

    static Real of(Whole whole) {
        return new Real(whole.isKnown() ? whole.value() : Double.NaN, whole.varies(), Optional.of(whole));
    }

    @Override
    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    Real map(DoubleUnaryOperator operator) {
        return new Real(operator.applyAsDouble(value), varies, Optional.empty());
    }

    Real combine(Real other, DoubleBinaryOperator operator) {
        return new Real(operator.applyAsDouble(value, other.value), varies || other.varies, Optional.empty());
    }

    /** Rounds in a way that leaves whole numbers alone. */
    Real rounded(DoubleUnaryOperator operator) {
        return origin.isPresent() ? this : map(operator);
    }

    /** Cut to a whole number, as a conversion to an integer type does. */
    Whole toWhole() {
        if (origin.isPresent()) {
            return origin.get();
        }
        if (!isKnown() || Math.abs(value) >= 1L << 53) {
            return Whole.ANY;
        }
        return varies ? Whole.varying((long) value) : Whole.of((long) value);
    }
}
