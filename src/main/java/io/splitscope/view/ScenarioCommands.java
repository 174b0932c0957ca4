package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.scenario.Scenario;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.scenario.ScenarioFile;
import io.splitscope.view.explorer.Compared;
import io.splitscope.view.explorer.Compared.Other;
import io.splitscope.view.scenarios.Autosave;
import io.splitscope.view.scenarios.ScenarioBar;
import io.splitscope.view.scenarios.ScenarioFiles;
import io.splitscope.view.scenarios.Scenarios;
import io.splitscope.view.scenarios.UnsavedWork;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** What the user can ask for about scenarios. */
final class ScenarioCommands {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);

    private final Stage stage;
    private final Scenarios scenarios;
    private final ScenarioFiles files;
    private final Compared compared;
    private final Autosave autosave;

    final Command keep;
    final Command keepAsNew;
    final Command rename;
    final Command delete;
    final Command next;
    final Command previous;
    final Command saveAs;

    ScenarioCommands(
            Stage stage,
            Scenarios scenarios,
            ScenarioFiles files,
            Compared compared,
            Autosave autosave,
            ScenarioBar bar) {
        this.stage = stage;
        this.scenarios = scenarios;
        this.files = files;
        this.compared = compared;
        this.autosave = autosave;
        keep = Command.of(text("ScenarioCommands.keep-scenario"), "Shortcut+S", scenarios::keep);
        keepAsNew = Command.of(text("ScenarioCommands.keep-as-new-scenario"), "Shortcut+Alt+S", scenarios::keepAsNew);
        rename = Command.of(
                text("ScenarioCommands.rename-scenario"), "F2", () -> present().ifPresent(bar::rename));
        delete = Command.of(
                text("ScenarioCommands.delete-scenario"), "", () -> present().ifPresent(scenarios::delete));
        next = Command.of(text("ScenarioCommands.ne-xt-scenario"), "Shortcut+Page Down", () -> scenarios.step(1));
        previous = Command.of(text("ScenarioCommands.previous-scenario"), "Shortcut+Page Up", () -> scenarios.step(-1));
        saveAs = Command.of(text("ScenarioCommands.save-scenarios-as"), "", this::chooseFile);
        files.onModelMissing(chosen -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(text("ScenarioCommands.where-is-the-model"));
            chooser.getExtensionFilters().add(new ExtensionFilter(text("ScenarioCommands.onnx-models"), "*.onnx"));
            Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath).ifPresent(chosen);
        });
        bindStates();
    }

    private void bindStates() {
        var nothingOpen = scenarios.bookProperty().map(Optional::isEmpty);
        keep.disabled().bind(nothingOpen);
        keepAsNew.disabled().bind(nothingOpen);
        var none = scenarios
                .bookProperty()
                .map(book -> book.map(now -> now.scenarios().isEmpty()).orElse(true));
        next.disabled().bind(none);
        previous.disabled().bind(none);
        saveAs.disabled().bind(none);
        var noneShown = Bindings.createBooleanBinding(() -> present().isEmpty(), scenarios.bookProperty());
        rename.disabled().bind(noneShown);
        delete.disabled().bind(noneShown);
    }

    private Optional<String> present() {
        return scenarios.bookProperty().get().flatMap(ScenarioBook::present);
    }

    private List<Scenario> all() {
        return scenarios.bookProperty().get().map(ScenarioBook::scenarios).orElse(List.of());
    }

    /** All of them, for the list of keys. */
    List<Command> commands() {
        return List.of(keep, keepAsNew, rename, next, previous);
    }

    Menu menu() {
        Menu compare = new Menu(text("ScenarioCommands.compare-with"));
        Menu unsaved = new Menu(text("ScenarioCommands.unsaved-work"));
        Menu menu = new Menu(text("ScenarioCommands.s-cenario"));
        List<MenuItem> fixed = List.of(
                keep.menuItem(),
                keepAsNew.menuItem(),
                rename.menuItem(),
                delete.menuItem(),
                compare,
                new SeparatorMenuItem(),
                next.menuItem(),
                previous.menuItem(),
                new SeparatorMenuItem(),
                saveAs.menuItem(),
                unsaved);
        menu.getItems().setAll(fixed);
        menu.setOnShowing(event -> {
            compare.getItems().setAll(compareItems());
            compare.setDisable(compare.getItems().isEmpty());
            unsaved.getItems().setAll(unsavedItems());
            unsaved.setDisable(unsaved.getItems().isEmpty());
            List<MenuItem> items = new ArrayList<>(fixed);
            if (!all().isEmpty()) {
                items.add(new SeparatorMenuItem());
                all().forEach(scenario -> items.add(showItem(scenario.name())));
            }
            menu.getItems().setAll(items);
        });
        return menu;
    }

    private MenuItem showItem(String name) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(present().equals(Optional.of(name)));
        item.setOnAction(event -> scenarios.show(name));
        return item;
    }

    private List<MenuItem> compareItems() {
        return all().stream().map(this::compareItem).toList();
    }

    private MenuItem compareItem(Scenario scenario) {
        boolean now = compared.otherProperty().get().map(Other::name).equals(Optional.of(scenario.name()));
        CheckMenuItem item = new CheckMenuItem(scenario.name());
        item.setMnemonicParsing(false);
        item.setSelected(now);
        item.setOnAction(event -> {
            if (now) {
                compared.forget();
            } else {
                compared.compareWith(scenario);
            }
        });
        return item;
    }

    private List<MenuItem> unsavedItems() {
        return autosave.left().stream().map(this::unsavedItem).toList();
    }

    private MenuItem unsavedItem(UnsavedWork.Left work) {
        String when = WHEN.format(LocalDateTime.ofInstant(work.when(), ZoneId.systemDefault()));
        MenuItem item = new MenuItem(work.model() + ", " + when);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> autosave.recover(work));
        return item;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("ScenarioCommands.save-the-scenarios"));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(text("ScenarioCommands.scenarios"), "*" + ScenarioFile.ENDING));
        files.file().ifPresent(now -> {
            chooser.setInitialFileName(now.getFileName().toString());
            Optional.ofNullable(now.getParent())
                    .map(Path::toFile)
                    .filter(File::isDirectory)
                    .ifPresent(chooser::setInitialDirectory);
        });
        Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath).ifPresent(files::saveAs);
    }
}
