package io.splitscope.query;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.QuantityFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one query. */
final class QueryParser {

    private static final Pattern PART = Pattern.compile("-?\"[^\"]*\"|\\S+");
    private static final Pattern EXTENTS = Pattern.compile("[0-9]{1,12}(?:[x×*][0-9]{1,12})+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern FIELD = Pattern.compile("(on|op|kernel|shape):(.*)");

    private final List<String> parts = new ArrayList<>();
    private int next;

    QueryParser(String text) throws QuerySyntaxException {
        if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
            throw new QuerySyntaxException(text("QueryParser.a-quotation-mark-is-still"));
        }
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
    }

    Query parse() throws QuerySyntaxException {
        List<Term> terms = new ArrayList<>();
        while (next < parts.size()) {
            terms.add(term(parts.get(next++)));
        }
        return new Query(terms);
    }

    private Term term(String part) throws QuerySyntaxException {
        if (part.startsWith("-")) {
            String rest = part.substring(1);
            if (rest.isEmpty() || rest.startsWith("-")) {
                throw new QuerySyntaxException(text("QueryParser.write-after-what-to-leave"));
            }
            return new Term.Not(term(rest));
        }
        if (part.startsWith("\"")) {
            return quoted(part);
        }
        String folded = part.replace("≥", ">=").replace("≤", "<=");
        for (Comparison comparison : Comparison.values()) {
            if (folded.startsWith(comparison.sign())) {
                return amount(comparison, folded.substring(comparison.sign().length()));
            }
        }
        return word(folded.toLowerCase(Locale.ROOT));
    }

    private static Term quoted(String part) throws QuerySyntaxException {
        String inside = part.replace("\"", "").strip();
        if (inside.isEmpty()) {
            throw new QuerySyntaxException(text("QueryParser.there-is-nothing-between-the"));
        }
        return new Term.Words(inside.toLowerCase(Locale.ROOT));
    }

    private static Term word(String word) throws QuerySyntaxException {
        Matcher field = FIELD.matcher(word);
        if (field.matches()) {
            return field(field.group(1), field.group(2));
        }
        if (word.equals("cut")) {
            return new Term.Place(Where.CUT);
        }
        if (word.equals("pinned")) {
            return new Term.Place(Where.PINNED);
        }
        if (EXTENTS.matcher(word).matches()) {
            return new Term.Sizes(extents(word));
        }
        return NUMBER.matcher(word).matches() ? Term.Number.of(Long.parseLong(word)) : new Term.Words(word);
    }

    private static Term field(String name, String value) throws QuerySyntaxException {
        return switch (name) {
            case "on" -> new Term.Place(side(value));
            case "op" -> {
                if (value.isEmpty()) {
                    throw new QuerySyntaxException(text("QueryParser.write-an-operator-after-op"));
                }
                yield new Term.Operator(value);
            }
            case "kernel" -> new Term.Kernel(sizes(name, value));
            default -> new Term.Run(sizes(name, value));
        };
    }

    private static Where side(String value) throws QuerySyntaxException {
        return switch (value) {
            case "device" -> Where.DEVICE;
            case "server" -> Where.SERVER;
            default -> throw new QuerySyntaxException(text("QueryParser.write-on-device-or-on"));
        };
    }

    private static List<Long> sizes(String name, String value) throws QuerySyntaxException {
        if (!EXTENTS.matcher(value).matches() && !NUMBER.matcher(value).matches()) {
            throw new QuerySyntaxException(text("QueryParser.write-numbers-after-such-as", name, name));
        }
        return extents(value);
    }

    private static List<Long> extents(String text) {
        return Arrays.stream(text.split("[x×*]")).map(Long::valueOf).toList();
    }

    /** Takes as many of the following parts as the amount needs: {@code > 10 MB} is three. */
    private Term amount(Comparison comparison, String start) throws QuerySyntaxException {
        StringBuilder text = new StringBuilder(start);
        int end = Math.min(parts.size(), next + 2);
        Optional<Measure> measure = Measure.endingWith(text.toString());
        while (measure.isEmpty() && next < end) {
            text.append(parts.get(next++));
            measure = Measure.endingWith(text.toString());
        }
        if (measure.isEmpty()) {
            throw new QuerySyntaxException(text("QueryParser.write-an-amount-with-its", comparison.sign()));
        }
        try {
            return new Term.Amount(measure.get(), comparison, measure.get().parse(text.toString()));
        } catch (QuantityFormatException e) {
            throw new QuerySyntaxException(e.getMessage() + ".");
        }
    }
}
