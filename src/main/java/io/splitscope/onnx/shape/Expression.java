package io.splitscope.onnx.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * How a whole number follows from symbolic dimensions: a polynomial with integer coefficients, in normal form, so that equal
 * polynomials are equal objects. What has no such form (rounded quotients, maxima) enters as a {@link Term}. An operation whose
 * result would be too long, or has a coefficient beyond a long, gives nothing.
 */
final class Expression {

    /** Longer sums help nobody. */
    private static final int MOST_TERMS = 12;

    /** Nor do higher powers: a number squared again and again would have twice as many factors each time. */
    private static final int MOST_FACTORS = 12;

    /** Nor quotients of quotients of quotients, in characters. */
    private static final int LONGEST_TERM = 240;

    private final SortedMap<Monomial, Long> coefficients;
    private String text;

    private Expression(SortedMap<Monomial, Long> coefficients) {
        this.coefficients = coefficients;
    }

    static Expression of(long number) {
        return of(Monomial.ONE, number);
    }

    static Expression symbol(String name) {
        return of(new Term.Symbol(name));
    }

    /** A number that depends on symbols in a way that is not carried. */
    static Expression opaque(long number) {
        return of(new Term.Opaque(number));
    }

    private static Expression of(Term term) {
        return of(new Monomial(List.of(term)), 1);
    }

    /** A term that people can still read; empty for a longer one. */
    private static Optional<Expression> readable(Term term) {
        return term.text().length() > LONGEST_TERM ? Optional.empty() : Optional.of(of(term));
    }

    private static Expression of(Monomial monomial, long coefficient) {
        SortedMap<Monomial, Long> coefficients = new TreeMap<>();
        if (coefficient != 0) {
            coefficients.put(monomial, coefficient);
        }
        return new Expression(coefficients);
    }

    /** Whether no symbol decides it. */
    boolean isConstant() {
        return coefficients.isEmpty()
                || coefficients.size() == 1 && coefficients.firstKey().equals(Monomial.ONE);
    }

    private long constant() {
        return coefficients.getOrDefault(Monomial.ONE, 0L);
    }

    Optional<Expression> plus(Expression other) {
        SortedMap<Monomial, Long> sum = new TreeMap<>(coefficients);
        for (Map.Entry<Monomial, Long> entry : other.coefficients.entrySet()) {
            if (!add(sum, entry.getKey(), entry.getValue())) {
                return Optional.empty();
            }
        }
        return small(sum);
    }

    Optional<Expression> minus(Expression other) {
        return other.times(of(-1)).flatMap(this::plus);
    }

    Optional<Expression> times(Expression other) {
        SortedMap<Monomial, Long> product = new TreeMap<>();
        for (Map.Entry<Monomial, Long> a : coefficients.entrySet()) {
            for (Map.Entry<Monomial, Long> b : other.coefficients.entrySet()) {
                if (a.getKey().factors().size() + b.getKey().factors().size() > MOST_FACTORS
                        || !multipliable(a.getValue(), b.getValue())
                        || !add(product, a.getKey().times(b.getKey()), a.getValue() * b.getValue())) {
                    return Optional.empty();
                }
            }
        }
        return small(product);
    }

    private static boolean multipliable(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> 63;
    }

    private static boolean add(SortedMap<Monomial, Long> sum, Monomial monomial, long coefficient) {
        long before = sum.getOrDefault(monomial, 0L);
        long after = before + coefficient;
        if (((before ^ after) & (coefficient ^ after)) < 0) {
            return false;
        }
        if (after == 0) {
            sum.remove(monomial);
        } else {
            sum.put(monomial, after);
        }
        return true;
    }

    private static Optional<Expression> small(SortedMap<Monomial, Long> coefficients) {
        return coefficients.size() > MOST_TERMS ? Optional.empty() : Optional.of(new Expression(coefficients));
    }

    /** The quotient when the other divides this as a polynomial. */
    private Optional<Expression> exactQuotient(Expression divisor) {
        SortedMap<Monomial, Long> rest = new TreeMap<>(coefficients);
        SortedMap<Monomial, Long> quotient = new TreeMap<>();
        Monomial lead = divisor.coefficients.lastKey();
        long leadCoefficient = divisor.coefficients.get(lead);
        while (!rest.isEmpty()) {
            Optional<Monomial> monomial = rest.lastKey().dividedBy(lead);
            long coefficient = rest.get(rest.lastKey());
            if (monomial.isEmpty() || coefficient % leadCoefficient != 0 || quotient.size() > MOST_TERMS) {
                return Optional.empty();
            }
            long factor = coefficient / leadCoefficient;
            quotient.put(monomial.get(), factor);
            for (Map.Entry<Monomial, Long> part : divisor.coefficients.entrySet()) {
                if (!multipliable(part.getValue(), -factor)
                        || !add(rest, part.getKey().times(monomial.get()), part.getValue() * -factor)) {
                    return Optional.empty();
                }
            }
        }
        return small(quotient);
    }

