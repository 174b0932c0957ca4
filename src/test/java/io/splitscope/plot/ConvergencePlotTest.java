package io.splitscope.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.paint.Palette;
import io.splitscope.paint.RecordingPen;
import io.splitscope.plot.ConvergencePlot.Measure;
import io.splitscope.plot.ConvergencePlot.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Curves of convergence. */
class ConvergencePlotTest {

    private static final double[] ROUNDS = {0, 1, 2, 3, 4};

    private static ConvergencePlot plot(double... errors) {
        return new ConvergencePlot(
                List.of(new Series("Gradient descent", 0, ROUNDS, errors)),
                new Measure("Rounds", value -> "" + (int) value),
                new Measure("Error", value -> String.format("%.0e", value)));
    }

    private static RecordingPen painted(ConvergencePlot plot) {
        RecordingPen pen = new RecordingPen();
        plot.paint(pen, Palette.LIGHT, 400, 300);
        return pen;
    }

    @Test
    void curves_have_names_and_axes_have_titles_and_marks() {
        assertThat(painted(plot(1, 0.1, 0.01, 1e-3, 1e-4)).texts())
                .contains("Gradient descent", "Rounds", "Error", "1e-02", "2");
    }

    @Test
    void nothing_to_see_is_an_empty_frame() {
        assertThat(painted(plot()).texts()).containsOnly("Error");
        assertThat(painted(plot(0, 0, 0, 0, 0)).texts()).containsOnly("Error");
        assertThat(painted(plot(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN))
                        .texts())
                .containsOnly("Error");
    }

    @Test
    void a_curve_that_diverges_does_not_flatten_the_others() {
        assertThat(painted(plot(1, 0.1, 1e20, 1e60, Double.POSITIVE_INFINITY)).texts())
                .doesNotContain("1e+20")
                .contains("1e-01");
    }

    @Test
    void the_point_under_the_mouse_tells_its_values() {
        ConvergencePlot plot = plot(1, 0.1, 0.01, 1e-3, 1e-4);
        Frame frame = Frame.in(400, 300);

        assertThat(plot.textAt(frame.right(), frame.bottom() - 3, 400, 300))
                .hasValue("Gradient descent: Error 0.000100 after 4");
        assertThat(plot.textAt(0, 0, 400, 300)).isEmpty();
    }
}
