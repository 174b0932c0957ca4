package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Pins;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.paint.Target;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.Side;
import io.splitscope.picture.Vertex;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Solution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class DragAcrossInWindowTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @BeforeEach
    void lookAtTheCut(FxRobot robot) {
        GraphCanvas canvas = opened.canvas();
        robot.interact(() -> {
            PlacedVertex last = lastOnDevice(canvas);
            canvas.lookAt(last.box().centerX(), last.box().bottom(), 0.6);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
        robot.release(KeyCode.ESCAPE);
    }

    @Test
    void a_layer_that_is_dropped_on_the_ground_of_the_other_side_is_pinned_there_and_can_be_taken_back(FxRobot robot) {
        GraphCanvas canvas = opened.canvas();
        Viewport before = canvas.viewportProperty().get();
        PlacedVertex last = lastOnDevice(canvas);
        int layer = layer(last);
        double delay = solution().split().delay().total();

        robot.moveTo(place(canvas, last)).press(MouseButton.PRIMARY).moveTo(place(canvas, nearestOnServer(canvas)));

        assertThat(hint(robot).isVisible()).isTrue();
        String effect = robot.lookup("#drag-hint-effect").queryAs(Label.class).getText();
        assertThat(robot.lookup("#drag-hint-title").queryAs(Label.class).getText())
                .contains("to the server");
        assertThat(canvas.viewportProperty().get()).as("the picture stays").isEqualTo(before);
        robot.release(MouseButton.PRIMARY);

        assertThat(pins()).isEqualTo(new Pins(Set.of(), Set.of(layer)));
        assertThat(solution().split().isOnDevice(layer)).isFalse();
        assertThat(explorer.selectionProperty().get()).containsExactly(new Target.LayerTarget(layer));
        double more = 100 * (solution().split().delay().total() - delay) / delay;
        assertThat(effect).contains(String.format(java.util.Locale.ROOT, "%+.3g %%", more));
        assertThat(hint(robot).getParent().isVisible()).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(pins()).isEqualTo(Pins.NONE);
    }

    @Test
    void escape_and_a_drop_on_the_own_side_leave_all_as_it_was(FxRobot robot) {
        GraphCanvas canvas = opened.canvas();
        PlacedVertex last = lastOnDevice(canvas);
        Point2D there = place(canvas, nearestOnServer(canvas));

        robot.moveTo(place(canvas, last)).press(MouseButton.PRIMARY).moveTo(there);
        robot.push(KeyCode.ESCAPE);
        assertThat(hint(robot).getParent().isVisible()).isFalse();
        robot.moveBy(0, 20).release(MouseButton.PRIMARY);
        assertThat(pins()).isEqualTo(Pins.NONE);

        robot.moveTo(place(canvas, last)).press(MouseButton.PRIMARY).moveTo(there);
        robot.moveTo(place(canvas, last).subtract(0, 12));
        assertThat(hint(robot).isVisible()).isFalse();
        robot.release(MouseButton.PRIMARY);
        assertThat(pins()).isEqualTo(Pins.NONE);
    }

    @Test
    void all_that_is_selected_is_dragged_along(FxRobot robot) {
        GraphCanvas canvas = opened.canvas();
        PlacedVertex last = lastOnDevice(canvas);
        int other = explorer.shownProperty().get().model().model().layers().size() - 1;
        robot.interact(() -> explorer.selectionProperty()
                .set(Set.of(new Target.LayerTarget(layer(last)), new Target.LayerTarget(other))));

        robot.moveTo(place(canvas, last)).press(MouseButton.PRIMARY).moveTo(place(canvas, nearestOnServer(canvas)));
        robot.release(MouseButton.PRIMARY);

        assertThat(pins().server()).containsExactlyInAnyOrder(layer(last), other);
    }

    @Test
    void a_drop_that_no_split_allows_says_so_and_does_nothing(FxRobot robot) {
        GraphCanvas canvas = opened.canvas();
        PlacedVertex last = lastOnDevice(canvas);
        robot.interact(() -> explorer.pinToDevice(Set.of(layer(last))));
        PlacedVertex first = first(canvas, vertex -> onSide(vertex, Side.DEVICE) && layer(vertex) != layer(last));
        Pins before = pins();
        robot.interact(() -> canvas.lookAt(first.box().centerX(), first.box().bottom(), 0.4));
        WaitForAsyncUtils.waitForFxEvents();

        robot.moveTo(place(canvas, first)).press(MouseButton.PRIMARY);
        robot.moveTo(canvas.localToScreen(canvas.getWidth() / 2, canvas.getHeight() - 40));
        for (int more = 0; more < 200 && !hint(robot).isVisible(); more++) {
            robot.moveTo(canvas.localToScreen(canvas.getWidth() / 2, canvas.getHeight() - 10 - more % 2));
            robot.sleep(20);
        }

        assertThat(robot.lookup("#drag-hint-title").queryAs(Label.class).getText())
                .contains("cannot be pinned here");
        robot.release(MouseButton.PRIMARY);
        assertThat(pins()).isEqualTo(before);
    }

    @Test
    void while_a_cut_by_hand_is_shown_a_drag_moves_layers_in_that(FxRobot robot) {
        GraphCanvas canvas = opened.canvas();
        PlacedVertex last = lastOnDevice(canvas);
        robot.interact(() -> explorer.handCut()
                .show(solution().split().device().stream().boxed().collect(java.util.stream.Collectors.toSet())));

        robot.moveTo(place(canvas, last)).press(MouseButton.PRIMARY).moveTo(place(canvas, nearestOnServer(canvas)));
        robot.release(MouseButton.PRIMARY);

        assertThat(pins()).isEqualTo(Pins.NONE);
        assertThat(explorer.handCut().deviceProperty().get().orElseThrow()).doesNotContain(layer(last));
    }

    @Test
    void a_click_in_the_inspector_pins_what_is_selected_and_shows_it(FxRobot robot) {
        int layer = layer(lastOnDevice(opened.canvas()));
        robot.interact(() -> explorer.selectionProperty().set(Set.of(new Target.LayerTarget(layer))));

        robot.clickOn("#pin-server");
        assertThat(pins().server()).containsExactly(layer);
        assertThat(robot.lookup("#pin-server").queryAs(ToggleButton.class).isSelected())
                .isTrue();

        robot.clickOn("#pin-free");
        assertThat(pins()).isEqualTo(Pins.NONE);
        assertThat(robot.lookup("#pin-free").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    private Pins pins() {
        return explorer.settingProperty().get().pins();
    }

    private Solution solution() {
        return explorer.shownProperty().get().solution().orElseThrow();
    }

    private static Node hint(FxRobot robot) {
        return robot.lookup("#drag-hint").query();
    }

    private boolean onSide(PlacedVertex placed, Side side) {
        return placed.vertex() instanceof Vertex.LayerVertex
                && Side.of(placed.vertex(), solution().split()) == side;
    }

    private static int layer(PlacedVertex placed) {
        return ((Vertex.LayerVertex) placed.vertex()).layer().id();
    }

    private PlacedVertex lastOnDevice(GraphCanvas canvas) {
        return vertices(canvas, vertex -> onSide(vertex, Side.DEVICE))
                .max(Comparator.comparingDouble(placed -> placed.box().bottom()))
                .orElseThrow();
    }

    private static PlacedVertex first(GraphCanvas canvas, Predicate<PlacedVertex> which) {
        return vertices(canvas, which)
                .min(Comparator.comparingDouble(placed -> placed.box().y()))
                .orElseThrow();
    }

    private PlacedVertex nearestOnServer(GraphCanvas canvas) {
        PlacedVertex last = lastOnDevice(canvas);
        return vertices(canvas, vertex -> onSide(vertex, Side.SERVER))
                .min(Comparator.comparingDouble(placed -> Math.hypot(
                        placed.box().centerX() - last.box().centerX(),
                        placed.box().centerY() - last.box().centerY())))
                .orElseThrow();
    }

    private static java.util.stream.Stream<PlacedVertex> vertices(GraphCanvas canvas, Predicate<PlacedVertex> which) {
        List<PlacedVertex> all = canvas.pictureProperty().get().vertices();
        return all.stream().filter(which);
    }

    private static Point2D place(GraphCanvas canvas, PlacedVertex placed) {
        Viewport view = canvas.viewportProperty().get();
        return Optional.of(canvas.localToScreen(
                        view.toScreenX(placed.box().centerX()),
                        view.toScreenY(placed.box().centerY())))
                .orElseThrow();
    }
}
