package io.splitscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourScaleTest {

    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void equal_steps_are_equal_steps_of_lightness_so_that_greyscale_tells_as_much(Theme theme) {
        ColourScale scale = ColourScale.of(theme);
        double weakest = ColourScale.lightness(scale.at(0));
        double strongest = ColourScale.lightness(scale.at(1));
        assertThat(Math.abs(strongest - weakest)).isGreaterThan(60);
        for (double share = 0; share <= 1; share += 0.125) {
            assertThat(ColourScale.lightness(scale.at(share)))
                    .isCloseTo(weakest + share * (strongest - weakest), within(0.5));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_strongest_colour_differs_most_from_the_ground(Theme theme) {
        Ink ground = Palette.of(theme).ground();
        ColourScale scale = ColourScale.of(theme);
        assertThat(scale.at(1).contrast(ground)).isGreaterThan(scale.at(0).contrast(ground) * 3);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void text_can_be_read_on_every_colour(Theme theme) {
        ColourScale scale = ColourScale.of(theme);
        for (double share = 0; share <= 1; share += 1 / 64.0) {
            assertThat(scale.textOn(share).contrast(scale.at(share))).isGreaterThan(READABLE);
        }
    }
}
