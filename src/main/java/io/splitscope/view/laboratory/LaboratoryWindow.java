package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.paint.Palette;
import io.splitscope.paint.Theme;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The laboratory: trainings of the open model on networks that change. */
public final class LaboratoryWindow {

    private static final double WIDTH = 1_160;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 560;
    private static final double LEAST_HEIGHT = 400;
    private static final double LEAST_CHOICES_WIDTH = 260;
    private static final double CHOICES_SHARE = 0.25;

    private final Stage stage;
    private final Explorer explorer;
    private final ChoicesPane choices = new ChoicesPane();
    private final Label title = new Label();
    private final Button export = new Button(text("LaboratoryWindow.export"));
    private final RunControls controls;
    private final OutcomePane outcome;
    private final ExperimentDesk desk;
    private final ExperimentMenu experiment;

    /**
     * @param stage where it is shown
     * @param explorer what the window it belongs to shows
     * @param dress dresses a scene for a theme
     * @param folder the program's own among the user's
     */
    public LaboratoryWindow(
            Stage stage, Explorer explorer, ObservableValue<Theme> theme, BiConsumer<Theme, Scene> dress, Path folder) {
        this.stage = stage;
        this.explorer = explorer;
        controls = new RunControls(explorer, choices::choices, export);
        outcome = new OutcomePane(explorer, theme, stage.showingProperty(), controls::tell);
        desk = new ExperimentDesk(explorer, choices, folder, controls::tell);
        experiment = new ExperimentMenu(stage, desk);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                new StackPane(parts()), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        dress.accept(theme.getValue(), scene);
        theme.addListener((property, old, now) -> dress.accept(now, scene));
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+W"), stage::close);
        acceptFiles(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(event -> leave());
        listen(theme);
        showTitle();
    }

    private void listen(ObservableValue<Theme> theme) {
        desk.onOpened(this::showTitle);
        choices.onChange(() -> {
            desk.changed();
            showTitle();
        });
        controls.onBegin(() -> {
            outcome.lookFor(lookFor());
            outcome.begin();
        });
        controls.onDone(this::show);
        OutcomeExport writer = new OutcomeExport(controls::tell, explorer.messages());
        export.setDisable(true);
        export.setOnAction(event -> outcome.finished().ifPresent(run -> outcome.plot()
                .ifPresent(plot -> writer.choose(stage, run, plot, Palette.of(theme.getValue())))));
        explorer.shownProperty().addListener((property, old, now) -> {
            if (outcome.finished().isPresent() && !isOpen(outcome.finished().get())) {
                outcome.clear();
                export.setDisable(true);
            }
        });
    }

    private SplitPane parts() {
        export.setId("laboratory-export");
        title.setId("laboratory-title");
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        VBox left = new VBox(10, experiment, title, choices, controls);
        left.setPadding(new Insets(12));
        ScrollPane chosen = scrolling(left);
        chosen.setMinWidth(LEAST_CHOICES_WIDTH);
        ScrollPane shown = scrolling(outcome);
        shown.setFitToHeight(true);
        SplitPane pane = new SplitPane(chosen, shown);
        pane.getStyleClass().add("laboratory");
        pane.setOrientation(Orientation.HORIZONTAL);
        pane.setDividerPositions(CHOICES_SHARE);
        SplitPane.setResizableWithParent(chosen, false);
        return pane;
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private void acceptFiles(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            files.stream().limit(1).map(File::toPath).forEach(this::open);
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    /** Opens an experiment or a trace. */
    void open(Path file) {
        experiment.open(file);
    }

    /** What is open and what is not saved. */
    ExperimentDesk desk() {
        return desk;
    }

    /** Shows the window, or brings it to the front. */
    public void show() {
        stage.show();
        stage.toFront();
    }

    /** The window it belongs to closes for good. */
    public void end() {
        stage.close();
        desk.end();
    }

    private String lookFor() {
        return String.join(" ", choices.choices().lookFor());
    }

    private void showTitle() {
        String name = choices.choices().title();
        title.setText(desk.isChanged() ? text("LaboratoryWindow.not-saved", name) : name);
        stage.setTitle(text("LaboratoryWindow.laboratory-splitscope", name));
        if (!controls.isRunning()) {
            outcome.lookFor(lookFor());
        }
    }

    private boolean isOpen(Finished run) {
        Shown shown = explorer.shownProperty().get();
        return shown != null && shown.model() == run.model();
    }

    private void show(Finished run) {
        if (isOpen(run)) {
            outcome.show(run);
            export.setDisable(false);
        } else {
            controls.tell(text("LaboratoryWindow.another-model-is-open"));
        }
    }

    private void leave() {
        controls.cancel();
        outcome.stop();
        desk.keep();
    }
}
