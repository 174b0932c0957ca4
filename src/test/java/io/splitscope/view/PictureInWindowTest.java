package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.layout.Box;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Point;
import io.splitscope.paint.Look;
import io.splitscope.paint.Overlay;
import io.splitscope.paint.Painter;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Target;
import io.splitscope.paint.Viewport;
import io.splitscope.split.Split;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.canvas.Minimap;
import io.splitscope.view.explorer.Explorer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** How the picture can be made to look. */
class PictureInWindowTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();
    private GraphCanvas canvas;

    @BeforeEach
    void setSize(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            opened.stage().setWidth(1280);
            opened.stage().setHeight(800);
        });
        canvas = opened.canvas();
        await(() -> canvas.viewportProperty().get() != null);
    }

    private Look look() {
        return canvas.lookProperty().get();
    }

    @Test
    void keys_and_the_tool_bar_choose_what_the_colours_tell(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(look().overlay().orElseThrow().overlay()).isEqualTo(Overlay.FLOPS);
        MenuButton button = robot.lookup("#toolbar-overlay").queryAs(MenuButton.class);
        assertThat(button.getText()).isEqualTo(Overlay.FLOPS.title());

        robot.interact(() -> button.getItems().get(3).fire());
        assertThat(look().overlay().orElseThrow().overlay()).isEqualTo(Overlay.BYTES);

        robot.push(KeyCode.ALT, KeyCode.DIGIT0);
        assertThat(look().overlay()).isEmpty();
    }

    @Test
    void sensitivity_follows_the_sliders_a_moment_later(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.ALT, KeyCode.DIGIT5);
        await(() -> look().overlay().isPresent());
        var before = look().overlay().orElseThrow();
        assertThat(before.overlay()).isEqualTo(Overlay.SENSITIVITY);
        int last = explorer.shownProperty().get().model().model().layers().size() - 1;
        assertThat(canvas.tooltipTextProperty().get().apply(new Target.LayerTarget(20)))
                .containsPattern("Sensitivity: [±×][\\d.]+.* of the \\w+");
        assertThat(canvas.tooltipTextProperty().get().apply(new Target.LayerTarget(last)))
                .contains("Sensitivity: ");

        robot.interact(() ->
                explorer.settingProperty().set(explorer.settingProperty().get().withDeviceSpeed(3e9)));
        await(() -> look().overlay().isPresent() && look().overlay().get() != before);
    }

    @Test
    void the_picture_turns_from_left_to_right_and_back(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.R);
        await(() -> canvas.pictureProperty().get().direction() == Direction.RIGHT);
        assertThat(canvas.pictureProperty().get().width())
                .isGreaterThan(canvas.pictureProperty().get().height());
        ToggleButton button = robot.lookup("#toolbar-direction").queryAs(ToggleButton.class);
        assertThat(button.isSelected()).isTrue();

        robot.interact(button::fire);
        await(() -> canvas.pictureProperty().get().direction() == Direction.DOWN);
    }

    @Test
    void the_view_goes_where_the_cut_goes_unless_that_is_not_wanted(FxRobot robot) throws TimeoutException {
        robot.interact(() -> canvas.zoomTo(1));
        WaitForAsyncUtils.sleep(2, TimeUnit.SECONDS);
        Viewport before = canvas.viewportProperty().get();

        setDeviceSpeed(robot, 1e9);
        await(() -> cutIsInSight() && !canvas.viewportProperty().get().equals(before));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        Viewport left = canvas.viewportProperty().get();
        setDeviceSpeed(robot, 5e10);
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        assertThat(canvas.viewportProperty().get()).isEqualTo(left);
    }

    private void setDeviceSpeed(FxRobot robot, double speed) {
        robot.interact(() ->
                explorer.settingProperty().set(explorer.settingProperty().get().withDeviceSpeed(speed)));
    }

    private boolean cutIsInSight() {
        Painter painter = new Painter(canvas.pictureProperty().get());
        Box cut = painter.cutExtent(look().split().orElseThrow()).orElseThrow();
        Box sight = canvas.viewportProperty().get().visible(0);
        return sight.y() <= cut.y() && cut.bottom() <= sight.bottom();
    }

    @Test
    void a_click_on_the_map_goes_there_and_the_map_is_gone_when_everything_shows(FxRobot robot)
            throws TimeoutException {
        robot.interact(() -> canvas.zoomTo(1));
        Minimap map = robot.lookup(".minimap").queryAs(Minimap.class);
        await(map::isVisible);
        Bounds place = map.localToScreen(map.getBoundsInLocal());

        robot.clickOn(place.getCenterX(), place.getMaxY() - 8);
        Viewport view = canvas.viewportProperty().get();
        double middle = view.toDrawingY(view.height() / 2);
        assertThat(middle).isGreaterThan(0.8 * canvas.pictureProperty().get().height());

        robot.interact(canvas::fit);
        await(() -> !map.isVisible());
    }

    @Test
    void the_cut_is_drawn_along_what_crosses_and_not_only_labelled(FxRobot robot) throws TimeoutException {
        robot.interact(() -> explorer.openToLevel(Integer.MAX_VALUE));
        await(() -> canvas.pictureProperty().get().picture().vertices().size() > 100);
        Split split = look().split().orElseThrow();
        robot.interact(() -> canvas.lookProperty().set(look().withSplit(split, Map.of())));
        List<Point> crossing = canvas.pictureProperty().get().routes().stream()
                .filter(route -> route.edge().isCut(split))
                .map(route -> middle(route.points()))
                .toList();
        robot.interact(() -> canvas.lookAt(crossing.get(0).x(), crossing.get(0).y(), 1));

        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> canvas.snapshot(null, null));
        Viewport view = canvas.viewportProperty().get();
        List<Integer> drawn = crossing.stream()
                .filter(point -> view.visible(-20).contains(point.x(), point.y()))
                .map(point -> image.getPixelReader()
                        .getArgb((int) view.toScreenX(point.x()), (int) view.toScreenY(point.y())))
                .toList();
        assertThat(drawn)
                .isNotEmpty()
                .containsOnly(Palette.of(look().theme()).cut().argb());
    }

    /** The middle of the first stretch. */
    private static Point middle(List<Point> route) {
        Point from = route.get(0);
        Point to = route.get(1);
        return new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
    }

    @Test
    void shapes_and_sizes_on_edges_are_switched_by_key(FxRobot robot) {
        assertThat(look().edgeLabels()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        assertThat(look().edgeLabels()).isTrue();
    }

    @Test
    void things_move_to_their_places_gently_and_a_hand_ends_that_at_once(FxRobot robot) throws TimeoutException {
        robot.interact(() -> canvas.animatedProperty().set(true));
        robot.interact(() -> canvas.zoomTo(0.9));
        LaidOut before = canvas.pictureProperty().get();
        robot.interact(() -> explorer.openToLevel(1));
        await(() -> canvas.pictureProperty().get() != before);
        robot.interact(() -> canvas.zoomTo(0.8));
        Viewport at = canvas.viewportProperty().get();
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        assertThat(canvas.viewportProperty().get()).isEqualTo(at);
    }

    @Test
    void the_legend_can_be_put_away_and_leaves_its_room_to_the_graph(FxRobot robot) throws TimeoutException {
        Node legend = robot.lookup(".legend").query();
        await(() -> legend.isVisible() && legend.getBoundsInParent().getHeight() > 0);
        double before = canvas.getHeight();

        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertThat(legend.isVisible()).isFalse();
        await(() -> canvas.getHeight() > before);
    }
}
