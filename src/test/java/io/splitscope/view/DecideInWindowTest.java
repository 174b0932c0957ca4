package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.cost.WireType;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Solution;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

class DecideInWindowTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @Test
    void a_cut_is_set_by_keys_and_left_with_escape(FxRobot robot) {
        robot.interact(() -> {
            explorer.selectionProperty().set(Set.of(new Target.LayerTarget(0)));
            robot.lookup("#canvas").query().requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);

        assertThat(visible(robot, "#hand-cut")).isTrue();
        assertThat(text(robot, "#hand-cut-text")).contains("than the best");
        assertThat(visible(robot, "#by-hand-total")).isTrue();
        assertThat(opened.canvas().lookProperty().get().ghost())
                .contains(solution().split());

        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);

        assertThat(visible(robot, "#hand-cut")).isFalse();
        assertThat(visible(robot, "#by-hand-total")).isFalse();
        assertThat(opened.canvas().lookProperty().get().ghost()).isEmpty();
    }

    @Test
    void a_slider_drag_is_undone_as_one_step_and_redone(FxRobot robot) {
        Setting before = explorer.settingProperty().get();
        Slider slider = robot.lookup("#uplink").queryAs(Slider.class);

        robot.drag(slider).moveBy(-20, 0).moveBy(-20, 0).drop();
        Setting after = explorer.settingProperty().get();
        assertThat(after).isNotEqualTo(before);
        robot.interact(() -> robot.lookup("#canvas").query().requestFocus());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(explorer.settingProperty().get()).isEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(explorer.settingProperty().get()).isEqualTo(after);
    }

    @Test
    void the_protocol_is_agreed_below_the_sliders_and_can_be_taken_back(FxRobot robot) {
        Setting before = explorer.settingProperty().get();
        double delay = solution().split().delay().activationsUp();
        robot.interact(() -> {
            robot.lookup("#protocol").queryAs(TitledPane.class).setExpanded(true);
            robot.lookup("#wire").queryAs(ComboBox.class).getSelectionModel().select(WireType.INT8.ordinal());
        });

        assertThat(explorer.settingProperty().get().protocol().wire()).isEqualTo(WireType.INT8);
        assertThat(solution().split().delay().activationsUp()).isNotEqualTo(delay);

        robot.interact(() -> {
            robot.lookup("#labels-on-device").queryAs(CheckBox.class).fire();
            robot.lookup("#compress-smashed").queryAs(Slider.class).setValue(0.5);
        });
        assertThat(explorer.settingProperty().get().protocol().labels().onDevice())
                .isTrue();
        assertThat(explorer.settingProperty().get().compression().smashedData()).isGreaterThan(1);

        robot.interact(() -> {
            explorer.undoing().undo();
            explorer.undoing().undo();
            explorer.undoing().undo();
        });
        assertThat(explorer.settingProperty().get()).isEqualTo(before);
        assertThat(robot.lookup("#labels-on-device").queryAs(CheckBox.class).isSelected())
                .isFalse();
    }

    @Test
    void frozen_layers_and_the_tail_are_chosen_on_a_right_click_and_counted(FxRobot robot) {
        robot.interact(() ->
                explorer.settingProperty().set(explorer.settingProperty().get().withMode(Mode.TRAINING)));
        robot.interact(() -> {
            explorer.selectionProperty().set(Set.of(new Target.LayerTarget(0)));
            item(robot, "Freeze weights").fire();
            item(robot, "Keep in the tail, with the labels").fire();
        });

        assertThat(text(robot, "#frozen-count")).isEqualTo("1 layer frozen");
        assertThat(text(robot, "#tail-count")).isEqualTo("1 layer in the tail");
        assertThat(opened.canvas().lookProperty().get().protocol().frozen()).containsExactly(0);

        robot.interact(() -> robot.lookup("#frozen-none").queryAs(Button.class).fire());
        assertThat(explorer.settingProperty().get().protocol().frozen()).isEmpty();
    }

    private static MenuItem item(FxRobot robot, String title) {
        return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null
                        && item.getText().replace("_", "").equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Solution solution() {
        return explorer.shownProperty().get().solution().orElseThrow();
    }

    private static boolean visible(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.isVisible();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
