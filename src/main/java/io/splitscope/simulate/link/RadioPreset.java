package io.splitscope.simulate.link;

import io.splitscope.simulate.link.Radio.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Radio systems with figures out of standards and their evaluation guidelines. One antenna stream; of several, rates are
 * multiples. Interference and retransmissions are left out, so that real links are slower.
 */
public enum RadioPreset {
    /** NR band n1. */
    N1(
            "n1",
            new Radio(
                    new Direction(1.95e9, 20e6, 23, 5, 0.92, Caps.NR_256QAM),
                    new Direction(2.14e9, 20e6, 33, 7, 0.86, Caps.NR_256QAM),
                    8,
                    PathLoss.UMI_NLOS,
                    new Fading.Rayleigh()),
            "3GPP TS 38.101-1: band n1, 1920-1980 MHz up, 2110-2170 MHz down, 20 MHz channel, power class 3 (23 dBm);"
                    + " Report ITU-R M.2412, dense urban micro cell: 33 dBm, noise figures 5 dB (base) and 7 dB (device),"
                    + " antenna element 8 dBi; 3GPP TS 38.306 4.1.2: overhead 8 % up, 14 % down;"
                    + " 3GPP TS 38.214 Table 5.2.2.1-3: at most 7.4063 bit/s/Hz; 3GPP TR 38.901: UMi street canyon, NLOS"),
    /** NR band n257. */
    N257(
            "n257",
            new Radio(
                    new Direction(28e9, 100e6, 23, 7, 0.9 * 0.25, Caps.NR_256QAM),
                    new Direction(28e9, 100e6, 33, 10, 0.82 * 0.75, Caps.NR_256QAM),
                    8 + 18 + 5 + 6,
                    PathLoss.UMI_NLOS,
                    new Fading.Rician(Math.pow(10, 0.9))),
            "3GPP TS 38.101-2: band n257, 26.5-29.5 GHz, 100 MHz channel, power class 3 (23 dBm radiated in total);"
                    + " Report ITU-R M.2412, dense urban micro cell at 30 GHz: 33 dBm, noise figures 7 dB (base) and"
                    + " 10 dB (device), elements 8 dBi and 5 dBi, of which 64 and 4 are steered here (18 and 6 dB);"
                    + " 3GPP TS 38.306 4.1.2: overhead 10 % up, 18 % down; time-division pattern DDDU (a choice);"
                    + " 3GPP TS 38.214 Table 5.2.2.1-3: at most 7.4063 bit/s/Hz; 3GPP TR 38.901: UMi street canyon, NLOS;"
                    + " Rician factor 9 dB (its Table 7.5-6, UMi LOS, for what beams leave)"),
    /** Wi-Fi 5. */
    WIFI(
            "wifi",
            new Radio(
                    new Direction(5.21e9, 80e6, 15, 7, 1, Caps.VHT_MCS9),
                    new Direction(5.21e9, 80e6, 20, 7, 1, Caps.VHT_MCS9),
                    -2,
                    PathLoss.INDOOR_NLOS,
                    new Fading.Rayleigh()),
            "IEEE 802.11ac: 80 MHz channel 42, at most MCS 9 with short guard interval (433.3 Mbit/s in 80 MHz);"
                    + " IEEE 802.11-14/0980 (802.11ax simulation scenarios): 20 dBm access point, 15 dBm station,"
                    + " antennas 0 and -2 dBi, noise figure 7 dB; 3GPP TR 38.901: indoor office, NLOS."
                    + " The physical layer's rate: what access to the medium costs is left out"),
    /** LTE band 3. */
    LTE(
            "lte",
            new Radio(
                    new Direction(1.7475e9, 20e6, 23, 5, 1, Caps.LTE_64QAM),
                    new Direction(1.8425e9, 20e6, 46, 9, 1, Caps.LTE_64QAM),
                    15,
                    PathLoss.UMA_NLOS,
                    new Fading.Rayleigh()),
            "3GPP TS 36.101: band 3, 1710-1785 MHz up, 1805-1880 MHz down, 20 MHz channel, power class 3 (23 dBm);"
                    + " 3GPP TR 36.942: macro cell 46 dBm, antenna 15 dBi, noise figures 5 dB (base) and 9 dB (device);"
                    + " 3GPP TS 36.213 Table 7.2.3-1: at most 5.5547 bit/s/Hz; 3GPP TR 38.901: UMa, NLOS");

    private final String code;
    private final Radio radio;
    private final String source;

    RadioPreset(String code, Radio radio, String source) {
        this.code = code;
        this.radio = radio;
        this.source = source;
    }

    /** Its name in files and lists, such as {@code n257}. */
    public String code() {
        return code;
    }

    /** The link budget. */
    public Radio radio() {
        return radio;
    }

    /** Who published which of the figures. */
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

    /** Greatest spectral efficiencies, bit/s/Hz. */
    private static final class Caps {
        static final double NR_256QAM = 7.4063;
        static final double LTE_64QAM = 5.5547;
        static final double VHT_MCS9 = 433.3 / 80;
    }
}
