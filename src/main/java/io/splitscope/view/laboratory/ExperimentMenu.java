package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** Opens and saves experiments and traces. */
final class ExperimentMenu extends MenuButton {

    private static final String ENDING = ".json";

    private final Stage stage;
    private final ExperimentDesk desk;
    private final Menu samples = new Menu(text("ExperimentMenu.samples"));
    private final Menu recent = new Menu(text("ExperimentMenu.recent"));

    ExperimentMenu(Stage stage, ExperimentDesk desk) {
        super(text("ExperimentMenu.experiment"));
        this.stage = stage;
        this.desk = desk;
        setId("laboratory-experiment");
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(true);
        for (SampleExperiment sample : SampleExperiment.values()) {
            samples.getItems().add(item(sample.title(), "", () -> leaving(() -> desk.open(sample))));
        }
        getItems()
                .setAll(
                        item(text("ExperimentMenu.open"), "Shortcut+O", () -> leaving(this::chooseExperiment)),
                        samples,
                        recent,
                        item(text("ExperimentMenu.open-a-trace"), "Shortcut+T", this::chooseTrace),
                        new SeparatorMenuItem(),
                        item(text("ExperimentMenu.save"), "Shortcut+S", this::save),
                        item(text("ExperimentMenu.save-as"), "Shortcut+Shift+S", this::saveAs));
        setOnShowing(event -> listRecent());
        listRecent();
    }

    private static MenuItem item(String title, String keys, Runnable action) {
        MenuItem item = new MenuItem(title);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }

    private void listRecent() {
        recent.getItems().clear();
        for (Path file : desk.memory().recent()) {
            MenuItem item = item(file.toString(), "", () -> open(file));
            item.setMnemonicParsing(false);
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    /** Opens a file that was chosen elsewhere, as by dropping it. */
    void open(Path file) {
        if (ExperimentDesk.isTrace(file)) {
            desk.open(file);
        } else {
            leaving(() -> desk.open(file));
        }
    }

    /** Does something that takes the place of the present experiment, once its changes are saved or given up. */
    private void leaving(Runnable action) {
        if (!desk.isChanged()) {
            action.run();
            return;
        }
        ButtonType save = new ButtonType(text("ExperimentMenu.save-first"), ButtonData.YES);
        ButtonType not = new ButtonType(text("ExperimentMenu.do-not-save"), ButtonData.NO);
        Alert question =
                new Alert(AlertType.CONFIRMATION, text("ExperimentMenu.has-changes"), save, not, ButtonType.CANCEL);
        question.initOwner(stage);
        question.setHeaderText(null);
        question.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        Optional<ButtonType> answer = question.showAndWait();
        if (answer.equals(Optional.of(save))) {
            save();
        }
        if (answer.equals(Optional.of(not)) || answer.equals(Optional.of(save)) && !desk.isChanged()) {
            action.run();
        }
    }

    private void chooseExperiment() {
        choose(chooser(text("ExperimentMenu.open-an-experiment"), experiments()).showOpenDialog(stage), desk::open);
    }

    private void chooseTrace() {
        ExtensionFilter traces = new ExtensionFilter(text("ExperimentMenu.traces"), "*.csv");
        choose(chooser(text("ExperimentMenu.open-a-measured-trace"), traces).showOpenDialog(stage), desk::open);
    }

    private void save() {
        if (desk.path().isPresent()) {
            desk.save(desk.path().get());
        } else {
            saveAs();
        }
    }

    private void saveAs() {
        FileChooser chooser = chooser(text("ExperimentMenu.save-the-experiment"), experiments());
        chooser.setInitialFileName(
                desk.path().map(path -> path.getFileName().toString()).orElse("experiment" + ENDING));
        choose(chooser.showSaveDialog(stage), desk::save);
    }

    private FileChooser chooser(String title, ExtensionFilter filter) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(List.of(filter));
        desk.memory().recent().stream()
                .map(Path::getParent)
                .map(Path::toFile)
                .filter(File::isDirectory)
                .findFirst()
                .ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static ExtensionFilter experiments() {
        return new ExtensionFilter(text("ExperimentMenu.experiments"), "*" + ENDING);
    }

    private static void choose(File file, Consumer<Path> action) {
        if (file != null) {
            action.accept(file.toPath());
        }
    }
}
