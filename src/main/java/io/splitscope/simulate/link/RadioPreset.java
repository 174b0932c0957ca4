package io.splitscope.simulate.link;

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
            "3GPP TS 38.101-1: Table 5.2-1, band n1, 1920-1980 MHz up, 2110-2170 MHz down; Table 5.3.2-1, 106 resource"
                    + " blocks in 20 MHz at 15 kHz; Table 6.2.1-1, power class 3, 23 dBm. Report ITU-R M.2412: Table 5 b),"
                    + " dense urban, micro, 33 dBm in 20 MHz, noise figures 5 dB (base) and 7 dB (device); Table 9,"
                    + " antenna element 8 dBi, and 0 dBi at the device. 3GPP TS 38.306, 4.1.2: overhead 8 % up, 14 % down."
                    + " 3GPP TS 38.214, Table 5.2.2.1-3: at most 7.4063 bit per symbol. 3GPP TR 38.901: UMi street canyon,"
                    + " NLOS. Rayleigh fading is a choice"),
    /** NR band n257. */
    N257(
            "n257",
            new Radio(
                    new Direction(28e9, 100e6, 23, 7, 0.25 * symbols(66, 8_000, 100e6) * (1 - 0.10), Caps.QAM256),
                    new Direction(28e9, 100e6, 33, 10, 0.75 * symbols(66, 8_000, 100e6) * (1 - 0.18), Caps.QAM256),
                    8 + 18 + 5 + 6,
                    PathLoss.UMI_NLOS,
                    new Fading.Rician(Math.pow(10, 0.9))),
            "3GPP TS 38.101-2: Table 5.2-1, band n257, 26.5-29.5 GHz; Table 5.3.2-1, 66 resource blocks in 100 MHz at"
                    + " 120 kHz. Report ITU-R M.2412: Table 5 b), dense urban, 30 GHz, micro 33 dBm (given for 80 MHz,"
                    + " radiated at most 68 dBm), device 23 dBm (radiated at most 43 dBm), noise figures 7 dB (base) and"
                    + " 10 dB (device); Tables 9 and 11, elements 8 dBi and 5 dBi. 3GPP TS 38.306, 4.1.2: overhead 10 %"
                    + " up, 18 % down. 3GPP TS 38.214, Table 5.2.2.1-3: at most 7.4063 bit per symbol. 3GPP TR 38.901: UMi"
                    + " street canyon, NLOS; Table 7.5-6, Rician factor 9 dB (of UMi LOS). Choices: 64 and 4 steered"
                    + " elements (18 and 6 dB), a quarter of the time for the uplink (slots DDDU), Rician fading although"
                    + " out of sight, for what beams leave"),
    /** Wi-Fi 5. */
    WIFI(
            "wifi",
            new Radio(
                    new Direction(5.21e9, 80e6, 15, 7, 234 / 3.6e-6 / 80e6, Caps.QAM256_OF_WIFI),
                    new Direction(5.21e9, 80e6, 20, 7, 234 / 3.6e-6 / 80e6, Caps.QAM256_OF_WIFI),
                    -2,
                    PathLoss.INDOOR_NLOS,
                    new Fading.Rayleigh()),
            "IEEE 802.11ac: channel 42 (80 MHz, centre 5210 MHz), 234 data subcarriers, symbols of 3.6 us with the"
                    + " short guard interval, at most MCS 9 (256-QAM, 5/6): 433.3 Mbit/s. IEEE 802.11-14/0980 (802.11ax"
                    + " simulation scenarios; its calibration in 80 MHz): 20 dBm access point, 15 dBm station, antennas 0"
                    + " and -2 dBi, noise figure 7 dB. 3GPP TR 38.901: indoor office, NLOS. Rayleigh fading is a choice."
                    + " The physical layer's rate: what access to the medium costs is left out"),
    /** LTE band 3. */
    LTE(
            "lte",
            new Radio(
                    new Direction(1.7475e9, 20e6, 23, 5, 75_376e3 / (20e6 * Caps.QAM64), Caps.QAM64),
                    new Direction(1.8425e9, 20e6, 46, 9, 75_376e3 / (20e6 * Caps.QAM64), Caps.QAM64),
                    15,
                    PathLoss.UMA_NLOS,
                    new Fading.Rayleigh()),
            "3GPP TS 36.101: Table 5.5-1, band 3, 1710-1785 MHz up, 1805-1880 MHz down, 20 MHz channel; Table 6.2.2-1,"
                    + " power class 3, 23 dBm; Table A.3.9.1-1, channel R.31-4, at most 75,376 bits of a stream in a"
                    + " subframe of 1 ms (taken for the uplink too: 64-QAM there is optional). 3GPP TR 36.942, Table 4.6:"
                    + " base station 46 dBm in 20 MHz, noise figure 5 dB. Sesia, Toufik, Baker: LTE, 2011, p. 479: the"
                    + " device's noise figure 9 dB. 3GPP TS 36.213, Table 7.2.3-1: at most 5.5547 bit per symbol. 3GPP TR"
                    + " 38.901: UMa, NLOS. Rayleigh fading is a choice. Not confirmed: the base station's antenna of 15"
                    + " dBi with its feeder (from memory of TR 36.942)");

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
