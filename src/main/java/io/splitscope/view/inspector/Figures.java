package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import java.util.Locale;
import java.util.OptionalLong;

/** Facts from numbers that may be unknown. */
final class Figures {

    private static final String UNKNOWN = text("Figures.unknown");

    private Figures() {}

    static Fact of(String label, Quantity quantity, OptionalLong value, String formula) {
        if (value.isEmpty()) {
            return new Fact(label, UNKNOWN, text("Figures.a-shape-that-it-follows"), UNKNOWN);
        }
        long exact = value.getAsLong();
        String unit = quantity.base().isEmpty() ? "" : " " + quantity.base();
        String full = String.format(Locale.ROOT, "%,d%s", exact, unit);
        String explained = formula.isEmpty() ? full : formula + "\n= " + full;
        return new Fact(label, quantity.format(exact), explained, Long.toString(exact));
    }

    static Fact of(String label, Quantity quantity, double value, String formula) {
        if (Double.isInfinite(value)) {
            return new Fact(label, UNKNOWN, text("Figures.no-bound-of-its-shape"), UNKNOWN);
        }
        String read = quantity.format(value);
        return new Fact(label, read, formula.isEmpty() ? "" : formula + " = " + read, Double.toString(value));
    }

    static Fact share(String label, OptionalLong part, OptionalLong whole) {
        if (part.isEmpty() || whole.isEmpty() || whole.getAsLong() == 0) {
            return Fact.of(label, UNKNOWN);
        }
        String percent = String.format(Locale.ROOT, "%.2f %%", 100.0 * part.getAsLong() / whole.getAsLong());
        String formula = String.format(Locale.ROOT, "%,d / %,d = %s", part.getAsLong(), whole.getAsLong(), percent);
        return new Fact(label, percent, formula, percent);
    }
}
