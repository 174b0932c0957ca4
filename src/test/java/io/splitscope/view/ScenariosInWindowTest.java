package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Setting;
import io.splitscope.scenario.Conditions.Memory;
import io.splitscope.scenario.Scenario;
import io.splitscope.split.memory.Optimizer;
import io.splitscope.view.explorer.MeasuredSide;
import io.splitscope.view.explorer.Solution;
import io.splitscope.view.explorer.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScenariosInWindowTest extends WithScenarios {

    @Start
    @Override
    void open(Stage stage) throws Exception {
        super.open(stage);
    }

    @Test
    void what_is_decided_is_kept_beside_the_model_and_shown_again_at_a_click(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#scenarios").query().isVisible()).isFalse();
        robot.interact(() -> explorer.pinToDevice(Set.of(0, 1)));
        keep(robot);
        Standing kept = ask(explorer::standing);
        assertThat(onDisk().scenarios()).extracting(Scenario::name).containsExactly("Scenario 1");
        assertThat(onDisk().scenarios().get(0).layers().device()).hasSize(2);

        robot.interact(() -> explorer.settingProperty().set(Setting.DEFAULT.withDeviceSpeed(1e9)));
        assertThat(chip(robot, 0).getText()).isEqualTo("Scenario 1 •");
        assertThat(chip(robot, 0).getAccessibleText()).contains("changed since it was kept");

        robot.interact(chip(robot, 0)::fire);
        assertThat(ask(explorer::standing)).isEqualTo(kept);
        assertThat(chip(robot, 0).getText()).isEqualTo("Scenario 1");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ask(explorer::standing).setting().deviceSpeed()).isEqualTo(1e9);
    }

    @Test
    void a_scenario_is_renamed_in_place_deleted_and_brought_back(FxRobot robot) throws Exception {
        keep(robot);
        robot.push(KeyCode.F2);
        robot.interact(() -> {
            TextField field = robot.lookup("#scenario-name").queryAs(TextField.class);
            field.setText("In the bus");
            field.fireEvent(new ActionEvent());
        });
        assertThat(chip(robot, 0).getText()).isEqualTo("In the bus");
        await(() -> onDiskNames().equals(List.of("In the bus")));

        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
        assertThat(chips(robot)).hasSize(2);
        robot.interact(() -> chip(robot, 0).requestFocus());
        robot.push(KeyCode.DELETE);
        assertThat(chips(robot)).hasSize(1);
        await(() -> onDiskNames().equals(List.of("Scenario 1")));

        robot.interact(
                () -> robot.lookup("#message-offer").queryAs(Button.class).fire());
        assertThat(chip(robot, 0).getText()).isEqualTo("In the bus");
        await(() -> onDiskNames().equals(List.of("In the bus", "Scenario 1")));
    }

    @Test
    void profiles_memory_and_charts_are_kept_with_a_scenario_and_a_missing_profile_is_told(FxRobot robot)
            throws Exception {
        Path profile = Files.writeString(folder.resolve("phone.csv"), "layer,seconds\n/conv1/Conv,0.25\n");
        robot.interact(() -> explorer.measuring().load(MeasuredSide.DEVICE, profile));
        await(() -> explorer.measuring().measuredProperty().get().device().isPresent());
        robot.interact(() -> {
            explorer.memoryProperty().set(new Memory(Optimizer.ADAM, OptionalDouble.of(2e8)));
            robot.lookup("#charts").queryAs(TitledPane.class).setExpanded(true);
            robot.lookup("#chart-tabs")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(2);
        });
        keep(robot);
        double speed = solution().profiles().device().orElseThrow().speed();

        robot.interact(() -> {
            explorer.measuring().forget(MeasuredSide.DEVICE);
            explorer.memoryProperty().set(Memory.USUAL);
            robot.lookup("#chart-tabs")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(0);
            robot.lookup("#charts").queryAs(TitledPane.class).setExpanded(false);
        });
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        await(() -> solution().profiles().device().isPresent());

        assertThat(solution().profiles().device().orElseThrow().speed()).isEqualTo(speed);
        assertThat(robot.lookup("#memory-limit").queryAs(TextField.class).getText())
                .isEqualTo("200 MB");
        assertThat(robot.lookup("#charts").queryAs(TitledPane.class).isExpanded())
                .isTrue();
        assertThat(robot.lookup("#chart-tabs")
                        .queryAs(TabPane.class)
                        .getSelectionModel()
                        .getSelectedIndex())
                .isEqualTo(2);

        robot.interact(() -> explorer.measuring().forget(MeasuredSide.DEVICE));
        Files.delete(profile);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        await(() -> explorer.messages()
                .newestProperty()
                .get()
                .filter(message -> message.text().contains("phone.csv is not there"))
                .isPresent());
        assertThat(solution().profiles().device()).isEmpty();

        keep(robot);
        Scenario again = onDisk().scenarios().get(0);
        assertThat(again.conditions()
                        .profiles()
                        .orElseThrow()
                        .device()
                        .orElseThrow()
                        .file())
                .isEqualTo(profile.toAbsolutePath());
    }

    @Test
    void another_scenario_is_compared_in_the_delay_bar_and_as_an_outline(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.pinToDevice(Set.of(0, 1, 2, 3, 4, 5, 6, 7)));
        keep(robot);
        double total = explorer.shownProperty()
                .get()
                .solution()
                .orElseThrow()
                .split()
                .delay()
                .total();
        robot.interact(() -> explorer.unpin(Set.of(0, 1, 2, 3, 4, 5, 6, 7)));

        robot.interact(() -> menuItem(chip(robot, 0), "Compare with this").fire());
        await(() -> explorer.compared().otherProperty().get().isPresent());

        assertThat(robot.lookup("Scenario 1").queryAllAs(Label.class)).anyMatch(Node::isVisible);
        assertThat(robot.lookup("#kept-total").query().isVisible()).isTrue();
        var other = explorer.compared().otherProperty().get().orElseThrow().solution();
        assertThat(other.split().delay().total()).isEqualTo(total);
        assertThat(canvas(robot).lookProperty().get().ghost()).contains(other.split());

        robot.interact(() -> menuItem(chip(robot, 0), "Stop comparing").fire());
        assertThat(canvas(robot).lookProperty().get().ghost()).isEmpty();
        assertThat(robot.lookup("#kept-total").query().isVisible()).isFalse();
    }

    private static MenuItem menuItem(ToggleButton chip, String title) {
        return chip.getContextMenu().getItems().stream()
                .filter(item -> item.getText().replace("_", "").equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void page_keys_go_through_the_scenarios_while_presenting(FxRobot robot) throws Exception {
        keep(robot);
        robot.interact(() -> explorer.settingProperty().set(Setting.DEFAULT.withDeviceSpeed(1e9)));
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
        assertThat(chips(robot)).hasSize(2);

        robot.push(KeyCode.F11);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(chip(robot, 0).isSelected()).isTrue();
        assertThat(ask(explorer::standing).setting().deviceSpeed()).isNotEqualTo(1e9);
        robot.push(KeyCode.PAGE_UP);
        assertThat(ask(explorer::standing).setting().deviceSpeed()).isEqualTo(1e9);
        assertThat(robot.lookup("#scenarios").query().isVisible()).isTrue();
        robot.push(KeyCode.F11);

        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(ask(explorer::standing).setting().deviceSpeed()).isNotEqualTo(1e9);
    }

    private Solution solution() {
        return explorer.shownProperty().get().solution().orElseThrow();
    }
}
