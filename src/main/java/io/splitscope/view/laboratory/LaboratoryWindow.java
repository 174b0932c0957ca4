package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.export.ExportException;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.SeedRun;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.laboratory.Series.Line;
import java.io.File;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** The laboratory: trainings of the open model on networks that change. */
public final class LaboratoryWindow {

    private static final double WIDTH = 1_120;
    private static final double HEIGHT = 760;

    private final Explorer explorer;
    private final Stage stage;
    private final ChoicesPane choices = new ChoicesPane();
    private final Button run = new Button(text("LaboratoryWindow.run"));
    private final Button cancel = new Button(text("LaboratoryWindow.cancel"));
    private final Button export = new Button(text("LaboratoryWindow.export"));
    private final ProgressBar progress = new ProgressBar(0);
    private final Label status = new Label();
    private final Label lookFor = new Label();
    private final Label seen = new Label();
    private final TermColours colours = new TermColours();
    private final RunChart chart = new RunChart(colours);
    private final ComboBox<Line> policy = new ComboBox<>();
    private final Playback playback = new Playback();
    private final ResultsTable results = new ResultsTable();
    private Running running;
    private Finished finished;
    private OpenModel model;
    private Setting before;

    /**
     * @param stage where it is shown
     * @param explorer what the window it belongs to shows
     * @param dress gives a scene the theme that is on
     */
    public LaboratoryWindow(Stage stage, Explorer explorer, Consumer<Scene> dress) {
        this.stage = stage;
        this.explorer = explorer;
        stage.setTitle(text("LaboratoryWindow.laboratory-splitscope"));
        SplitPane parts = parts();
        parts.setStyle("-fx-background-color: -color-bg-default;");
        Scene scene = new Scene(new StackPane(parts), WIDTH, HEIGHT);
        dress.accept(scene);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+W"), stage::close);
        stage.setScene(scene);
        stage.setOnHidden(event -> leave());
        run.setOnAction(event -> begin());
        cancel.setOnAction(event -> running.cancel());
        cancel.setDisable(true);
        export.setOnAction(event -> chooseFile());
        export.setDisable(true);
        playback.roundProperty().bindBidirectional(chart.roundProperty());
        playback.roundProperty().addListener(property -> follow());
        policy.valueProperty().addListener(property -> {
            if (finished != null && policy.getValue() != null) {
                chart.show(finished.series(), policy.getValue());
                follow();
            }
        });
        explorer.shownProperty().addListener((property, old, now) -> {
            if (now == null || model != null && now.model() != model) {
                forget();
            }
        });
        lookFor.setText(String.join(" ", choices.choices().lookFor()));
    }

    private SplitPane parts() {
        run.setId("laboratory-run");
        cancel.setId("laboratory-cancel");
        export.setId("laboratory-export");
        run.setDefaultButton(true);
        policy.setId("laboratory-policy");
        policy.setAccessibleText(text("LaboratoryWindow.policy-that-is-shown"));
        progress.setAccessibleText(text("LaboratoryWindow.progress"));
        progress.setMaxWidth(Double.MAX_VALUE);
        lookFor.setWrapText(true);
        lookFor.setId("laboratory-look-for");
        seen.setWrapText(true);
        seen.setId("laboratory-seen");
        status.setWrapText(true);
        status.setId("laboratory-status");
        VBox left = new VBox(10, choices, new HBox(8, run, cancel, export), progress, status);
        left.setPadding(new Insets(12));
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(230);
        HBox bar = new HBox(12, new Label(text("LaboratoryWindow.shown")), policy, colours);
        bar.setStyle("-fx-alignment: center-left;");
        VBox right = new VBox(8, lookFor, bar, chart, playback, results, seen);
        right.setPadding(new Insets(12));
        VBox.setVgrow(chart, Priority.ALWAYS);
        results.setPrefHeight(190);
        results.setMinHeight(120);
        SplitPane pane = new SplitPane(scroll, right);
        pane.setOrientation(Orientation.HORIZONTAL);
        pane.setDividerPositions(0.24);
        SplitPane.setResizableWithParent(scroll, false);
        return pane;
    }

    /** Shows the window, or brings it to the front. */
    public void show() {
        stage.show();
        stage.toFront();
    }

