package io.splitscope.view.measure;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Quantity;
import io.splitscope.export.ExportException;
import io.splitscope.paint.Theme;
import io.splitscope.profile.ProfileException;
import io.splitscope.runtime.LayerClock;
import io.splitscope.runtime.LayerTimes;
import io.splitscope.runtime.OnnxRuntime;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.SavedTimes;
import io.splitscope.runtime.SessionSettings;
import io.splitscope.view.controls.CountSpinner;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.MeasuredSide;
import io.splitscope.view.explorer.ModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Measures the open model on this computer, keeps the profile beside it and offers it to either side of the split. */
public final class MeasureWindow {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 560;
    private static final int RUNS = 20;
    private static final int MOST_RUNS = 1000;
    private static final int WARM_UPS = 3;

    private final Explorer explorer;
    private final Stage stage = new Stage();
    private final CountSpinner runs = new CountSpinner(MOST_RUNS, RUNS);
    private final CheckBox fused = new CheckBox(text("MeasureWindow.fused"));
    private final CheckBox replace = new CheckBox();
    private final Label summary = new Label();
    private final TimesTable table = new TimesTable();
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();
    private final Button measure = new Button(text("MeasureWindow.measure"));
    private final Button device = new Button(text("MeasureWindow.use-for-the-device"));
    private final Button server = new Button(text("MeasureWindow.use-for-the-server"));
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy", false);
    private Optional<MeasureTask> work = Optional.empty();
    private final Path samples;
    private ModelSource source;
    private Optional<Path> kept = Optional.empty();

    /**
     * @param owner the main window
     * @param dress dresses a scene for a theme
     * @param samples where the profiles of samples are kept, which have no place of their own
     */
    public MeasureWindow(
            Stage owner,
            ObservableValue<Theme> theme,
            BiConsumer<Theme, Scene> dress,
            Explorer explorer,
            Path samples) {
        this.explorer = explorer;
        this.samples = samples;
        BorderPane root = new BorderPane(table);
        root.setTop(head());
        root.setBottom(foot());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        dress.accept(theme.getValue(), scene);
        theme.addListener((property, old, now) -> dress.accept(now, scene));
        stage.initOwner(owner);
        stage.setScene(scene);
        stage.setOnHidden(event -> work.ifPresent(MeasureTask::cancel));
        explorer.shownProperty().addListener(property -> follow());
    }

    private VBox head() {
        runs.setId("measure-runs");
        runs.setMinWidth(Region.USE_PREF_SIZE);
        runs.setAccessibleText(text("MeasureWindow.runs"));
        fused.setId("measure-fused");
        Label title = new Label(text("MeasureWindow.runs"));
        title.setLabelFor(runs);
        HBox choices = new HBox(title, runs, fused);
        choices.getStyleClass().add("export-row");
        choices.disableProperty().bind(busy);
        replace.setId("measure-replace");
        replace.managedProperty().bind(replace.visibleProperty());
        replace.disableProperty().bind(busy);
        replace.selectedProperty().addListener(property -> enable());
        summary.setId("measure-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        VBox head = new VBox(choices, replace, summary);
        head.getStyleClass().add("export-pane");
        return head;
    }

    private VBox foot() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("MeasureWindow.progress"));
        bar.visibleProperty().bind(busy);
        step.setMaxWidth(Double.MAX_VALUE);
        step.getStyleClass().addAll("muted", "small-text");
        HBox.setHgrow(step, Priority.ALWAYS);
        Button cancel = new Button(text("MeasureWindow.cancel"));
        cancel.setId("measure-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> cancel());
        measure.setId("measure-start");
        measure.setDefaultButton(true);
        measure.setOnAction(event -> measure());
        device.setId("measure-device");
        device.setOnAction(event -> use(MeasuredSide.DEVICE));
        server.setId("measure-server");
        server.setOnAction(event -> use(MeasuredSide.SERVER));
        HBox buttons = new HBox(step, device, server, cancel, measure);
        buttons.getChildren().stream().filter(Button.class::isInstance).forEach(button -> ((Button) button)
                .setMinWidth(Region.USE_PREF_SIZE));
        buttons.getStyleClass().add("export-row");
        VBox foot = new VBox(bar, buttons);
        foot.getStyleClass().add("export-foot");
        return foot;
    }

