package io.splitscope.onnx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dimension that the file writes as a formula of symbols, such as {@code past_sequence_length + 1},
 * {@code ((s0 - 1)//2) + 1} or {@code Max(1, 2*batch)}: sums, products, quotients, rounded quotients, remainders, and the
 * functions that exporters write. Quotients are exact until something rounds them.
 *
 * <p>The grammar, parsed by recursive descent:
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = signed { ("*" | "//" | "/" | "%") signed }
 * signed  = "-" signed | primary
 * primary = number | symbol | function "(" sum { "," sum } ")" | "(" sum ")"
 * </pre>
 */
final class DimExpression {

    /** Longer texts are names. */
    private static final int LONGEST = 400;

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>\\d{1,18})(?![\\w.])|(?<name>[A-Za-z_][\\w.]*)|(?<sign>//|[-+*/%(),]))");

    private final Part root;
    private final Set<String> symbols;

    /** A part of a formula; its value is null where it has none. */
    @FunctionalInterface
    private interface Part {
        Fraction value(Map<String, Long> values);
    }

    private DimExpression(Part root, Set<String> symbols) {
        this.root = root;
        this.symbols = symbols;
    }

    /** The formula a name stands for; empty when it is a plain name or no formula. */
    static Optional<DimExpression> parse(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return Parser.tokens(name).filter(tokens -> tokens.size() > 1).flatMap(tokens -> new Parser(tokens).formula());
    }

    /** The symbols it needs. */
    Set<String> symbols() {
        return symbols;
    }

    /** Its value; empty when a symbol has none, or it is no whole number or none that a long can hold. */
    OptionalLong value(Map<String, Long> values) {
        Fraction value = root.value(values);
        return value != null && value.isWhole() && value.numerator().bitLength() < Long.SIZE
                ? OptionalLong.of(value.numerator().longValue())
                : OptionalLong.empty();
    }

    private static final class Parser {

        private final List<String> tokens;
        private final Set<String> symbols = new LinkedHashSet<>();
        private int at;

        Parser(List<String> tokens) {
            this.tokens = tokens;
        }

        static Optional<List<String>> tokens(String text) {
            List<String> tokens = new ArrayList<>();
            Matcher matcher = TOKEN.matcher(text.strip());
            int end = 0;
            while (matcher.find() && matcher.start() == end) {
                tokens.add(matcher.group().strip());
                end = matcher.end();
            }
            return end == text.strip().length() ? Optional.of(tokens) : Optional.empty();
        }

        Optional<DimExpression> formula() {
            Optional<Part> root = sum();
            return at == tokens.size() ? root.map(part -> new DimExpression(part, symbols)) : Optional.empty();
        }

        private Optional<Part> sum() {
            Optional<Part> left = product();
            while (left.isPresent() && (isNext("+") || isNext("-"))) {
                left = joined(left.get(), tokens.get(at++), product());
            }
            return left;
        }

        private Optional<Part> product() {
            Optional<Part> left = signed();
            while (left.isPresent() && (isNext("*") || isNext("/") || isNext("//") || isNext("%"))) {
                left = joined(left.get(), tokens.get(at++), signed());
            }
            return left;
        }

        private static Optional<Part> joined(Part left, String operator, Optional<Part> right) {
            return right.map(part -> values -> {
                Fraction a = left.value(values);
                Fraction b = part.value(values);
                return a == null || b == null ? null : Fraction.of(operator, a, b);
            });
        }

        private Optional<Part> signed() {
            if (isNext("-")) {
                at++;
                return joined(values -> Fraction.ZERO, "-", signed());
            }
            return primary();
        }

        private Optional<Part> primary() {
            if (at == tokens.size()) {
                return Optional.empty();
            }
            String token = tokens.get(at++);
            if (Character.isDigit(token.charAt(0))) {
                Fraction number = Fraction.whole(new BigInteger(token));
                return Optional.of(values -> number);
            }
            if (token.equals("(")) {
                return sum().filter(inner -> skip(")"));
            }
            if (!Character.isJavaIdentifierStart(token.charAt(0))) {
                return Optional.empty();
            }
            if (isNext("(")) {
                return call(token.toLowerCase(Locale.ROOT));
            }
            symbols.add(token);
            return Optional.of(values -> {
                Long value = values.get(token);
                return value == null ? null : Fraction.whole(BigInteger.valueOf(value));
            });
        }

        private Optional<Part> call(String function) {
            List<Part> arguments = new ArrayList<>();
            do {
                at++;
                Optional<Part> argument = sum();
                if (argument.isEmpty()) {
                    return Optional.empty();
                }
                arguments.add(argument.get());
            } while (isNext(","));
            if (!skip(")") || !Fraction.isFunction(function, arguments.size())) {
                return Optional.empty();
            }
            return Optional.of(values -> {
                List<Fraction> numbers = new ArrayList<>();
                for (Part argument : arguments) {
                    Fraction number = argument.value(values);
                    if (number == null) {
                        return null;
                    }
                    numbers.add(number);
                }
                return Fraction.of(function, numbers);
            });
        }

        private boolean isNext(String token) {
            return at < tokens.size() && tokens.get(at).equals(token);
        }

        private boolean skip(String token) {
            boolean there = isNext(token);
            at++;
            return there;
        }
    }
}
