package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Setting;
import io.splitscope.split.strategy.Comparison.Row;
import io.splitscope.split.strategy.Strategies;
import io.splitscope.view.explorer.Explorer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ComparePaneTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @Test
    void strategies_are_compared_when_asked_and_follow_the_sliders(FxRobot robot) throws TimeoutException {
        TableView<Row> table = comparison(robot);
        assertThat(table.getItems()).isEmpty();

        robot.press(KeyCode.SHIFT).type(KeyCode.F9).release(KeyCode.SHIFT);
        await(() -> !table.getItems().isEmpty());
        assertThat(table.getItems()).extracting(Row::strategy).isEqualTo(Strategies.all());
        double before = table.getItems().get(0).result().seconds().getAsDouble();

        Setting setting = explorer.settingProperty().get();
        robot.interact(() -> explorer.settingProperty().set(setting.withDeviceSpeed(setting.deviceSpeed() / 2)));
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> table.getItems().get(0).result().seconds().getAsDouble() > before);
    }

    @Test
    void a_strategys_split_is_shown_in_place_of_the_best_when_its_row_is_entered(FxRobot robot)
            throws TimeoutException {
        TableView<Row> table = comparison(robot);
        robot.press(KeyCode.SHIFT).type(KeyCode.F9).release(KeyCode.SHIFT);
        await(() -> !table.getItems().isEmpty());
        Row deviceOnly = table.getItems().stream()
                .filter(row -> row.strategy().name().equals("device only"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(deviceOnly);
        });
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        int layers = explorer.shownProperty().get().model().model().layers().size();
        assertThat(explorer.handCut().deviceProperty().get().orElseThrow()).hasSize(layers);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Row> comparison(FxRobot robot) {
        return robot.lookup("#compare-table").queryAs(TableView.class);
    }
}