    /** The quotient rounded towards minus infinity, by a divisor that is not 0. */
    Optional<Expression> floorDiv(Expression divisor) {
        if (divisor.coefficients.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expression> exact = exactQuotient(divisor);
        if (exact.isPresent() || !divisor.isConstant() || divisor.constant() < 0) {
            return exact.or(() -> readable(new Term.Floor(this, divisor)));
        }
        SortedMap<Monomial, Long> whole = new TreeMap<>();
        SortedMap<Monomial, Long> rest = new TreeMap<>();
        coefficients.forEach((monomial, coefficient) -> {
            add(whole, monomial, Math.floorDiv(coefficient, divisor.constant()));
            add(rest, monomial, Math.floorMod(coefficient, divisor.constant()));
        });
        Expression remainder = new Expression(rest);
        Expression quotient = new Expression(whole);
        return remainder.isConstant()
                ? Optional.of(quotient)
                : readable(new Term.Floor(remainder, divisor)).flatMap(quotient::plus);
    }

    Optional<Expression> max(Expression other) {
        return larger(other)
                .or(() -> readable(
                        toString().compareTo(other.toString()) <= 0
                                ? new Term.Larger(this, other)
                                : new Term.Larger(other, this)));
    }

    Optional<Expression> min(Expression other) {
        return larger(other)
                .map(larger -> larger == this ? other : this)
                .or(() -> readable(
                        toString().compareTo(other.toString()) <= 0
                                ? new Term.Smaller(this, other)
                                : new Term.Smaller(other, this)));
    }

    private Optional<Expression> larger(Expression other) {
        if (minus(other).map(Expression::isNonNegative).orElse(false)) {
            return Optional.of(this);
        }
        return other.minus(this).map(Expression::isNonNegative).orElse(false) ? Optional.of(other) : Optional.empty();
    }

    /** The sign of the difference where it is the same whatever extents, from 1 on, the symbols have. */
    Optional<Integer> compare(Expression other) {
        return minus(other).flatMap(Expression::sign);
    }

    private Optional<Integer> sign() {
        if (isConstant()) {
            return Optional.of(Long.signum(constant()));
        }
        if (least().orElse(0) > 0) {
            return Optional.of(1);
        }
        return times(of(-1)).filter(negated -> negated.least().orElse(0) > 0).map(negated -> -1);
    }

    /** Whether it is 0 or more whatever extents, from 1 on, the symbols have; false when that is not evident. */
    boolean isNonNegative() {
        return least().orElse(-1) >= 0;
    }

    /** A lower bound whatever extents, from 1 on, the symbols have; empty when there is none evident. */
    private OptionalLong least() {
        long least = 0;
        for (Map.Entry<Monomial, Long> entry : coefficients.entrySet()) {
            long bound = entry.getKey().least();
            if (bound < 0 || entry.getValue() < 0 && !entry.getKey().equals(Monomial.ONE)) {
                return OptionalLong.empty();
            }
            least = Saturating.plus(least, bound * entry.getValue());
        }
        return OptionalLong.of(least);
    }

    /** Its value when symbolic dimensions have the given values. */
    long value(ToLongFunction<String> symbols) {
        long sum = 0;
        for (Map.Entry<Monomial, Long> entry : coefficients.entrySet()) {
            long product = entry.getValue();
            for (Term factor : entry.getKey().factors()) {
                product *= factor.value(symbols);
            }
            sum += product;
        }
        return sum;
    }

    /** The text with parentheses where a factor needs them. */
    String factorText() {
        return coefficients.size() > 1 ? "(" + this + ")" : toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression expression && coefficients.equals(expression.coefficients);
    }

    @Override
    public int hashCode() {
        return coefficients.hashCode();
    }

    /** The expression as people write it, such as {@code 2*seq + 1}. */
    @Override
    public String toString() {
        if (text == null) {
            text = write();
        }
        return text;
    }

    private String write() {
        if (coefficients.isEmpty()) {
            return "0";
        }
        StringBuilder out = new StringBuilder();
        for (Monomial monomial : new TreeMap<>(coefficients).descendingKeySet()) {
            long coefficient = coefficients.get(monomial);
            String size = Long.toString(coefficient).replace("-", "");
            out.append(out.isEmpty() ? coefficient < 0 ? "-" : "" : coefficient < 0 ? " - " : " + ");
            if (monomial.equals(Monomial.ONE)) {
                out.append(size);
            } else {
                out.append(size.equals("1") ? "" : size + "*").append(monomial);
            }
        }
        return out.toString();
    }
}
