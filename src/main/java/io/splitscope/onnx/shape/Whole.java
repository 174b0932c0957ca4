package io.splitscope.onnx.shape;

import io.splitscope.model.Dim;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;

/**
 * A whole number of which an interval is known: a dimension, or an integer element of a tensor. When both ends agree it is known
 * under the present binding of symbolic dimensions and carries the {@link Expression} it follows from. The ends saturate:
 * {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} mean that there is no bound.
 */
final class Whole implements Scalar {

    /** Nothing is known. */
    static final Whole ANY = new Whole(Long.MIN_VALUE, Long.MAX_VALUE, null, false);

    static final Whole ZERO = of(0);
    static final Whole ONE = of(1);

    private final long low;
    private final long high;

    /** How it follows from symbols; null for constants, which are most numbers, and for what is not known. */
    private final Expression expression;

    private final boolean named;

    private Whole(long low, long high, Expression expression, boolean named) {
        this.low = low;
        this.high = high;
        this.expression = expression;
        this.named = named;
    }

    /** A number that is the same for every input. */
    static Whole of(long value) {
        return new Whole(value, value, null, false);
    }

    /** The number a symbolic dimension is bound to. */
    static Whole symbol(String name, long value) {
        return known(value, Expression.symbol(name));
    }

    /** A number that depends on symbolic dimensions in a way that is not carried. */
    static Whole varying(long value) {
        return known(value, Expression.opaque(value));
    }

    static Whole of(boolean value) {
        return value ? ONE : ZERO;
    }

    /** An extent of which nothing is known. Each is an object of its own: only one and the same unknown extent is equal to itself. */
    static Whole anyExtent() {
        return upTo(Long.MAX_VALUE);
    }

    /** An extent of which only the upper bound is known. */
    static Whole upTo(long high) {
        return between(0, high);
    }

    /** A number the data decides within bounds; known when these leave no choice. */
    static Whole between(long low, long high) {
        return low == high ? varying(low) : new Whole(low, high, null, false);
    }

    private static Whole known(long value, Expression expression) {
        return new Whole(value, value, expression.isConstant() ? null : expression, false);
    }

    @Override
    public boolean isKnown() {
        return low == high;
    }

    @Override
    public boolean varies() {
        return low != high || expression != null;
    }

    /** Whether it is this number for every input. */
    boolean is(long value) {
        return low == value && high == value && !varies();
    }

    /** Whether it is this number under the present binding. */
    boolean equalsNow(long value) {
        return low == value && high == value;
    }

    /**
     * The number.
     *
     * @throws IllegalStateException if it is not known
     */
    long value() {
        if (!isKnown()) {
            throw new IllegalStateException("Not known: " + this);
        }
        return low;
    }

    /** The least it can be; {@link Long#MIN_VALUE} when there is no bound. */
    long low() {
        return low;
    }

    /** The most it can be; {@link Long#MAX_VALUE} when there is no bound. */
    long high() {
        return high;
    }

    /** This open number as one that has a name of its own, by which the user can set it. */
    Whole named() {
        return isKnown() ? this : new Whole(low, high, null, true);
    }

    /** Whether it is open and has a name, or follows from a number that has. */
    boolean isNamed() {
        return named;
    }

    private Expression expression() {
        return expression == null ? Expression.of(low) : expression;
    }

    Whole plus(Whole other) {
        return carried(Saturating.plus(low, other.low), Saturating.plus(high, other.high), other, Expression::plus);
    }

    Whole minus(Whole other) {
        return carried(
                Saturating.plus(low, Saturating.negate(other.high)),
                Saturating.plus(high, Saturating.negate(other.low)),
                other,
                Expression::minus);
    }

    Whole negate() {
        return ZERO.minus(this);
    }

    Whole plus(long other) {
        return plus(of(other));
    }

    Whole times(Whole other) {
        long a = Saturating.times(low, other.low);
        long b = Saturating.times(low, other.high);
        long c = Saturating.times(high, other.low);
        long d = Saturating.times(high, other.high);
        return carried(
                Math.min(Math.min(a, b), Math.min(c, d)),
                Math.max(Math.max(a, b), Math.max(c, d)),
                other,
                Expression::times);
    }

    Whole times(long other) {
        return times(of(other));
    }

    /** The quotient rounded towards minus infinity; anything when the divisor is not known to be positive. */
    Whole floorDiv(Whole divisor) {
        if (!divisor.isKnown() || divisor.low <= 0) {
            return divisor.isKnown() && divisor.low < 0 && isKnown()
                    ? negate().floorDiv(divisor.negate())
                    : divisor.low > 0 && low >= 0 ? between(0, high) : ANY;
        }
        return carried(
                Saturating.floorDiv(low, divisor.low),
                Saturating.floorDiv(high, divisor.low),
                divisor,
                Expression::floorDiv);
    }

