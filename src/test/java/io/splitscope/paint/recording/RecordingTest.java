package io.splitscope.paint.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Drawings;
import io.splitscope.paint.Ink;
import io.splitscope.paint.Look;
import io.splitscope.paint.Painter;
import io.splitscope.paint.Pen;
import io.splitscope.paint.RecordingPen;
import io.splitscope.paint.TextStyle;
import io.splitscope.paint.Theme;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final Box SURFACE = new Box(0, 0, 1000, 800);
    private static final Ink BLUE = Ink.of(0x2040C0);
    private static final Ink RED = Ink.of(0xC02040);

    private static Recording recorded(Consumer<Pen> drawing) {
        Recording recording = new Recording();
        drawing.accept(recording);
        return recording;
    }

    private static void rows(Pen pen, int changed) {
        for (int row = 0; row < 20; row++) {
            pen.fillRect(40, 40 * row, 900, 30, 0, row == changed ? RED : BLUE);
        }
    }

    @Test
    void what_was_recorded_is_drawn_again_as_it_was() {
        Picture picture = Sketches.residual(2, 2).open("layer1");
        LaidOut laidOut = Drawings.of(picture);
        Look look = Drawings.split(Theme.LIGHT, picture, 6);
        Viewport viewport = Drawings.whole(laidOut, 0.8);
        RecordingPen again = new RecordingPen();

        recorded(pen -> new Painter(laidOut).paint(pen, look, viewport)).draw(again, new Box(-1e6, -1e6, 2e6, 2e6));

        assertThat(again.marks).isEqualTo(Drawings.painted(laidOut, look, viewport).marks);
    }

    @Test
    void the_same_drawing_differs_nowhere() {
        assertThat(recorded(pen -> rows(pen, 3)).differences(recorded(pen -> rows(pen, 3)), SURFACE))
                .isEmpty();
    }

    @Test
    void where_one_mark_has_another_colour_that_mark_is_told_and_not_much_more() {
        List<Box> different = recorded(pen -> rows(pen, 3)).differences(recorded(pen -> rows(pen, 4)), SURFACE);

        assertThat(different).anyMatch(box -> box.contains(new Box(40, 120, 900, 30)));
        assertThat(different).anyMatch(box -> box.contains(new Box(40, 160, 900, 30)));
        assertThat(different).allMatch(box -> box.y() > 110 && box.bottom() < 200);
    }

    @Test
    void a_mark_that_came_or_went_is_told_wherever_it_stands_among_the_others() {
        Recording without = recorded(pen -> rows(pen, -1));
        Recording with = recorded(pen -> {
            pen.fillRect(0, 0, 10, 10, 0, RED);
            rows(pen, -1);
            pen.fillRect(980, 780, 10, 10, 0, RED);
        });

        for (List<Box> different : List.of(with.differences(without, SURFACE), without.differences(with, SURFACE))) {
            assertThat(different).anyMatch(box -> box.contains(new Box(0, 0, 10, 10)));
            assertThat(different).anyMatch(box -> box.contains(new Box(980, 780, 10, 10)));
            assertThat(different).noneMatch(box -> box.overlaps(new Box(40, 200, 900, 400)));
        }
    }

    @Test
    void marks_in_another_order_are_told() {
        Recording redOnTop = recorded(pen -> {
            pen.fillRect(100, 100, 50, 50, 0, BLUE);
            pen.fillRect(120, 120, 50, 50, 0, RED);
        });
        Recording blueOnTop = recorded(pen -> {
            pen.fillRect(120, 120, 50, 50, 0, RED);
            pen.fillRect(100, 100, 50, 50, 0, BLUE);
        });

        assertThat(redOnTop.differences(blueOnTop, SURFACE)).anyMatch(box -> box.contains(new Box(120, 120, 30, 30)));
    }

    @Test
    void a_drawing_that_moved_differs_everywhere() {
        Recording moved = recorded(pen -> {
            pen.transform(1, 3, 5);
            rows(pen, -1);
        });

        assertThat(moved.differences(recorded(pen -> rows(pen, -1)), SURFACE)).containsExactly(SURFACE);
    }

    @Test
    void of_a_part_only_what_may_be_seen_there_is_drawn() {
        Recording recording = recorded(pen -> {
            rows(pen, -1);
            pen.fillRect(100, 100, 400, 400, 8, RED);
            pen.text("seen", 200, 200, TextStyle.PLAIN, Pen.Align.LEFT, BLUE);
            pen.text("elsewhere", 800, 700, TextStyle.PLAIN, Pen.Align.LEFT, BLUE);
        });
        RecordingPen drawn = new RecordingPen();

        recording.draw(drawn, new Box(180, 180, 60, 40));

        assertThat(drawn.texts()).containsExactly("seen");
        assertThat(drawn.count(mark -> mark.ink().equals(RED))).isEqualTo(1);
        assertThat(drawn.count(mark -> mark.kind().equals("fill") && mark.ink().equals(BLUE)))
                .as("hidden rows")
                .isZero();
    }
}