    /** Dresses the window anew. */
    public void dress(Consumer<Scene> dress) {
        dress.accept(stage.getScene());
        chart.draw();
    }

    private void begin() {
        Shown shown = explorer.shownProperty().get();
        if (shown == null) {
            status.setText(text("LaboratoryWindow.open-a-model-first"));
            return;
        }
        stopReplay();
        Setting setting = explorer.settingProperty().get();
        model = shown.model();
        Workload workload = model.cost().workload(OptionalLong.of(setting.batch()), FlopRule.ALL);
        Choices chosen = choices.choices();
        Experiment experiment = chosen.experiment(setting);
        lookFor.setText(String.join(" ", chosen.lookFor()));
        seen.setText("");
        running = new Running(chosen.lookFor(), experiment, workload, model.tree());
        progress.progressProperty().bind(running.progressProperty());
        status.textProperty().bind(running.messageProperty());
        run.setDisable(true);
        cancel.setDisable(false);
        running.setOnSucceeded(event -> {
            ended(text("LaboratoryWindow.done"));
            show(running.getValue());
        });
        running.setOnCancelled(event -> ended(text("LaboratoryWindow.cancelled")));
        running.setOnFailed(event -> {
            ended(text("LaboratoryWindow.the-run-failed", running.getException().getMessage()));
            explorer.messages().failed(text("LaboratoryWindow.the-training-was-not-simulated"), running.getException());
        });
        running.begin();
    }

    private void ended(String how) {
        progress.progressProperty().unbind();
        status.textProperty().unbind();
        progress.setProgress(0);
        status.setText(how);
        run.setDisable(false);
        cancel.setDisable(true);
    }

    private void show(Finished value) {
        finished = value;
        results.show(value.results());
        seen.setText(String.join(" ", value.findings()));
        export.setDisable(false);
        playback.begin(value.series().rounds());
        policy.getItems().setAll(value.series().lines());
        policy.getSelectionModel().selectFirst();
    }

    private void follow() {
        Line line = policy.getValue();
        if (finished == null || line == null || !playback.isFollowed()) {
            return;
        }
        if (before == null) {
            before = explorer.settingProperty().get();
        }
        Experiment experiment = finished.outcome().experiment();
        int round = playback.roundProperty().get();
        SeedRun first = finished.outcome().runs().get(0);
        Set<Integer> device = finished.outcome().splits().get(line.chosen().split(0, round)).device().stream()
                .boxed()
                .collect(Collectors.toSet());
        explorer.replay(
                experiment.setting(experiment.fleet().get(0), first.rates().rates(0, round)), device);
    }

    private void stopReplay() {
        playback.pause();
        if (before != null) {
            explorer.endReplay(before);
            before = null;
        }
    }

    private void leave() {
        if (running != null) {
            running.cancel();
        }
        stopReplay();
    }

    private void forget() {
        before = null;
        finished = null;
        model = null;
        playback.end();
        policy.getItems().clear();
        results.getItems().clear();
        chart.show(null, null);
        export.setDisable(true);
        seen.setText("");
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("LaboratoryWindow.export-the-run"));
        chooser.setInitialFileName("training.png");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(text("LaboratoryWindow.picture-of-the-charts"), "*.png"),
                        new ExtensionFilter(text("LaboratoryWindow.every-turn-as-csv"), "*.csv"),
                        new ExtensionFilter(text("LaboratoryWindow.results-as-json"), "*.json"));
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            write(file.toPath());
        }
    }

    private void write(Path file) {
        Finished run = finished;
        WritableImage picture = chart.picture();
        Task<Void> writing = new Task<>() {
            @Override
            protected Void call() throws ExportException {
                OutcomeExport.write(file, run, picture);
                return null;
            }
        };
        writing.setOnSucceeded(event -> status.setText(text("LaboratoryWindow.written-to", file)));
        writing.setOnFailed(event -> {
            if (writing.getException() instanceof ExportException reason) {
                status.setText(reason.getMessage());
            } else {
                explorer.messages().failed(text("LaboratoryWindow.was-not-written", file), writing.getException());
            }
        });
        new Thread(writing, "export of a run").start();
    }
}
