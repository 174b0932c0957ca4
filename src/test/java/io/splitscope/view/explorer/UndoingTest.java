package io.splitscope.view.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Setting;
import io.splitscope.layout.Direction;
import io.splitscope.scenario.Conditions.Memory;
import io.splitscope.view.explorer.RememberedViews.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UndoingTest {

    private static final long SECOND = 1_000_000_000;

    private Standing present = standing(1);
    private long clock;
    private final Undoing undoing = new Undoing(() -> present, value -> present = value, () -> clock);

    @BeforeAll
    static void startToolkit() {
        FxThread.start();
    }

    @Test
    void steps_are_taken_back_one_by_one_and_again() {
        toggle(2);
        toggle(3);

        undoing.undo();
        assertThat(present).isEqualTo(standing(2));
        undoing.undo();
        undoing.undo();
        assertThat(present).isEqualTo(standing(1));
        undoing.redo();
        undoing.redo();
        undoing.redo();
        assertThat(present).isEqualTo(standing(3));
    }

    @Test
    void a_drag_is_one_step_however_long_it_rests() {
        undoing.beginGesture();
        slide(2);
        clock += 60 * SECOND;
        slide(3);
        undoing.endGesture();
        undoing.beginGesture();
        slide(4);
        undoing.endGesture();

        undoing.undo();
        assertThat(present).isEqualTo(standing(3));
        undoing.undo();
        assertThat(present).isEqualTo(standing(1));
    }

    @Test
    void notches_of_a_wheel_are_one_step_until_it_rests() {
        slide(2);
        slide(3);
        clock += SECOND;
        slide(4);

        undoing.undo();
        assertThat(present).isEqualTo(standing(3));
        undoing.undo();
        assertThat(present).isEqualTo(standing(1));
    }

    @Test
    void a_new_step_ends_what_could_be_redone() {
        toggle(2);
        undoing.undo();
        toggle(3);

        undoing.redo();

        assertThat(present).isEqualTo(standing(3));
        assertThat(undoing.redoNameProperty().get()).isEmpty();
        assertThat(undoing.undoNameProperty().get()).contains("batch");
    }

    @Test
    void the_oldest_of_very_many_steps_are_forgotten() {
        for (int i = 2; i <= 1_000; i++) {
            toggle(i);
        }
        int steps = 0;
        while (undoing.undoNameProperty().get().isPresent()) {
            undoing.undo();
            steps++;
        }

        assertThat(steps).isEqualTo(200);
        assertThat(present).isEqualTo(standing(800));
    }

    private void toggle(long batch) {
        undoing.took("batch", () -> present);
        present = standing(batch);
    }

    private void slide(long batch) {
        undoing.slid("batch", () -> present);
        present = standing(batch);
    }

    private static Standing standing(long batch) {
        return new Standing(
                Setting.DEFAULT.withBatch(batch),
                Optional.empty(),
                Map.of(),
                new View(Direction.DOWN, List.of()),
                Memory.USUAL,
                Optional.empty());
    }
}
