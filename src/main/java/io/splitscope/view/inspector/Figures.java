package io.splitscope.view.inspector;

import io.splitscope.cost.Quantity;
import java.util.Locale;
import java.util.OptionalLong;

/** Facts from numbers that may be unknown. */
final class Figures {

    private static final String UNKNOWN = "unknown";

    private Figures() {}

    static Fact of(String label, Quantity quantity, OptionalLong value, String formula) {
        if (value.isEmpty()) {
            return new Fact(label, UNKNOWN, "A shape that it follows from is not known", UNKNOWN);
        }
        long exact = value.getAsLong();
        String unit = quantity.base().isEmpty() ? "" : " " + quantity.base();
        String full = String.format(Locale.ROOT, "%,d%s", exact, unit);
        String explained = formula.isEmpty() ? full : formula + "\n= " + full;
        return new Fact(label, quantity.format(exact), explained, Long.toString(exact));
    }

    static Fact of(String label, Quantity quantity, double value, String formula) {
        if (Double.isInfinite(value)) {
            return new Fact(label, UNKNOWN, "No bound of its shape is known", UNKNOWN);
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
