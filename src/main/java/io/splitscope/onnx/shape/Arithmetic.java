package io.splitscope.onnx.shape;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Operations on elements, whole or real; what they cannot tell is unknown. */
final class Arithmetic {

    private Arithmetic() {}

    /** An operation on two whole or two real numbers. */
    static BinaryOperator<Scalar> of(BinaryOperator<Whole> whole, DoubleBinaryOperator real) {
        return (a, b) -> {
            if (a instanceof Whole x && b instanceof Whole y) {
                return whole.apply(x, y);
            }
            return a instanceof Real x && b instanceof Real y ? exact(x, y, whole, real) : Whole.ANY;
        };
    }

    /** On whole numbers stored as reals, the whole-number operation keeps the expression. */
    private static Scalar exact(Real x, Real y, BinaryOperator<Whole> whole, DoubleBinaryOperator real) {
        Real result = x.combine(y, real);
        if (!result.isKnown() || !result.varies() || !isWhole(x) || !isWhole(y)) {
            return result;
        }
        Whole carried = whole.apply(x.toWhole(), y.toWhole());
        return carried.isKnown() && carried.value() == result.value() ? Real.of(carried) : result;
    }

    private static boolean isWhole(Real real) {
        return real.isKnown() && real.value() == Math.rint(real.value()) && Math.abs(real.value()) < 1L << 53;
    }

    /** An operation on one whole or real number. */
    static UnaryOperator<Scalar> of(UnaryOperator<Whole> whole, UnaryOperator<Real> real) {
        return a -> a instanceof Whole x ? whole.apply(x) : real.apply((Real) a);
    }

    /** A function of real numbers only. */
    static UnaryOperator<Scalar> real(DoubleUnaryOperator operator) {
        return a -> a instanceof Real x ? x.map(operator) : Whole.ANY;
    }

    /** Rounding, which leaves whole numbers alone. */
    static UnaryOperator<Scalar> rounding(DoubleUnaryOperator operator) {
        return of(UnaryOperator.identity(), x -> x.rounded(operator));
    }

    /** A comparison of two whole or two real numbers, giving 1 or 0. */
    static BinaryOperator<Scalar> comparison(BinaryOperator<Whole> whole, DoubleComparison real) {
        return (a, b) -> {
            if (a instanceof Whole x && b instanceof Whole y) {
                return whole.apply(x, y);
            }
            if (a instanceof Real x && b instanceof Real y && x.isKnown() && y.isKnown()) {
                boolean holds = real.test(x.value(), y.value());
                return x.varies() || y.varies() ? Whole.varying(holds ? 1 : 0) : Whole.of(holds);
            }
            return Whole.between(0, 1);
        };
    }

    /** A comparison of two real numbers. */
    @FunctionalInterface
    interface DoubleComparison {
        boolean test(double a, double b);
    }

    static Whole not(Whole condition) {
        return Whole.ONE.minus(condition);
    }

    static Whole and(Whole a, Whole b) {
        return a.min(b);
    }

    static Whole or(Whole a, Whole b) {
        return a.max(b);
    }

    static Whole xor(Whole a, Whole b) {
        return not(a.equalTo(b));
    }

    /** What a condition selects; what holds of both while it is undecided. */
    static Scalar select(Scalar condition, Scalar then, Scalar otherwise) {
        if (!(condition instanceof Whole decided) || !decided.isKnown()) {
            return either(then, otherwise);
        }
        Scalar selected = decided.value() != 0 ? then : otherwise;
        if (!decided.varies() || then.equals(otherwise)) {
            return selected;
        }
        if (selected instanceof Whole whole) {
            return whole.isKnown() ? Whole.varying(whole.value()) : whole;
        }
        return selected;
    }

    /** What holds whether it is one or the other. */
    static Scalar either(Scalar a, Scalar b) {
        if (a instanceof Whole x && b instanceof Whole y) {
            return x.or(y);
        }
        return a.equals(b) ? a : Real.UNKNOWN;
    }

    /** A whole power with a small exponent. */
    static Whole power(Whole base, Whole exponent) {
        if (!exponent.isKnown() || exponent.value() < 0 || exponent.value() > 62) {
            return Whole.ANY;
        }
        Whole power = Whole.ONE;
        for (long i = 0; i < exponent.value(); i++) {
            power = power.times(base);
        }
        return power;
    }
}
