package io.splitscope.view.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.cost.Quantity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class QuantityScaleTest {

    private final QuantityScale rates = new QuantityScale(Quantity.RATE, 1e5, 1e10, false);
    private final QuantityScale counts = new QuantityScale(Quantity.COUNT, 1, 1024, true);

    @Property
    void a_position_and_the_value_there_belong_together(@ForAll @DoubleRange(min = 0, max = 1) double position) {
        assertThat(rates.positionOf(rates.valueAt(position))).isCloseTo(position, within(1e-3));
    }

    @Property
    void values_on_the_slider_are_what_people_would_say(@ForAll @DoubleRange(min = 0, max = 1) double position) {
        assertThat(rates.parse(rates.format(rates.valueAt(position)))).isCloseTo(rates.valueAt(position), within(1.0));
    }

    @Test
    void both_ends_are_reached_exactly() {
        assertThat(rates.valueAt(0)).isEqualTo(1e5);
        assertThat(rates.valueAt(1)).isEqualTo(1e10);
        assertThat(counts.valueAt(1)).isEqualTo(1024);
    }

    @Test
    void a_typed_value_may_lie_beyond_the_ends() {
        assertThat(rates.parse("40 Gbit/s")).isEqualTo(40e9);
        assertThat(rates.positionOf(40e9)).isEqualTo(1);
    }

    @Test
    void counts_are_whole_and_at_least_one() {
        assertThat(counts.parse("64")).isEqualTo(64);
        assertThatThrownBy(() -> counts.parse("2.5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counts.parse("0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rates.parse("0 bit/s")).hasMessageContaining("35 Mbit/s");
    }
}