    /** Shows it for the open model; says why not when that cannot be measured; does nothing before a model is open. */
    public void show() {
        if (explorer.shownProperty().get() == null) {
            return;
        }
        if (OnnxRuntime.isPresent()) {
            stage.show();
            stage.toFront();
            follow();
            askToReplace();
        } else {
            explorer.messages().problem(text("MeasureWindow.the-runtime-is-missing", OnnxRuntime.COMMAND));
        }
    }

    /** Turns to the model that is open now, unless another one is being measured. */
    private void follow() {
        if (stage.isShowing() && work.isEmpty() && !isOpen()) {
            source = explorer.shownProperty().get().model().source();
            kept = Optional.empty();
            table.getItems().clear();
            stage.setTitle(text("MeasureWindow.measure-on-this-computer", source.title()));
            summary.setText(text("MeasureWindow.what-it-does", place()));
            askToReplace();
        }
        enable();
    }

    private boolean isOpen() {
        return explorer.shownProperty().get().model().source().equals(source);
    }

    /** Beside the model; a sample lies nowhere. */
    private Path place() {
        return SavedTimes.beside(
                source instanceof ModelSource.InFile file
                        ? file.path()
                        : samples.resolve(
                                ((ModelSource.Bundled) source).sample().file()));
    }

    private void askToReplace() {
        Path file = place();
        replace.setSelected(false);
        replace.setVisible(Files.exists(file));
        replace.setText(text("MeasureWindow.replace", file.getFileName()));
        enable();
    }

    private void enable() {
        measure.setDisable(busy.get() || replace.isVisible() && !replace.isSelected());
        boolean useless = busy.get() || kept.isEmpty() || !isOpen();
        device.setDisable(useless);
        server.setDisable(useless);
    }

    private void measure() {
        if (!isOpen()) {
            follow();
            return;
        }
        ModelCost cost = explorer.shownProperty().get().model().cost();
        Path file = place();
        SessionSettings settings = fused.isSelected() ? SessionSettings.FUSED : SessionSettings.EXACT;
        int count = runs.count();
        MeasureTask task = new MeasureTask(
                source, path -> new LayerClock(path, cost, settings, WARM_UPS, count), file, replace.isSelected());
        work = Optional.of(task);
        bar.progressProperty().bind(task.progressProperty());
        step.textProperty().bind(task.messageProperty());
        task.setOnSucceeded(event -> {
            kept = Optional.of(file);
            table.getItems().setAll(task.getValue().layers());
            tell(task.getValue(), file);
            finish();
        });
        task.setOnCancelled(event -> {
            summary.setText(text("MeasureWindow.cancelled"));
            finish();
        });
        task.setOnFailed(event -> {
            failed(task.getException());
            finish();
        });
        busy.set(true);
        enable();
        Thread thread = new Thread(task, "measure layers");
        thread.setDaemon(true);
        thread.start();
    }

    private void tell(LayerTimes times, Path file) {
        String told = text(
                "MeasureWindow.measured",
                times.layers().size(),
                times.profile().layers(),
                Quantity.TIME.format(times.runSeconds()),
                Quantity.TIME.format(times.layerSeconds()),
                Quantity.TIME.format(times.otherSeconds()),
                Quantity.TIME.format(times.betweenSeconds()),
                String.format(Locale.ROOT, "%.0f", 100 * times.misplaced()),
                file.getFileName());
        summary.setText(
                times.filledWeights() == 0
                        ? told
                        : told + " " + text("MeasureWindow.random-weights", times.filledWeights()));
    }

    private void failed(Throwable reason) {
        if (reason instanceof RunException || reason instanceof ExportException || reason instanceof ProfileException) {
            summary.setText(reason.getMessage());
        } else if (reason instanceof IOException) {
            summary.setText(text("MeasureWindow.nothing-was-measured") + ": " + reason.getMessage());
        } else {
            stage.close();
            explorer.messages().failed(text("MeasureWindow.nothing-was-measured"), reason);
        }
    }

    private void finish() {
        work = Optional.empty();
        busy.set(false);
        step.textProperty().unbind();
        step.setText("");
        askToReplace();
    }

    private void cancel() {
        if (work.isPresent()) {
            work.get().cancel(false);
        } else {
            stage.close();
        }
    }

    private void use(MeasuredSide side) {
        kept.ifPresent(file -> explorer.measuring().load(side, file));
        stage.close();
    }
}
