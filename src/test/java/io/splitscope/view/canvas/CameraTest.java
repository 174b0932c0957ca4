package io.splitscope.view.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Layouter;
import io.splitscope.model.Progress;
import io.splitscope.paint.CardSizes;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.Sketches;
import org.junit.jupiter.api.Test;

class CameraTest {

    private static final double HEIGHT = 300;

    private final LaidOut tall = new Layouter()
            .layout(Sketches.residual(8, 3).open("layer1"), Direction.DOWN, CardSizes.STANDARD, Progress.NONE);
    private final Camera camera = new Camera(tall);

    @Test
    void a_new_model_opens_with_all_its_branches_in_sight() {
        Viewport home = camera.home(tall.width() * 0.7, HEIGHT, 0, tall.height() / 2);

        assertThat(home.toScreenX(0)).isPositive();
        assertThat(home.toScreenX(tall.width())).isLessThan(home.width());
    }

    @Test
    void a_chain_that_would_be_a_thread_is_shown_around_the_cut_and_others_whole() {
        double cut = tall.height() / 3;
        Viewport fitted = camera.fit(600, HEIGHT / 10, 0, cut);

        assertThat(fitted.scale() * tall.width()).isCloseTo(64, within(0.01));
        assertThat(fitted.toScreenY(cut)).isCloseTo(HEIGHT / 20, within(0.01));
        assertThat(camera.fit(600, 1000, 0, cut)).isEqualTo(camera.fit(600, 1000));
    }

    @Test
    void a_narrow_model_opens_in_the_middle_at_a_legible_scale() {
        Viewport home = camera.home(tall.width() * 3, HEIGHT, 0, tall.height() / 2);

        assertThat(home.scale()).isEqualTo(Camera.LEGIBLE);
        assertThat(home.toScreenX(tall.width() / 2)).isCloseTo(home.width() / 2, within(0.01));
    }

    @Test
    void the_wanted_place_opens_in_the_middle_of_the_height_and_the_ends_waste_none() {
        double width = tall.width();

        assertThat(camera.home(width, HEIGHT, 0, tall.height() / 2).toScreenY(tall.height() / 2))
                .isCloseTo(HEIGHT / 2, within(0.01));
        assertThat(camera.home(width, HEIGHT, 0, 0).toScreenY(0)).isBetween(0.0, 30.0);
        assertThat(camera.home(width, HEIGHT, 0, tall.height()).toScreenY(tall.height()))
                .isBetween(HEIGHT - 30, HEIGHT);
    }
}
