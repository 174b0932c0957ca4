package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Overlay;
import io.splitscope.paint.Target;
import io.splitscope.paint.Viewport;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
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
    void the_menu_on_one_of_several_selected_is_for_all_of_them(FxRobot robot) throws TimeoutException {
        GraphCanvas canvas = opened.canvas();
        List<Target> cards = canvas.pictureProperty().get().vertices().stream()
                .filter(vertex -> !vertex.vertex().layers().isEmpty())
                .limit(3)
                .map(vertex -> Target.of(vertex.vertex()))
                .toList();
        robot.interact(() -> {
            explorer.selectionProperty().set(Set.copyOf(cards));
            Event.fireEvent(
                    canvas, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> menu().isPresent());
        Set<Integer> layers = Selected.layers(explorer.shownProperty().get().model(), Set.copyOf(cards));
        assertThat(menu().orElseThrow().getItems().get(0).getText()).contains(layers.size() + " layers");

        MenuItem pin = menu().orElseThrow().getItems().stream()
                .filter(item -> String.valueOf(item.getText()).contains("server"))
                .findFirst()
                .orElseThrow();
        robot.interact(pin::fire);
        assertThat(explorer.settingProperty().get().pins().server()).isEqualTo(layers);
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    @Test
    void the_colours_are_remembered(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        PictureOptions next = new PictureOptions(new Explorer());
        next.restore(opened.window().preferences().picture());
        assertThat(next.overlayProperty().get()).isEqualTo(Optional.of(Overlay.PARAMS));
    }
}
