package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;

import io.splitscope.SharedModels;
import io.splitscope.scenario.Scenario;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.scenario.ScenarioException;
import io.splitscope.scenario.ScenarioFile;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A test of a window on a model that lies, as all that is kept of it, in a folder of its own. */
@ExtendWith(OwnUserFolder.class)
abstract class WithScenarios {

    @TempDir
    Path folder;

    MainWindow window;
    Explorer explorer;
    Path model;

    /** To be called on the FX thread before each test. */
    void open(Stage primary) throws Exception {
        model = Files.copy(SharedModels.model("resnet18_ts17_dynbatch"), folder.resolve("net.onnx"));
        window = new Windows(new PreferencesFile(folder), () -> {}, path -> {}).open(primary);
        explorer = window.explorer();
    }

    @BeforeEach
    void openModel(FxRobot robot) throws TimeoutException {
        openAndAwait(robot, model);
    }

    @AfterEach
    void closeAll(FxRobot robot) {
        robot.interact(() -> window.end());
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    void openAndAwait(FxRobot robot, Path file) throws TimeoutException {
        var before = explorer.shownProperty().get();
        robot.interact(() -> window.files().open(file));
        await(() -> explorer.shownProperty().get() != null
                && (before == null || explorer.shownProperty().get().model() != before.model()));
    }

    /** Where the scenarios of the model are kept. */
    Path file() {
        return folder.resolve("net.splitscope.json");
    }

    ScenarioBook onDisk() throws ScenarioException {
        return ScenarioFile.read(file());
    }

    List<String> onDiskNames() throws ScenarioException {
        return Files.exists(file())
                ? onDisk().scenarios().stream().map(Scenario::name).toList()
                : List.of();
    }

    /** Keeps the present state as a scenario. */
    void keep(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> Files.exists(file()));
    }

    static List<ToggleButton> chips(FxRobot robot) {
        return List.copyOf(robot.lookup(".scenario").queryAllAs(ToggleButton.class));
    }

    static ToggleButton chip(FxRobot robot, int index) {
        return chips(robot).get(index);
    }

    static GraphCanvas canvas(FxRobot robot) {
        return robot.lookup("#canvas").queryAs(GraphCanvas.class);
    }

    static String text(FxRobot robot) {
        return robot.lookup("#message").queryAs(Label.class).getText();
    }

    static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    static <T> T ask(Callable<T> question) throws Exception {
        return WaitForAsyncUtils.asyncFx(question).get();
    }
}
