package io.splitscope.query;

import io.splitscope.cost.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number that every layer has, if it is known. */
public enum Measure {
    /** Bytes of the results, for the batch the model is bound to. */
    OUTPUT_BYTES(Quantity.BYTES, "", List.of("b", "byte", "bytes")),
    /** Forward FLOPs, for the batch the model is bound to. */
    WORK(Quantity.WORK, "", List.of("flop", "flops")),
    /** Multiply-accumulates of the forward pass, for the batch the model is bound to. */
    MACS(Quantity.COUNT, " MACs", List.of("mac", "macs")),
    /** Elements of the stored weights it uses. */
    PARAMETERS(Quantity.COUNT, " params", List.of("param", "params", "parameter", "parameters"));

    private final Quantity quantity;
    private final String suffix;
    private final List<String> units;

    Measure(Quantity quantity, String suffix, List<String> units) {
        this.quantity = quantity;
        this.suffix = suffix;
        this.units = units;
    }

    /** Writes a value with its unit. */
    public String format(double value) {
        return quantity.format(value) + suffix;
    }

    /** The measure whose unit ends a text such as {@code 10MB} or {@code 1M params}; empty when none does. */
    static Optional<Measure> endingWith(String amount) {
        String text = amount.toLowerCase(Locale.ROOT);
        for (Measure measure : values()) {
            for (String unit : measure.units) {
                if (text.endsWith(unit)) {
                    return Optional.of(measure);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Reads an amount whose unit is one of this measure's. A lone {@code b} is a byte: nothing here is counted in bits.
     *
     * @throws io.splitscope.cost.QuantityFormatException if it is no amount
     */
    double parse(String amount) {
        if (this == OUTPUT_BYTES) {
            return quantity.parse(amount.replaceFirst("(?i)(b|bytes?)$", "B"));
        }
        if (this == WORK) {
            return quantity.parse(amount);
        }
        return quantity.parse(amount.replaceFirst("(?i)(mac|param|parameter)s?$", ""));
    }
}
