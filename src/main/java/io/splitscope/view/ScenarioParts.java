package io.splitscope.view;

import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.scenarios.Autosave;
import io.splitscope.view.scenarios.ScenarioBar;
import io.splitscope.view.scenarios.ScenarioFiles;
import io.splitscope.view.scenarios.Scenarios;
import io.splitscope.view.scenarios.UnsavedWork;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The parts of a window that have to do with scenarios. */
final class ScenarioParts {

    private static final Duration AUTOSAVE = Duration.seconds(3);

    private final Scenarios scenarios;
    private final ScenarioFiles files;
    private final Autosave autosave;
    private final ScenarioBar bar;
    private final ScenarioCommands commands;

    /**
     * @param folder the program's folder among the user's
     */
    ScenarioParts(Stage stage, Explorer explorer, GraphCanvas canvas, PictureOptions options, Path folder) {
        scenarios = new Scenarios(explorer, new PictureMemory(explorer, canvas, options));
        files = new ScenarioFiles(explorer, scenarios, folder);
        autosave = new Autosave(explorer, scenarios, files, new UnsavedWork(folder), AUTOSAVE);
        stage.showingProperty().addListener((property, was, showing) -> autosave.setRunning(showing));
        bar = new ScenarioBar(scenarios, explorer.compared());
        commands = new ScenarioCommands(stage, scenarios, files, explorer.compared(), autosave, bar);
    }

    /** Lists the scenarios above the picture. */
    Node bar() {
        return bar;
    }

    ScenarioCommands commands() {
        return commands;
    }

    /** Goes so many scenarios on. */
    void step(int by) {
        scenarios.step(by);
    }

    /** Opens a file of scenarios with its model. */
    void open(Path file) {
        files.open(file);
    }

    /** Offers what was being done when the program last ended unexpectedly. */
    void offerAfterCrash() {
        autosave.offerAfterCrash();
    }

    /** Keeps what is not kept, and ends. */
    void end() {
        autosave.end();
        files.end();
    }
}
