package io.splitscope.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;
import io.splitscope.plot.RunPlot.Line;
import io.splitscope.plot.RunPlot.Tone;
import io.splitscope.plot.RunPlot.Words;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPlotTest {

    private static final double WIDTH = 800;
    private static final double HEIGHT = 500;

    /** How many points the paths have that a plot of so many rounds is drawn with. */
    private static long points(int rounds) {
        double[] values = new double[rounds];
        Arrays.setAll(values, round -> 1 + round % 7);
        Line line = new Line("line", Tone.UP, values);
        RunPlot plot = new RunPlot(
                List.of(line, line), List.of(line, line, line), List.of(line), line, new Words("", "", "", ""));
        long[] points = {0};
        Pen counting = (Pen)
                Proxy.newProxyInstance(Pen.class.getClassLoader(), new Class<?>[] {Pen.class}, (pen, method, given) -> {
                    points[0] += method.getName().equals("lineTo") ? 1 : 0;
                    return null;
                });
        plot.paint(counting, Palette.LIGHT, WIDTH, HEIGHT);
        return points[0];
    }

    @Test
    void a_million_rounds_are_drawn_with_no_more_points_than_pixels_can_show() {
        assertThat(points(50)).isGreaterThan(50 * 5);
        assertThat(points(1_000_000)).isLessThan((long) (30 * WIDTH));
    }
}
