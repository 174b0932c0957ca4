package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.scenario.ScenarioFile;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Sample;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** Opens models from files and samples, and remembers where they were found. */
final class FileCommands {

    private final Explorer explorer;
    private final Stage stage;
    private final RecentFiles recent;
    private Optional<Path> folder;
    private Consumer<Path> scenarios = file -> {};

    final Command open;

    FileCommands(Explorer explorer, Stage stage, RecentFiles recent, Optional<Path> folder) {
        this.explorer = explorer;
        this.stage = stage;
        this.recent = recent;
        this.folder = folder;
        open = Command.of(text("FileCommands.open"), "Shortcut+O", this::choose);
        explorer.shownProperty().addListener((property, old, now) -> {
            if (now.model().source() instanceof ModelSource.InFile file
                    && (old == null || old.model() != now.model())) {
                recent.add(file.path());
            }
        });
    }

    /** How to open scenarios with their model. */
    void onScenarios(Consumer<Path> open) {
        scenarios = open;
    }

    /** Opens a file: a model, or scenarios with their model. */
    void open(Path file) {
        folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        if (ScenarioFile.is(file)) {
            scenarios.accept(file);
        } else {
            explorer.open(new ModelSource.InFile(file));
        }
    }

    /** Opens a sample in the setting that is there, so that a window is never empty. */
    void openFirst(Sample sample) {
        explorer.open(new ModelSource.Bundled(sample));
    }

    /** Opens a sample in the setting that shows its point. */
    void open(Sample sample) {
        explorer.openLesson(sample);
    }

    /** The files that were open last. */
    RecentFiles recent() {
        return recent;
    }

    /** Where a file was last looked for. */
    Optional<Path> folder() {
        return folder;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("FileCommands.open-a-model-or-scenarios"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                text("FileCommands.models-and-scenarios"), "*.onnx", "*" + ScenarioFile.ENDING),
                        new ExtensionFilter(text("FileCommands.all-files"), "*"));
        folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }
}
