package io.splitscope.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.picture.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    /** WCAG 2.2 level AA for text of usual size. */
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void every_text_can_be_read_on_its_ground(Theme theme) {
        Palette palette = Palette.of(theme);
        for (OperatorCategory category : OperatorCategory.values()) {
            assertThat(palette.ink().contrast(palette.card(category)))
                    .as("text on %s", category)
                    .isGreaterThan(READABLE);
            assertThat(palette.muted().contrast(palette.card(category)))
                    .as("second text on %s", category)
                    .isGreaterThan(READABLE);
        }
        for (Side side : Side.values()) {
            assertThat(palette.onColour().contrast(palette.side(side)))
                    .as("caption of %s", side)
                    .isGreaterThan(READABLE);
            assertThat(palette.ink().contrast(palette.frame(side)))
                    .as("title on %s", side)
                    .isGreaterThan(READABLE);
            assertThat(palette.muted().contrast(palette.frame(side)))
                    .as("second title on %s", side)
                    .isGreaterThan(READABLE);
        }
        assertThat(palette.onPill().contrast(palette.pill())).isGreaterThan(READABLE);
    }
}
