package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Overlay;
import io.splitscope.paint.Target;
import io.splitscope.paint.Viewport;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class RubberBandInWindowTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @Test
    void a_rectangle_drawn_with_shift_selects_what_lies_in_it_to_be_pinned_by_a_key(FxRobot robot) {
        GraphCanvas canvas = opened.canvas();
        robot.interact(canvas::fit);
        WaitForAsyncUtils.waitForFxEvents();
        Viewport before = canvas.viewportProperty().get();
        LaidOut picture = canvas.pictureProperty().get();
        double y = before.toScreenY(picture.height() / 2);
        Point2D from = canvas.localToScreen(2, y - 60);
        Point2D to = canvas.localToScreen(canvas.getWidth() - 2, y + 60);

        robot.press(KeyCode.SHIFT);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
        robot.release(KeyCode.SHIFT);

        assertThat(canvas.viewportProperty().get()).as("the picture stays").isEqualTo(before);
        Set<Target> selected = explorer.selectionProperty().get();
        long inside = picture.vertices().stream()
                .filter(vertex -> !vertex.vertex().layers().isEmpty())
                .map(vertex -> before.toScreenY(vertex.box().centerY()))
                .filter(centre -> centre >= y - 60 && centre <= y + 60)
                .count();
        assertThat(inside).isGreaterThan(1);
        assertThat(selected).hasSize((int) inside);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(explorer.settingProperty().get().pins().device())
                .isEqualTo(Selected.layers(explorer.shownProperty().get().model(), selected));
    }

    @Test
    void the_colours_are_remembered(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        PictureOptions next = new PictureOptions(new Explorer());
        next.restore(opened.window().preferences().picture());
        assertThat(next.overlayProperty().get()).isEqualTo(Optional.of(Overlay.PARAMS));
    }
}
