package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Mode;
import io.splitscope.cost.Quantity;
import io.splitscope.split.memory.DeviceMemory;
import io.splitscope.split.memory.MemoryMeter;
import io.splitscope.split.memory.Optimizer;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Solution;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

class MemoryPaneTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample("resnet50");

    private final Explorer explorer = opened.explorer();

    @BeforeEach
    void trainOnFastDevice(FxRobot robot) {
        robot.interact(() -> explorer.settingProperty()
                .set(explorer.settingProperty().get().withMode(Mode.TRAINING).withDeviceSpeed(1e13)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_the_device_needs_follows_the_optimiser(FxRobot robot) throws TimeoutException {
        awaitFigure(robot, total(Optimizer.SGD));
        ComboBox<Optimizer> optimizer = robot.lookup("#optimizer").queryAs(ComboBox.class);
        robot.interact(() -> optimizer.setValue(Optimizer.ADAM));
        awaitFigure(robot, total(Optimizer.ADAM));
    }

    @Test
    void with_a_limit_a_split_that_fits_is_offered_and_shown_when_wanted(FxRobot robot) throws TimeoutException {
        double needed = memory(Optimizer.SGD).total();
        enterLimit(robot, Long.toString((long) (needed / 3)));
        awaitVerdict(robot, "The best split does not fit.");

        robot.interact(() -> robot.lookup("#memory-show").queryAs(Button.class).fire());
        Set<Integer> shown = explorer.handCut().deviceProperty().get().orElseThrow();
        Solution solution = explorer.shownProperty().get().solution().orElseThrow();
        assertThat(new MemoryMeter(explorer.shownProperty().get().model().model(), solution.iteration(), Optimizer.SGD)
                        .of(shown.stream().collect(BitSet::new, BitSet::set, BitSet::or))
                        .total())
                .isLessThanOrEqualTo(needed / 3 * 1.001);
    }

    @Test
    void a_limit_that_nothing_fits_is_told_calmly(FxRobot robot) throws TimeoutException {
        robot.interact(() ->
                explorer.settingProperty().set(explorer.settingProperty().get().withRawDataStays(true)));
        enterLimit(robot, "10B");
        awaitVerdict(robot, "No split that fits is known");
    }

    @Test
    void what_is_no_size_is_said_and_the_limit_stays(FxRobot robot) {
        enterLimit(robot, "512MB");
        enterLimit(robot, "plenty");
        assertThat(robot.lookup("#memory-limit").queryAs(TextField.class).getText())
                .startsWith("512");
        assertThat(explorer.messages().newestProperty().get()).isPresent();
    }

    private String total(Optimizer optimizer) {
        return Quantity.BYTES.format(memory(optimizer).total());
    }

    private DeviceMemory memory(Optimizer optimizer) {
        Solution solution = explorer.shownProperty().get().solution().orElseThrow();
        return new MemoryMeter(explorer.shownProperty().get().model().model(), solution.iteration(), optimizer)
                .of(solution.shownSplit().device());
    }

    private static void enterLimit(FxRobot robot, String text) {
        TextField field = robot.lookup("#memory-limit").queryAs(TextField.class);
        robot.interact(() -> {
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
    }

    private static void awaitFigure(FxRobot robot, String text) throws TimeoutException {
        GridPane figures = robot.lookup("#memory-figures").queryAs(GridPane.class);
        await(() -> figures.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toSet())
                .contains(text));
    }

    private static void awaitVerdict(FxRobot robot, String beginning) throws TimeoutException {
        Label verdict = robot.lookup("#memory-verdict").queryAs(Label.class);
        await(() -> verdict.getText().startsWith(beginning));
    }
}
