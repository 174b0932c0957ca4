package io.splitscope.simulate.link;

import static io.splitscope.texts.Texts.text;

import io.splitscope.simulate.link.Radio.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Radio systems with figures out of standards and their evaluation guidelines. One antenna stream; of several, rates are
 * multiples. Interference and retransmissions are left out, so that real links are slower.
 *
 * <p>Every figure was compared with the text of the document that {@link #source} names, or with programs and papers that quote
 * its table (ns-3, Sionna, band tables of open base stations), except one: the 15 dBi of {@link #LTE}'s base station antenna.
 * What no document gives, and was chosen here, is called a choice.
 */
public enum RadioPreset {
    /** NR band n1. */
    N1(
            "n1",
            new Radio(
                    new Direction(1.95e9, 20e6, 23, 5, symbols(106, 1_000, 20e6) * (1 - 0.08), Caps.QAM256),
                    new Direction(2.14e9, 20e6, 33, 7, symbols(106, 1_000, 20e6) * (1 - 0.14), Caps.QAM256),
                    8,
                    PathLoss.UMI_NLOS,
                    new Fading.Rayleigh()),
            text("RadioPreset.source-of-n1")),
    /** NR band n257. */
    N257(
            "n257",
            new Radio(
                    new Direction(28e9, 100e6, 23, 7, 0.25 * symbols(66, 8_000, 100e6) * (1 - 0.10), Caps.QAM256),
                    new Direction(28e9, 100e6, 33, 10, 0.75 * symbols(66, 8_000, 100e6) * (1 - 0.18), Caps.QAM256),
                    8 + 18 + 5 + 6,
                    PathLoss.UMI_NLOS,
                    new Fading.Rician(Math.pow(10, 0.9))),
            text("RadioPreset.source-of-n257")),
    /** Wi-Fi 5. */
    WIFI(
            "wifi",
            new Radio(
                    new Direction(5.21e9, 80e6, 15, 7, 234 / 3.6e-6 / 80e6, Caps.QAM256_OF_WIFI),
                    new Direction(5.21e9, 80e6, 20, 7, 234 / 3.6e-6 / 80e6, Caps.QAM256_OF_WIFI),
                    -2,
                    PathLoss.INDOOR_NLOS,
                    new Fading.Rayleigh()),
            text("RadioPreset.source-of-wifi")),
    /** LTE band 3. */
    LTE(
            "lte",
            new Radio(
                    new Direction(1.7475e9, 20e6, 23, 5, 75_376e3 / (20e6 * Caps.QAM64), Caps.QAM64),
                    new Direction(1.8425e9, 20e6, 46, 9, 75_376e3 / (20e6 * Caps.QAM64), Caps.QAM64),
                    15,
                    PathLoss.UMA_NLOS,
                    new Fading.Rayleigh()),
            text("RadioPreset.source-of-lte"));

    private static final int SUBCARRIERS = 12;
    private static final int SYMBOLS = 14;

    private final String code;
    private final Radio radio;
    private final String source;

    RadioPreset(String code, Radio radio, String source) {
        this.code = code;
        this.radio = radio;
        this.source = source;
    }

    /**
     * Symbols in a second for each hertz of a channel, guard bands and cyclic prefixes taken off: 12 subcarriers in a resource
     * block, 14 symbols in a slot (3GPP TS 38.306, 4.1.2).
     */
    private static double symbols(int resourceBlocks, double slotsInASecond, double bandwidth) {
        return resourceBlocks * SUBCARRIERS * SYMBOLS * slotsInASecond / bandwidth;
    }

    /** Its name in files and lists, such as {@code n257}. */
    public String code() {
        return code;
    }

    /** The link budget. */
    public Radio radio() {
        return radio;
    }

    /** Who published which of the figures, with table or section, and which were chosen. */
    public String source() {
        return source;
    }

    /** The preset of a name; empty when there is none. */
    public static Optional<RadioPreset> of(String code) {
        return Arrays.stream(values())
                .filter(preset -> preset.code.equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All names. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(RadioPreset::code).toList();
    }

    /** Most bits a symbol carries. */
    private static final class Caps {
        /** 256-QAM at code rate 948/1024. */
        static final double QAM256 = 7.4063;

        /** 64-QAM at code rate 948/1024. */
        static final double QAM64 = 5.5547;

        /** 256-QAM at code rate 5/6. */
        static final double QAM256_OF_WIFI = 8 * 5 / 6.0;
    }
}
