package io.splitscope.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of number that people type and read with a unit. Reads what they type, such as {@code 50GFLOPS} or
 * {@code 35 Mbit/s}, and writes what they read. Independent of the locale: the decimal sign is a point.
 *
 * <p>Prefixes are those of the SI ({@code k} = 10³) and of IEC 80000-13 ({@code Ki} = 2¹⁰). Spaces do not matter, nor
 * does case except where it tells units apart: {@code b} is a bit and {@code B} a byte.
 */
public enum Quantity {
    /** A speed in FLOP/s. */
    SPEED("50 GFLOP/s", UnitNames.withPrefixes(1, "FLOP/s", "FLOPS", "FLOPS/s", "FLOP/sec", "")),
    /** A data rate in bit/s. */
    RATE(
            "35 Mbit/s",
            UnitNames.withPrefixes(1, "bit/s", "bits/s", "bps", "b/s", "bit/sec", "bits/sec", "")
                    .alsoRead(UnitNames.withPrefixes(8, "B/s", "Bps", "byte/s", "bytes/s"))),
    /** A time in seconds. */
    TIME(
            "20 ms",
            UnitNames.of(1, "s", "sec", "second", "seconds", "")
                    .and(UnitNames.of(1e-3, "ms", "msec"))
                    .and(UnitNames.of(1e-6, "µs", "μs", "us"))
                    .and(UnitNames.of(1e-9, "ns"))
                    .and(UnitNames.of(60, "min", "minute", "minutes"))
                    .and(UnitNames.of(3600, "h", "hour", "hours"))),
    /** An amount of data in bytes. */
    BYTES(
            "3.2 MB",
            UnitNames.withPrefixes(1, "B", "byte", "bytes", "")
                    .alsoRead(UnitNames.withPrefixes(1.0 / 8, "b", "bit", "bits"))),
    /** An amount of work in FLOP. */
    WORK("7.6 GFLOP", UnitNames.withPrefixes(1, "FLOP", "FLOPs", "")),
    /** A plain number of things, such as parameters. */
    COUNT("25.6 M", UnitNames.withPrefixes(1, ""));

    private static final Pattern NUMBER =
            Pattern.compile("((?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(.*)", Pattern.DOTALL);
    private static final MathContext SHOWN_DIGITS = new MathContext(4);
    private static final BigDecimal LONGEST_PLAIN = new BigDecimal("1e7");

    private final String example;
    private final UnitNames names;

    Quantity(String example, UnitNames names) {
        this.example = example;
        this.names = names;
    }

    /** The unit in which values are held, such as {@code FLOP/s}; empty for counts. */
    public String base() {
        return names.base();
    }

    /** A value as people write it, to show in errors and prompts. */
    public String example() {
        return example;
    }

    /**
     * Reads a value with its unit; a bare number is in the base unit.
     *
     * @return the value in the base unit, finite and not negative
     * @throws QuantityFormatException if the text is not a value of this kind
     */
    public double parse(String text) {
        Matcher parts = NUMBER.matcher(text.strip());
        if (!parts.matches()) {
            throw new QuantityFormatException(complaint(text, "must begin with a number"));
        }
        String unit = parts.group(2).replaceAll("[\\s\\u00a0\\u202f]+", "");
        double factor = names.factor(unit)
                .orElseThrow(() -> new QuantityFormatException(complaint(
                        text,
                        names.isAmbiguous(unit)
                                ? "could mean bits or bytes (write b or B)"
                                : "has no known unit" + (unit.isEmpty() ? "" : " ('" + unit + "')"))));
        double value = Double.parseDouble(parts.group(1)) * factor;
        if (Double.isInfinite(value)) {
            throw new QuantityFormatException(complaint(text, "is too large"));
        }
        return value;
    }

    private String complaint(String text, String what) {
        return "'" + text.strip() + "' " + what + "; write for example " + example;
    }

    /** Writes a value in the unit that suits its size, with at most four significant digits. */
    public String format(double value) {
        if (value == 0 || Double.isInfinite(value) || Double.isNaN(value)) {
            String number = value == 0 ? "0" : Double.isNaN(value) ? "?" : value > 0 ? "∞" : "-∞";
            return (number + " " + base()).strip();
        }
        BigDecimal shown = BigDecimal.ZERO;
        String symbol = base();
        for (UnitNames.Unit unit : names.shown()) {
            shown = new BigDecimal(value / unit.factor()).round(SHOWN_DIGITS);
            symbol = unit.symbol();
            if (shown.abs().compareTo(BigDecimal.ONE) >= 0) {
                break;
            }
        }
        String number = shown.abs().compareTo(LONGEST_PLAIN) < 0
                ? shown.stripTrailingZeros().toPlainString()
                : String.format(Locale.ROOT, "%.3e", shown);
        return (number + " " + symbol).strip();
    }
}
