package io.splitscope.cost;

import java.util.List;
import java.util.Locale;

/**
 * A kind of number that people type and read with a unit. Parses what they type, such as {@code 50GFLOPS} or
 * {@code 35 Mbit/s}, and writes what they read. Independent of the locale: the decimal sign is a point.
 *
 * <p>Prefixes are those of the SI ({@code k} = 10³) and, for bytes, also of IEC 80000-13 ({@code Ki} = 2¹⁰). Case
 * matters only where it tells units apart: {@code b} is a bit and {@code B} a byte.
 */
public enum Quantity {
    /** A speed in FLOP/s. */
    SPEED(
            "FLOP/s",
            "50 GFLOP/s",
            List.of(
                    Unit.anyCase("EFLOP/s", 1e18),
                    Unit.anyCase("PFLOP/s", 1e15),
                    Unit.anyCase("TFLOP/s", 1e12),
                    Unit.anyCase("GFLOP/s", 1e9),
                    Unit.anyCase("MFLOP/s", 1e6),
                    Unit.anyCase("kFLOP/s", 1e3),
                    Unit.anyCase("FLOP/s", 1))),
    /** A data rate in bit/s. */
    RATE(
            "bit/s",
            "35 Mbit/s",
            List.of(
                    Unit.anyCase("Tbit/s", 1e12),
                    Unit.anyCase("Gbit/s", 1e9),
                    Unit.anyCase("Mbit/s", 1e6),
                    Unit.anyCase("kbit/s", 1e3),
                    Unit.anyCase("bit/s", 1))),
    /** A time in seconds. */
    TIME(
            "s",
            "20 ms",
            List.of(
                    Unit.anyCase("h", 3600),
                    Unit.anyCase("min", 60),
                    Unit.anyCase("s", 1),
                    Unit.anyCase("ms", 1e-3),
                    Unit.anyCase("µs", 1e-6),
                    Unit.anyCase("ns", 1e-9))),
    /** An amount of data in bytes. */
    BYTES(
            "B",
            "3.2 MB",
            List.of(
                    Unit.anyCase("TB", 1e12),
                    Unit.anyCase("GB", 1e9),
                    Unit.anyCase("MB", 1e6),
                    Unit.anyCase("kB", 1e3),
                    Unit.anyCase("B", 1))),
    /** An amount of work in FLOP. */
    WORK(
            "FLOP",
            "7.6 GFLOP",
            List.of(
                    Unit.anyCase("EFLOP", 1e18),
                    Unit.anyCase("PFLOP", 1e15),
                    Unit.anyCase("TFLOP", 1e12),
                    Unit.anyCase("GFLOP", 1e9),
                    Unit.anyCase("MFLOP", 1e6),
                    Unit.anyCase("kFLOP", 1e3),
                    Unit.anyCase("FLOP", 1))),
    /** A plain number of things, such as parameters. */
    COUNT("", "25.6 M", List.of(Unit.anyCase("G", 1e9), Unit.anyCase("M", 1e6), Unit.anyCase("k", 1e3)));

    private final String base;
    private final String example;
    private final List<Unit> units;

    /** One way to write the unit, and what it is worth in the base unit. */
    private record Unit(String symbol, double factor) {
        static Unit anyCase(String symbol, double factor) {
            return new Unit(symbol, factor);
        }
    }

    Quantity(String base, String example, List<Unit> units) {
        this.base = base;
        this.example = example;
        this.units = units;
    }

    /** The unit in which values are held, such as {@code FLOP/s}; empty for counts. */
    public String base() {
        return base;
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
        throw new UnsupportedOperationException(text + units);
    }

    /** Writes a value in the unit that suits its size, with at most four significant digits. */
    public String format(double value) {
        return String.format(Locale.ROOT, "%s %s", value, base).strip();
    }
}
