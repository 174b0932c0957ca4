package io.splitscope.view.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DelayTermTest {

    @ParameterizedTest
    @EnumSource
    void each_part_of_the_delay_has_its_colour_in_the_windows_style(DelayTerm term) throws IOException {
        try (InputStream style = DelayTerm.class.getResourceAsStream("/io/splitscope/view/window.css")) {
            assertThat(new String(style.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("." + term.styleClass() + " { -fx-background-color: ");
        }
    }
}
