package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Setting;
import io.splitscope.paint.Target;
import io.splitscope.plot.MapRegion;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Solution;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ChartsInWindowTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @Test
    void charts_are_hidden_until_asked_for_and_remembered_then(FxRobot robot) {
        TitledPane charts = robot.lookup("#charts").queryAs(TitledPane.class);
        assertThat(charts.isExpanded()).isFalse();

        robot.type(KeyCode.F4);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(charts.isExpanded()).isTrue();
        assertThat(opened.window().preferences().picture()).containsEntry("charts", true);
    }

    @Test
    void a_chart_is_copied_as_a_picture_and_as_numbers(FxRobot robot) throws TimeoutException {
        Node plot = chart(robot, 0, "#delay-plot");
        await(() -> plot.getAccessibleText().contains("breakpoint"));

        robot.clickOn("#chart-copy");

        String[] copied = new String[1];
        double[] width = new double[1];
        robot.interact(() -> {
            copied[0] = Clipboard.getSystemClipboard().getString();
            width[0] = Clipboard.getSystemClipboard().getImage().getWidth();
        });
        assertThat(copied[0]).startsWith("from\tto\tsecondsAtFrom").contains("after ");
        assertThat(width[0]).isGreaterThan(1000);
    }

    @Test
    void charts_are_made_higher_at_their_edge_and_stay_so_while_the_picture_keeps_room(FxRobot robot)
            throws TimeoutException {
        Node plot = chart(robot, 0, "#delay-plot");
        Node canvas = robot.lookup("#canvas").query();
        double before = plot.getLayoutBounds().getHeight();

        robot.drag("#chart-grip").moveBy(0, -60).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plot.getLayoutBounds().getHeight()).isGreaterThan(before + 30);
        double height = opened.window().preferences().parts().orElseThrow().chartHeight();
        assertThat(height).isGreaterThan(300);

        for (int i = 0; i < 40; i++) {
            robot.type(KeyCode.UP);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(opened.window().preferences().parts().orElseThrow().chartHeight())
                .isGreaterThan(height);
        assertThat(canvas.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void a_click_on_the_delay_curve_and_an_arrow_key_go_there(FxRobot robot) throws TimeoutException {
        Node plot = chart(robot, 0, "#delay-plot");
        await(() -> plot.getAccessibleText().contains("breakpoint"));
        double before = setting().deviceSpeed();

        robot.clickOn(plot);
        WaitForAsyncUtils.waitForFxEvents();
        double clicked = setting().deviceSpeed();
        assertThat(clicked).isNotEqualTo(before);
        assertThat(solution().setting()).isEqualTo(setting());

        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(setting().deviceSpeed()).isGreaterThan(clicked);

        robot.interact(explorer.undoing()::undo);
        assertThat(setting().deviceSpeed()).isLessThan(clicked * 1.01);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_map_names_its_regions_and_a_click_on_one_goes_where_its_split_is_the_best(FxRobot robot)
            throws TimeoutException {
        Node plot = chart(robot, 1, "#map-plot");
        await(() -> plot.getAccessibleText() != null && plot.getAccessibleText().contains("exact"));
        ListView<MapRegion> regions = robot.lookup("#map-regions").queryAs(ListView.class);
        assertThat(regions.getItems()).hasSizeGreaterThan(1);

        for (MapRegion region : regions.getItems()) {
            robot.interact(() -> {
                regions.getSelectionModel().select(region);
                regions.requestFocus();
            });
            robot.type(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(solution().split().device())
                    .isEqualTo(region.cell().best().split().device());
        }
    }

    @Test
    void a_click_on_the_profile_selects_a_layer_and_the_arrow_keys_go_on(FxRobot robot) throws TimeoutException {
        Node plot = chart(robot, 2, "#depth-plot");
        await(() -> plot.getAccessibleText() != null);

        robot.clickOn(plot);
        WaitForAsyncUtils.waitForFxEvents();
        int layer = selectedLayer();
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(selectedLayer()).isEqualTo(layer + 1);
    }

    private int selectedLayer() {
        Set<Target> selected = explorer.selectionProperty().get();
        assertThat(selected).hasSize(1);
        return ((Target.LayerTarget) selected.iterator().next()).id();
    }

    private static Node chart(FxRobot robot, int tab, String id) {
        robot.type(KeyCode.F4);
        robot.interact(() -> robot.lookup("#chart-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(tab));
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).query();
    }

    private Setting setting() {
        return explorer.settingProperty().get();
    }

    private Solution solution() {
        return explorer.shownProperty().get().solution().orElseThrow();
    }
}