    Whole floorDiv(long divisor) {
        return floorDiv(of(divisor));
    }

    /** The quotient rounded towards plus infinity, by a positive divisor. */
    Whole ceilDiv(long divisor) {
        return plus(divisor - 1).floorDiv(divisor);
    }

    /** The quotient rounded towards zero, as integer division of tensors is. */
    Whole truncatedDiv(Whole divisor) {
        if (low >= 0 && divisor.low > 0) {
            return floorDiv(divisor);
        }
        if (divisor.isKnown() && divisor.low < 0) {
            return truncatedDiv(divisor.negate()).negate();
        }
        if (isKnown() && low < 0) {
            return negate().truncatedDiv(divisor).negate();
        }
        if (!divisor.isKnown() || divisor.low == 0) {
            return ANY;
        }
        long least = Saturating.isInfinite(low) ? low : low / divisor.low;
        return between(least, Saturating.isInfinite(high) ? high : high / divisor.low);
    }

    /** What is left after {@link #floorDiv}: it has the sign of the divisor. */
    Whole floorMod(Whole divisor) {
        Whole exact = minus(floorDiv(divisor).times(divisor));
        return exact.isKnown() || divisor.low <= 0 ? exact : between(0, Saturating.plus(divisor.high, -1));
    }

    Whole max(Whole other) {
        return carried(Math.max(low, other.low), Math.max(high, other.high), other, Expression::max);
    }

    Whole min(Whole other) {
        return carried(Math.min(low, other.low), Math.min(high, other.high), other, Expression::min);
    }

    private Whole carried(
            long low, long high, Whole other, BiFunction<Expression, Expression, Optional<Expression>> operation) {
        if (low != high || Saturating.isInfinite(low)) {
            return low == high ? ANY : new Whole(low, high, null, named || other.named);
        }
        if (!varies() && !other.varies()) {
            return of(low);
        }
        if (!isKnown() || !other.isKnown()) {
            return varying(low);
        }
        return known(low, operation.apply(expression(), other.expression()).orElseGet(() -> Expression.opaque(low)));
    }

    private static final long UNDECIDED = 2;

    /** Whether this is less than, equal to or more than another: -1, 0 or 1 as a known number, else undecided. */
    private Whole sign(Whole other) {
        if (isKnown() && other.isKnown()) {
            long now = Long.compare(low, other.low);
            boolean always = !varies() && !other.varies()
                    || expression().compare(other.expression()).isPresent();
            return always ? of(now) : varying(now);
        }
        return high < other.low ? varying(-1) : low > other.high ? varying(1) : of(UNDECIDED);
    }

    private Whole test(Whole other, LongPredicate predicate) {
        Whole sign = sign(other);
        if (sign.is(UNDECIDED)) {
            return between(0, 1);
        }
        boolean holds = predicate.test(sign.low);
        return sign.varies() ? varying(holds ? 1 : 0) : of(holds);
    }

    /** 1 when both are equal, 0 when they are not. */
    Whole equalTo(Whole other) {
        return test(other, sign -> sign == 0);
    }

    /** 1 when this is less, 0 when it is not. */
    Whole lessThan(Whole other) {
        return test(other, sign -> sign < 0);
    }

    /** What holds whether it is this or the other. */
    Whole or(Whole other) {
        if (isKnown() && other.isKnown() && low == other.low) {
            return Objects.equals(expression, other.expression) ? this : varying(low);
        }
        return new Whole(Math.min(low, other.low), Math.max(high, other.high), null, named || other.named);
    }

    /** What holds when it is both this and the other, which must not contradict each other; the better known one wins. */
    Whole and(Whole other) {
        if (isKnown() && other.isKnown()) {
            return varies() ? other : this;
        }
        if (isKnown() || other.isKnown()) {
            return isKnown() ? this : other;
        }
        long least = Math.max(low, other.low);
        long most = Math.min(high, other.high);
        if (least > most || least == low && most == high) {
            return this;
        }
        return least == most ? varying(least) : new Whole(least, most, null, named);
    }

    /** This extent for people. */
    Dim toDim() {
        if (!isKnown()) {
            return new Dim.Unknown(high == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(high));
        }
        return varies() ? new Dim.Symbolic(expression.toString(), low) : Dim.of(low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Whole whole
                && low == whole.low
                && high == whole.high
                && Objects.equals(expression, whole.expression);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(low) * 31 + Long.hashCode(high);
    }

    @Override
    public String toString() {
        return isKnown()
                ? expression().toString()
                : (low == Long.MIN_VALUE ? "" : low) + ".." + (high == Long.MAX_VALUE ? "" : high);
    }
}
