package io.splitscope.paint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class EllipsisTest {

    @Test
    void a_text_that_fits_stays_whole() {
        assertThat(Ellipsis.middle("conv1", 100, TextStyle.PLAIN)).isEqualTo("conv1");
    }

    @Test
    void the_end_that_tells_names_apart_is_kept() {
        String eleven = Ellipsis.middle("bert.encoder.layer.11.attention.self", 110, TextStyle.PLAIN);
        assertThat(eleven).contains("…").startsWith("b").endsWith("attention.self".substring(8));
        assertThat(Ellipsis.middle("model.layers.block.11", 80, TextStyle.PLAIN))
                .endsWith(".11");
    }

    @Test
    void a_letter_outside_the_basic_plane_is_never_torn() {
        for (double room = 1; room < 120; room++) {
            String shorter = Ellipsis.middle("𝔸𝔹ℂ𝔻𝔼𝔽𝔾", room, TextStyle.PLAIN);
            assertThat(shorter.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }

    @Property
    void what_is_left_always_fits(@ForAll String text, @ForAll @DoubleRange(min = 0, max = 300) double room) {
        String shorter = Ellipsis.middle(text, room, TextStyle.STRONG);
        assertThat(TextWidths.of(shorter, TextStyle.STRONG)).isLessThanOrEqualTo(room);
    }
}
