package io.splitscope.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dimension that the file writes as a sum of symbols and numbers, such as {@code past_sequence_length + 1}. */
final class DimExpression {

    private static final Pattern SUM = Pattern.compile("\\s*\\w+(\\s*[-+]\\s*\\w+)+\\s*");
    private static final Pattern TERM = Pattern.compile("([-+]?)\\s*(\\w+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private final List<Term> terms;

    private record Term(int sign, String text) {
        boolean isNumber() {
            return NUMBER.matcher(text).matches();
        }
    }

    private DimExpression(List<Term> terms) {
        this.terms = terms;
    }

    /** The sum a name stands for; empty when it is a plain name or too complicated. */
    static Optional<DimExpression> parse(String name) {
        if (!SUM.matcher(name).matches()) {
            return Optional.empty();
        }
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(name);
        while (matcher.find()) {
            terms.add(new Term(matcher.group(1).equals("-") ? -1 : 1, matcher.group(2)));
        }
        return Optional.of(new DimExpression(terms));
    }

    /** The symbols it needs. */
    List<String> symbols() {
        return terms.stream().filter(term -> !term.isNumber()).map(Term::text).toList();
    }

    /** Its value; empty when a symbol has none or the sum leaves the range of a long. */
    OptionalLong value(Map<String, Long> values) {
        long sum = 0;
        for (Term term : terms) {
            Long value = term.isNumber() ? Long.valueOf(term.text()) : values.get(term.text());
            if (value == null) {
                return OptionalLong.empty();
            }
            long next = sum + term.sign() * value;
            if (((sum ^ next) & (term.sign() * value ^ next)) < 0) {
                return OptionalLong.empty();
            }
            sum = next;
        }
        return OptionalLong.of(sum);
    }
}
