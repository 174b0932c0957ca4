package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.SharedModels;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Measure on this computer… in the window. */
@ExtendWith(ApplicationExtension.class)
class MeasureInWindowTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final Explorer explorer = new Explorer();
    private MainWindow window;

    @Start
    void open(Stage primary) {
        window = new MainWindow(primary, explorer, Preferences.USUAL);
        primary.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void each_layer_is_timed_kept_beside_the_model_and_taken_for_the_device(FxRobot robot)
            throws IOException, TimeoutException {
        Path file = Files.copy(SharedModels.model("two_tower_ts13_full"), folder.resolve("towers.onnx"));
        robot.interact(() -> explorer.open(new ModelSource.InFile(file)));
        await(() -> explorer.shownProperty().get() != null
                && explorer.shownProperty().get().model().source().equals(new ModelSource.InFile(file)));
        int layers =
                explorer.shownProperty().get().model().cost().model().layers().size();
        robot.interact(window.tools()::measure);
        Button device = robot.lookup("#measure-device").queryAs(Button.class);
        assertThat(device.isDisabled()).isTrue();
        robot.interact(robot.lookup("#measure-start").queryAs(Button.class)::fire);
        await(() -> !device.isDisabled());
        assertThat(robot.lookup("#measure-summary").queryAs(Label.class).getText())
                .startsWith(layers + " of " + layers + " layers measured")
                .contains("towers.profile.csv");
        assertThat(robot.lookup("#measure-table").queryTableView().getItems()).hasSize(layers);
        assertThat(robot.lookup("#measure-replace").queryAs(CheckBox.class).isVisible())
                .isTrue();
        assertThat(robot.lookup("#measure-start").queryAs(Button.class).isDisabled())
                .as("the file that is there now is not replaced without a tick")
                .isTrue();
        robot.interact(device::fire);
        await(() -> explorer.measuring().measuredProperty().get().device().isPresent());
        assertThat(folder.resolve("towers.profile.csv")).exists();
    }

    @Test
    void a_sample_is_measured_too_and_its_times_are_kept_for_the_user_until_another_model_is_open(FxRobot robot)
            throws TimeoutException, IOException {
        ModelSource.Bundled sample = new ModelSource.Bundled(Samples.all().stream()
                .filter(candidate -> candidate.name().equals("two_tower"))
                .findFirst()
                .orElseThrow());
        robot.interact(() -> explorer.open(sample));
        await(() -> explorer.shownProperty().get() != null);
        Path kept = Path.of(System.getProperty("splitscope.config"), "profiles", "two_tower.profile.csv");
        Files.deleteIfExists(kept);
        robot.interact(window.tools()::measure);
        Button device = robot.lookup("#measure-device").queryAs(Button.class);
        robot.interact(robot.lookup("#measure-start").queryAs(Button.class)::fire);
        await(() -> !device.isDisabled());
        assertThat(kept).isNotEmptyFile();
        Path file = Files.copy(SharedModels.model("two_tower_ts13_full"), folder.resolve("towers.onnx"));
        robot.interact(() -> explorer.open(new ModelSource.InFile(file)));
        await(() -> device.isDisabled());
        assertThat(robot.lookup("#measure-summary").queryAs(Label.class).getText())
                .contains("towers.profile.csv");
        assertThat(robot.lookup("#measure-table").queryTableView().getItems()).isEmpty();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
