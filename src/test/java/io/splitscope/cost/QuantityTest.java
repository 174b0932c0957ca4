package io.splitscope.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "SPEED, 50GFLOPS, 50e9",
        "SPEED, 50 GFLOP/s, 50e9",
        "SPEED, 10TFLOPS, 10e12",
        "SPEED, 10 tflops, 10e12",
        "SPEED, 1.5e3 MFlop/s, 1.5e9",
        "SPEED, 5EFLOPS, 5e18",
        "SPEED, 2 G, 2e9",
        "SPEED, 1e10, 1e10",
        "RATE, 20Mbps, 20e6",
        "RATE, 35 Mbit/s, 35e6",
        "RATE, 1.5 Gbps, 1.5e9",
        "RATE, 200 kbit/s, 200e3",
        "RATE, 200 Kbit/s, 200e3",
        "RATE, 20mbps, 20e6",
        "RATE, 20 MBIT/S, 20e6",
        "RATE, 20 Mb/s, 20e6",
        "RATE, 20 MB/s, 160e6",
        "RATE, 20 MBps, 160e6",
        "RATE, .5 Gbit/s, 5e8",
        "TIME, 20ms, 0.02",
        "TIME, 20 µs, 20e-6",
        "TIME, 3 us, 3e-6",
        "TIME, 2 min, 120",
        "TIME, 1.5, 1.5",
        "BYTES, 3.2MB, 3200000",
        "BYTES, 4 KiB, 4096",
        "BYTES, 8 Mbit, 1e6",
        "WORK, 7.6 GFLOPs, 7.6e9",
        "COUNT, 25.6 M, 25.6e6",
        "COUNT, 12, 12"
    })
    void what_people_type_is_understood(Quantity quantity, String text, double value) {
        assertThat(quantity.parse(text)).isCloseTo(value, within(value * 1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "SPEED, 50e9, 50 GFLOP/s",
        "SPEED, 312e12, 312 TFLOP/s",
        "RATE, 20e6, 20 Mbit/s",
        "RATE, 999_999, 1 Mbit/s",
        "RATE, 999_949, 999.9 kbit/s",
        "TIME, 0.4121, 412.1 ms",
        "TIME, 2e-5, 20 µs",
        "TIME, 0, 0 s",
        "TIME, 90, 1.5 min",
        "BYTES, 3211264, 3.211 MB",
        "BYTES, 17, 17 B",
        "BYTES, Infinity, ∞ B",
        "COUNT, 25557032, 25.56 M",
        "COUNT, 7, 7"
    })
    void values_are_shown_in_the_unit_that_suits_them(Quantity quantity, String value, String text) {
        assertThat(quantity.format(Double.parseDouble(value.replace("_", "")))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "-5 Mbit/s", "5 parsec", "5,5 Mbit/s", "5 5", "1e999", "0x10", "NaN"})
    void what_is_no_rate_is_quoted_and_an_example_given(String text) {
        assertThatThrownBy(() -> Quantity.RATE.parse(text))
                .isInstanceOf(QuantityFormatException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("35 Mbit/s");
    }

    @Test
    void a_rate_that_could_be_bits_or_bytes_is_refused() {
        assertThatThrownBy(() -> Quantity.RATE.parse("20 MBPS"))
                .isInstanceOf(QuantityFormatException.class)
                .hasMessageContaining("bits or bytes");
    }

    @Property
    void what_is_shown_can_be_typed_again(
            @ForAll Quantity quantity, @ForAll @DoubleRange(min = -9, max = 25) double magnitude) {
        double value = Math.pow(10, magnitude);
        assertThat(quantity.parse(quantity.format(value))).isCloseTo(value, within(value * 6e-4));
    }
}
