package io.splitscope.simulate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Link;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RadioPresetTest {

    private static final double CLOSE = 1e-3;

    /** Peak rates as the documents give them: 38.306 4.1.2 worked out by hand, 802.11ac's MCS 9, 36.101's R.31-4. */
    @ParameterizedTest
    @CsvSource({
        // 106 * 12 * 14000 * 8 * 948/1024 * 0.92, and * 0.86
        "N1, 121.3393, 113.4258",
        // 66 * 12 * 112000 * 8 * 948/1024 * 0.9 / 4, and * 0.82 * 3/4
        "N257, 147.8169, 404.0329",
        "WIFI, 433.3333, 433.3333",
        "LTE, 75.376, 75.376"
    })
    void nobody_is_faster_than_the_documents_peak_rate(RadioPreset preset, double up, double down) {
        Radio radio = preset.radio();
        assertThat(radio.uplink().rate(1e12)).isCloseTo(up * 1e6, within(CLOSE * up * 1e6));
        assertThat(radio.downlink().rate(1e12)).isCloseTo(down * 1e6, within(CLOSE * down * 1e6));
    }

    /** Thermal noise, noise figure and loss added up by hand at 100 m along the ground. */
    @ParameterizedTest
    @CsvSource({
        // 23 + 8 - (22.4 + 35.3 lg 100.3606 + 21.3 lg 1.95) - (-174 + 73.0103 + 5) = 27.7568 dB
        "N1, 27.7568",
        // 23 + 37 - (22.4 + 35.3 lg 100.3606 + 21.3 lg 28) - (-174 + 80 + 7) = 23.1204 dB
        "N257, 23.1204",
        // 15 - 2 - (17.3 + 38.3 lg 100.01125 + 24.9 lg 5.21) - (-174 + 79.0309 + 7) = -10.7820 dB
        "WIFI, -10.7820",
        // 23 + 15 - (13.54 + 39.08 lg 102.7241 + 20 lg 1.7475) - (-174 + 73.0103 + 5) = 36.9852 dB
        "LTE, 36.9852"
    })
    void the_uplinks_signal_over_noise_is_the_sum_of_the_budget(RadioPreset preset, double decibels) {
        double ratio = preset.radio().snr(preset.radio().uplink(), 100, 0);
        assertThat(10 * Math.log10(ratio)).isCloseTo(decibels, within(0.001));
    }

    @ParameterizedTest
    @EnumSource
    void every_preset_names_documents_and_says_what_was_chosen(RadioPreset preset) {
        assertThat(preset.source()).contains("3GPP TR 38.901").containsPattern("[Cc]hoice");
    }

    @Test
    void only_the_figure_that_no_document_confirmed_is_said_to_be_from_memory() {
        assertThat(RadioPreset.LTE.source()).contains("Not confirmed: the base station's antenna of 15 dBi");
        assertThat(RadioPreset.N1.source() + RadioPreset.N257.source() + RadioPreset.WIFI.source())
                .doesNotContain("Not confirmed");
    }

    @Test
    void a_device_of_millimetre_waves_is_faster_nearby_and_slower_afar_than_one_below_6_ghz() {
        assertThat(still(RadioPreset.N257, 30).downlink())
                .isGreaterThan(still(RadioPreset.N1, 30).downlink());
        assertThat(still(RadioPreset.N257, 3_000).uplink())
                .isLessThan(still(RadioPreset.N1, 3_000).uplink());
    }

    private static Link still(RadioPreset preset, double distance) {
        Radio radio = preset.radio();
        Radio calm =
                new Radio(radio.uplink(), radio.downlink(), radio.antennaGain(), radio.pathLoss(), new Fading.None());
        return new RadioLink(calm, new Mobility.Still(distance), 1)
                .start(new SplittableRandom(1))
                .at(0);
    }
}
