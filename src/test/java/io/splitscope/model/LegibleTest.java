package io.splitscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {

    @Test
    void an_ordinary_name_is_shown_as_it_is() {
        assertThat(Legible.name("/layer1/conv1/Conv")).isEqualTo("/layer1/conv1/Conv");
        assertThat(Legible.name("層.1 é 😀")).isEqualTo("層.1 é 😀");
    }

    @Test
    void a_name_cannot_break_a_line_colour_a_terminal_or_turn_the_text_around() {
        assertThat(Legible.name("a\nb\u001b[31mc\u0000\u202egnp.d\u2028e")).isEqualTo("a b [31mc gnp.d e");
    }

    @Test
    void of_a_name_of_100_kB_beginning_and_end_are_shown() {
        String name = "encoder." + "x".repeat(100_000) + ".layer.11";
        assertThat(Legible.name(name))
                .hasSize(Legible.LONGEST_NAME)
                .startsWith("encoder.")
                .contains("…")
                .endsWith(".layer.11");
    }

    @Test
    void a_long_name_is_never_cut_through_a_letter() {
        for (int length = 3; length < 12; length++) {
            String shown = Legible.of("😀".repeat(50), length);
            assertThat(shown.replace("😀", "")).isEqualTo("…");
            assertThat(shown.length()).isLessThanOrEqualTo(length);
        }
    }

    @Test
    void half_a_letter_is_left_out() {
        assertThat(Legible.name("a\ud83db")).isEqualTo("a b");
    }
}
