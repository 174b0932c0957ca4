package io.splitscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Point;
import io.splitscope.layout.Route;
import io.splitscope.paint.Drawings;
import io.splitscope.paint.Look;
import io.splitscope.paint.Painter;
import io.splitscope.paint.Theme;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import io.splitscope.split.Split;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A printed or differently seen picture still shows what is cut and who runs what. */
class LegibleWithoutColourTest {

    /** WCAG 2.2, success criterion 1.4.11: what must be seen of a graphic. */
    private static final double SEEN = 3;
    /** Two large areas side by side differ. */
    private static final double GROUNDS_DIFFER = 1.2;
    /** What is a line on a ground, however fine. */
    private static final double LINE = 1.5;

    private static final int ON_DEVICE = 3;
    private static final double SCALE = 2;
    private static final int NEAR_AN_EDGE = 16;
    private static final int BEYOND_A_BORDER = 60;

    private final Picture picture = Sketches.residual(1, 1).open("layer1", "layer1.0");
    private final LaidOut laidOut = Drawings.of(picture);

    static Stream<Arguments> everyThemeAndEye() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Eyesight.values()).map(eye -> Arguments.of(theme, eye)));
    }

    @ParameterizedTest
    @MethodSource("everyThemeAndEye")
    void the_cut_stands_out_against_other_edges(Theme theme, Eyesight eye) {
        BufferedImage painted = painted(theme);
        Split split = split(theme);
        int[] cut = across(painted, route(edge -> picture.edges().get(edge).isCut(split)));
        int[] ordinary = across(painted, route(edge -> picture.edges().get(edge).from() == 0));

        assertThat(eye.contrast(strongest(cut, eye), strongest(ordinary, eye)))
                .as("contrast of the cut and an edge")
                .isGreaterThanOrEqualTo(SEEN);
        assertThat(widthOfLine(cut, eye)).as("px of the cut").isGreaterThanOrEqualTo(2 * widthOfLine(ordinary, eye));
    }

    @ParameterizedTest
    @MethodSource("everyThemeAndEye")
    void the_sides_differ_in_lightness_and_by_their_borders(Theme theme, Eyesight eye) {
        BufferedImage painted = painted(theme);
        int[] device = toTheRightOf(painted, 1);
        int[] server = toTheRightOf(painted, picture.vertices().size() - 1);

        assertThat(eye.luminance(server[0])).isGreaterThan(eye.luminance(device[0]));
        assertThat(eye.contrast(device[0], server[0]))
                .as("contrast of the grounds")
                .isGreaterThan(GROUNDS_DIFFER);
        assertThat(lines(device, eye)).as("borders of the device").isEqualTo(1);
        assertThat(lines(server, eye)).as("borders of the server").isEqualTo(2);
    }

    private Split split(Theme theme) {
        return Drawings.split(theme, picture, ON_DEVICE).split().orElseThrow();
    }

    private BufferedImage painted(Theme theme) {
        Viewport whole = new Viewport(
                SCALE, SCALE * 50, SCALE * 50, SCALE * (laidOut.width() + 100), SCALE * (laidOut.height() + 100));
        BufferedImage image = new BufferedImage((int) whole.width(), (int) whole.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        new Painter(laidOut).paint(new AwtPen(graphics), Look.plain(theme).withSplit(split(theme), Map.of()), whole);
        graphics.dispose();
        return image;
    }

    private Route route(IntPredicate wanted) {
        return laidOut.routes().stream()
                .filter(route -> wanted.test(route.edge().index()))
                .findFirst()
                .orElseThrow();
    }

    /** The pixels across an edge, a little above the middle of its first stretch. */
    private static int[] across(BufferedImage painted, Route route) {
        Point from = route.points().get(0);
        Point to = route.points().get(1);
        int x = pixel(from.x());
        int y = pixel(from.y() + 0.4 * (to.y() - from.y()));
        return row(painted, x - NEAR_AN_EDGE, x + NEAR_AN_EDGE, y);
    }

    /** The pixels from a card's right to beyond the border of its side. */
    private int[] toTheRightOf(BufferedImage painted, int vertex) {
        Box box = laidOut.vertices().get(vertex).box();
        int start = pixel(box.right() + 3);
        return row(painted, start, start + BEYOND_A_BORDER, pixel(box.centerY()));
    }

    private static int[] row(BufferedImage painted, int from, int to, int y) {
        return IntStream.range(from, to).map(x -> painted.getRGB(x, y)).toArray();
    }

    private static int pixel(double place) {
        return (int) (SCALE * (place + 50));
    }

    private static int strongest(int[] row, Eyesight eye) {
        return Arrays.stream(row)
                .boxed()
                .max((one, other) -> Double.compare(eye.contrast(one, row[0]), eye.contrast(other, row[0])))
                .orElseThrow();
    }

    private static long widthOfLine(int[] row, Eyesight eye) {
        return Arrays.stream(row)
                .filter(rgb -> eye.contrast(rgb, row[0]) > LINE)
                .count();
    }

    /** How many lines stand on the ground that a row of pixels begins with, or beside it. */
    private static int lines(int[] row, Eyesight eye) {
        int lines = 0;
        boolean before = false;
        for (int rgb : row) {
            boolean on = eye.contrast(rgb, row[0]) > LINE && eye.contrast(rgb, row[row.length - 1]) > LINE;
            lines += on && !before ? 1 : 0;
            before = on;
        }
        return lines;
    }
}
