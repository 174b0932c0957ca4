package io.splitscope.onnx;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** An exact quotient of whole numbers, in lowest terms; the denominator is above 0. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = whole(BigInteger.ZERO);

    private static final Set<String> OF_ONE = Set.of("floor", "ceil", "ceiling", "abs", "trunctoint");
    private static final Set<String> OF_TWO = Set.of("floordiv", "mod", "pythonmod", "ceildiv", "cleandiv");
    private static final Set<String> OF_ANY = Set.of("max", "min");

    static Fraction whole(BigInteger number) {
        return new Fraction(number, BigInteger.ONE);
    }

    /** The result of an operator of formulas; null for a division by 0. */
    static Fraction of(String operator, Fraction a, Fraction b) {
        return switch (operator) {
            case "+" ->
                reduced(
                        a.numerator.multiply(b.denominator).add(b.numerator.multiply(a.denominator)),
                        a.denominator.multiply(b.denominator));
            case "-" -> of("+", a, new Fraction(b.numerator.negate(), b.denominator));
            case "*" -> reduced(a.numerator.multiply(b.numerator), a.denominator.multiply(b.denominator));
            case "/" -> a.dividedBy(b);
            case "//" -> b.isZero() ? null : a.dividedBy(b).floor();
            case "%" -> b.isZero() ? null : of("-", a, of("*", b, of("//", a, b)));
            default -> throw new IllegalArgumentException("No operator of formulas: " + operator);
        };
    }

    /** Whether formulas have a function of this name, in lower case, with so many arguments. */
    static boolean isFunction(String name, int arguments) {
        return arguments == 1 && OF_ONE.contains(name)
                || arguments == 2 && OF_TWO.contains(name)
                || OF_ANY.contains(name);
    }

    /** The result of a function of formulas; null for a division by 0. */
    static Fraction of(String function, List<Fraction> arguments) {
        Fraction first = arguments.get(0);
        return switch (function) {
            case "floor" -> first.floor();
            case "ceil", "ceiling" -> first.negated().floor().negated();
            case "abs" -> first.numerator.signum() < 0 ? first.negated() : first;
            case "trunctoint" -> first.numerator.signum() < 0 ? of("ceil", arguments) : first.floor();
            case "floordiv" -> of("//", first, arguments.get(1));
            case "mod", "pythonmod" -> of("%", first, arguments.get(1));
            case "ceildiv" -> {
                Fraction down = of("//", first.negated(), arguments.get(1));
                yield down == null ? null : down.negated();
            }
            case "cleandiv" -> first.dividedBy(arguments.get(1));
            case "max" -> arguments.stream().max(Fraction::compareTo).orElseThrow();
            case "min" -> arguments.stream().min(Fraction::compareTo).orElseThrow();
            default -> throw new IllegalArgumentException("No function of formulas: " + function);
        };
    }

    boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    private boolean isZero() {
        return numerator.signum() == 0;
    }

    private Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    private Fraction dividedBy(Fraction other) {
        return other.isZero()
                ? null
                : reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    private Fraction floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return whole(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        return common.signum() == 0 ? ZERO : new Fraction(numerator.divide(common), denominator.divide(common));
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
