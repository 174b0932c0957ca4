package io.splitscope.view.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.layout.Box;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Layouter;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.model.Progress;
import io.splitscope.paint.CardSizes;
import io.splitscope.paint.Look;
import io.splitscope.paint.Target;
import io.splitscope.paint.Theme;
import io.splitscope.paint.Viewport;
import io.splitscope.picture.ModelSketch;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GraphCanvasTest {

    private final ModelSketch sketch = Sketches.residual(2, 2);
    private final List<Integer> toggled = new ArrayList<>();
    private Picture picture;
    private GraphCanvas canvas;

    @Start
    void start(Stage stage) {
        picture = sketch.open("layer1");
        canvas = new GraphCanvas();
        canvas.setPicture(laidOut(picture));
        canvas.onToggleBlockProperty().set(this::toggle);
        stage.setScene(new Scene(canvas, 800, 600));
        stage.show();
        canvas.requestFocus();
    }

    private void toggle(int block) {
        toggled.add(block);
        Set<Integer> open = new HashSet<>(picture.open());
        picture = open.contains(block) ? picture.closed(block) : picture.opened(block);
        canvas.setPicture(laidOut(picture));
    }

    private static LaidOut laidOut(Picture picture) {
        return new Layouter().layout(picture, Direction.DOWN, CardSizes.STANDARD, Progress.NONE);
    }

    private Viewport viewport() {
        WaitForAsyncUtils.waitForFxEvents();
        return canvas.viewportProperty().get();
    }

    private Box box(Target target) {
        return canvas.pictureProperty().get().vertices().stream()
                .filter(placed -> Target.of(placed.vertex()).equals(target))
                .map(PlacedVertex::box)
                .findFirst()
                .orElseThrow();
    }

    private Point2D onScreen(double x, double y) {
        Viewport view = viewport();
        return canvas.localToScreen(view.toScreenX(x), view.toScreenY(y));
    }

    private Point2D centre(Target target) {
        Box box = box(target);
        return onScreen(box.centerX(), box.y() + 30);
    }

    private Target layer(int id) {
        return new Target.LayerTarget(id);
    }

    private Target block(String path) {
        return new Target.BlockTarget(sketch.tree().blocks().stream()
                .filter(block -> block.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private void at(FxRobot robot, Runnable action) {
        robot.interact(action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void the_wheel_zooms_at_the_pointer(FxRobot robot) {
        at(robot, canvas::fit);
        Point2D pointer = centre(layer(1));
        robot.moveTo(pointer);
        Viewport before = viewport();
        robot.scroll(3, VerticalDirection.UP);
        Viewport after = viewport();
        Point2D local = canvas.screenToLocal(pointer);
        assertThat(after.scale()).isNotCloseTo(before.scale(), within(before.scale() * 0.2));
        assertThat(after.toDrawingX(local.getX())).isCloseTo(before.toDrawingX(local.getX()), within(0.5));
        assertThat(after.toDrawingY(local.getY())).isCloseTo(before.toDrawingY(local.getY()), within(0.5));
    }

    @Test
    void zooming_stops_at_both_ends(FxRobot robot) {
        at(robot, () -> canvas.zoomTo(1000));
        assertThat(viewport().scale()).isEqualTo(Camera.MOST);
        at(robot, () -> canvas.zoomTo(1e-9));
        assertThat(viewport().scale()).isBetween(1e-3, 0.1);
    }

    @Test
    void dragging_moves_the_picture_but_never_out_of_sight(FxRobot robot) {
        at(robot, () -> canvas.zoomTo(0.5));
        Viewport before = viewport();
        Point2D start = canvas.localToScreen(700, 300);
        robot.drag(start, MouseButton.PRIMARY).dropTo(start.add(-90, 40));
        assertThat(viewport().dx()).isCloseTo(before.dx() - 90, within(2.0));
        assertThat(viewport().dy()).isCloseTo(before.dy() + 40, within(2.0));
        at(robot, () -> canvas.pan(1e7, -1e7));
        LaidOut laidOut = canvas.pictureProperty().get();
        Box visible = viewport().visible(0);
        assertThat(visible.overlaps(new Box(0, 0, laidOut.width(), laidOut.height())))
                .isTrue();
    }

    @Test
    void a_click_selects_and_with_shift_adds_and_escape_selects_nothing(FxRobot robot) {
        at(robot, canvas::fit);
        robot.clickOn(centre(layer(0)));
        assertThat(canvas.selectionProperty().get()).containsExactly(layer(0));
        robot.press(KeyCode.SHIFT).clickOn(centre(layer(1))).release(KeyCode.SHIFT);
        assertThat(canvas.selectionProperty().get()).containsExactlyInAnyOrder(layer(0), layer(1));
        robot.type(KeyCode.ESCAPE);
        assertThat(canvas.selectionProperty().get()).isEmpty();
    }

    @Test
    void a_double_click_opens_a_block_and_its_top_stays_where_it_was(FxRobot robot) {
        Target closed = block("layer1.layer1.1");
        at(robot, () -> canvas.reveal(closed));
        at(robot, () -> canvas.zoomTo(0.7));
        Point2D top = onScreen(box(closed).centerX(), box(closed).y());
        robot.doubleClickOn(centre(closed));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(toggled).containsExactly(((Target.BlockTarget) closed).id());
        Box frame = canvas.pictureProperty().get().frames().stream()
                .filter(placed -> Target.of(placed.frame()).equals(closed))
                .findFirst()
                .orElseThrow()
                .box();
        assertThat(onScreen(frame.centerX(), frame.y()).distance(top)).isLessThan(1);
    }

    @Test
    void enter_opens_and_closes_the_selected_block(FxRobot robot) {
        at(robot, () -> canvas.selectionProperty().set(Set.of(block("layer2"))));
        robot.type(KeyCode.ENTER);
        assertThat(picture.open()).contains(((Target.BlockTarget) block("layer2")).id());
        robot.type(KeyCode.ENTER);
        assertThat(picture.open()).doesNotContain(((Target.BlockTarget) block("layer2")).id());
    }

    @Test
    void alt_and_arrows_walk_along_the_edges(FxRobot robot) {
        at(robot, canvas::fit);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(canvas.selectionProperty().get()).containsExactly(new Target.InputTarget(0));
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(canvas.selectionProperty().get()).containsExactly(layer(1));
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(canvas.selectionProperty().get()).containsExactly(layer(0));
    }

    @Test
    void f_shows_the_whole_picture(FxRobot robot) {
        at(robot, () -> canvas.zoomTo(3));
        robot.type(KeyCode.F);
        LaidOut laidOut = canvas.pictureProperty().get();
        assertThat(viewport().visible(0).contains(new Box(0, 0, laidOut.width(), laidOut.height())))
                .isTrue();
    }

    @Test
    void the_pointer_tells_what_it_is_over_and_a_right_click_asks_for_its_menu(FxRobot robot) {
        List<Optional<Target>> asked = new ArrayList<>();
        at(robot, () -> canvas.onContextMenuProperty().set(request -> asked.add(request.target())));
        at(robot, canvas::fit);
        robot.moveTo(centre(layer(2)));
        assertThat(canvas.pointedProperty().get()).contains(layer(2));
        Point2D place = canvas.screenToLocal(centre(layer(2)));
        at(
                robot,
                () -> canvas.fireEvent(new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, place.getX(), place.getY(), 0, 0, false, null)));
        assertThat(asked).containsExactly(Optional.of(layer(2)));
    }

    @Test
    void another_theme_is_painted_with_the_next_frame(FxRobot robot) {
        at(robot, () -> canvas.lookProperty().set(Look.plain(Theme.DARK)));
        Canvas surface = (Canvas) canvas.getChildrenUnmodifiable().get(0);
        double[] brightness = new double[1];
        at(
                robot,
                () -> brightness[0] = surface.snapshot(null, null)
                        .getPixelReader()
                        .getColor(3, 3)
                        .getBrightness());
        assertThat(brightness[0]).isLessThan(0.2);
    }

    @Test
    void the_canvas_says_what_it_shows_to_assistive_technology() {
        assertThat(canvas.getAccessibleText()).contains("sketch");
        assertThat(canvas.getAccessibleHelp()).isNotBlank();
        assertThat(canvas.isFocusTraversable()).isTrue();
    }
}
