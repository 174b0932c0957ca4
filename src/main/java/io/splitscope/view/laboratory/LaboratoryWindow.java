package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.export.ExportException;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Theme;
import io.splitscope.plot.PlotSheet;
import io.splitscope.plot.RunPlot;
import io.splitscope.simulate.Experiment;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.laboratory.Series.Line;
import io.splitscope.view.plot.PlotView;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.StringConverter;

/** The laboratory: trainings of the open model on networks that change. */
public final class LaboratoryWindow {

    private static final double WIDTH = 1_160;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 560;
    private static final double LEAST_HEIGHT = 400;
    private static final double PICTURE_WIDTH = 1_000;
    private static final double PICTURE_HEIGHT = 560;

    private final Explorer explorer;
    private final Stage stage;
    private final ObservableValue<Theme> theme;
    private final ChoicesPane choices = new ChoicesPane();
    private final Label status = wrapped("laboratory-status");
    private final ExperimentDesk desk;
    private final ExperimentMenu experiment;
    private final Button run = new Button(text("LaboratoryWindow.run"));
    private final Button cancel = new Button(text("LaboratoryWindow.cancel"));
    private final Button export = new Button(text("LaboratoryWindow.export"));
    private final ProgressBar progress = new ProgressBar(0);
    private final Label title = new Label();
    private final Label lookFor = wrapped("laboratory-look-for");
    private final Label seen = wrapped("laboratory-seen");
    private final PlotView chart;
    private final ComboBox<Line> policy = new ComboBox<>();
    private final ComboBox<Integer> device = new ComboBox<>();
    private final Playback playback = new Playback();
    private final ResultsTable results = new ResultsTable();
    private Optional<RunPlot> plot = Optional.empty();
    private Optional<Finished> finished = Optional.empty();
    private Running running;
    private OpenModel model;

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
        this.theme = theme;
        chart = new PlotView("laboratory-chart", theme);
        desk = new ExperimentDesk(explorer, choices, new LaboratoryMemory(folder), this::tell);
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
        listen();
        showTitle();
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void listen() {
        run.setOnAction(event -> begin());
        cancel.setOnAction(event -> running.cancel());
        cancel.setDisable(true);
        export.setOnAction(event -> chooseFile());
        export.setDisable(true);
        choices.onChange(() -> {
            desk.changed();
            showTitle();
        });
        playback.roundProperty().addListener(property -> follow());
        playback.followedProperty().addListener((property, old, now) -> {
            if (now) {
                follow();
            } else {
                explorer.replay().end();
            }
        });
        policy.valueProperty().addListener(property -> showPlot());
        device.valueProperty().addListener(property -> showPlot());
        chart.onTake(
                (x, y) -> plot.ifPresent(shown -> playback.roundProperty().set(shown.roundAt(x, chart.getWidth()))));
        chart.onStep((across, up) -> playback.go(across));
        chart.onTell((x, y) -> plot.flatMap(shown -> wordsAt(shown, x, y)));
        explorer.shownProperty().addListener((property, old, now) -> {
            if (now == null || model != null && now.model() != model) {
                forget();
            }
        });
        explorer.replay().playingProperty().addListener((property, old, now) -> {
            if (!now) {
                playback.pause();
            }
        });
    }

    private SplitPane parts() {
        run.setId("laboratory-run");
        cancel.setId("laboratory-cancel");
        export.setId("laboratory-export");
        run.setDefaultButton(true);
        for (Button button : List.of(run, cancel, export)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        policy.setId("laboratory-policy");
        policy.setAccessibleText(text("LaboratoryWindow.policy-that-is-shown"));
        device.setId("laboratory-device");
        device.setAccessibleText(text("LaboratoryWindow.device-that-is-shown"));
        device.setConverter(new DeviceNames());
        progress.setAccessibleText(text("LaboratoryWindow.progress"));
        progress.setMaxWidth(Double.MAX_VALUE);
        title.setId("laboratory-title");
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        VBox left = new VBox(10, experiment, title, choices, new HBox(8, run, cancel, export), progress, status);
        left.setPadding(new Insets(12));
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(260);
        HBox bar = new HBox(
                8,
                new Label(text("LaboratoryWindow.shown")),
                policy,
                new Label(text("LaboratoryWindow.device")),
                device);
        bar.getStyleClass().add("laboratory-bar");
        chart.setMinHeight(230);
        VBox right = new VBox(8, lookFor, bar, chart, playback, results, seen);
        right.setPadding(new Insets(12));
        VBox.setVgrow(chart, Priority.ALWAYS);
        results.setPrefHeight(170);
        results.setMinHeight(100);
        ScrollPane rightScroll = new ScrollPane(right);
        rightScroll.setFitToWidth(true);
        rightScroll.setFitToHeight(true);
        rightScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        SplitPane pane = new SplitPane(scroll, rightScroll);
        pane.getStyleClass().add("laboratory");
        pane.setOrientation(Orientation.HORIZONTAL);
        pane.setDividerPositions(0.25);
        SplitPane.setResizableWithParent(scroll, false);
        return pane;
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

    private void tell(String sentence) {
        if (!status.textProperty().isBound()) {
            status.setText(sentence);
        }
        if (experiment != null) {
            showTitle();
        }
    }

    private void showTitle() {
        Choices now = choices.choices();
        title.setText(desk.isChanged() ? text("LaboratoryWindow.not-saved", now.title()) : now.title());
        stage.setTitle(text("LaboratoryWindow.laboratory-splitscope", now.title()));
        if (running == null || !running.isRunning()) {
            lookFor.setText(String.join(" ", now.lookFor()));
        }
    }

    private void begin() {
        Shown shown = explorer.shownProperty().get();
        if (shown == null) {
            status.setText(text("LaboratoryWindow.open-a-model-first"));
            return;
        }
        stopReplay();
        Setting setting = explorer.settingProperty().get();
        Choices chosen = choices.choices();
        Experiment wanted;
        try {
            wanted = chosen.experiment(setting);
        } catch (IllegalArgumentException e) {
            status.setText(e.getMessage());
            return;
        }
        model = shown.model();
        Workload workload = model.cost().workload(OptionalLong.of(setting.batch()), FlopRule.ALL);
        lookFor.setText(String.join(" ", chosen.lookFor()));
        seen.setText("");
        running = new Running(chosen.lookFor(), wanted, workload, model.tree());
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
        if (explorer.shownProperty().get() == null
                || explorer.shownProperty().get().model() != model) {
            status.setText(text("LaboratoryWindow.another-model-is-open"));
            return;
        }
        finished = Optional.of(value);
        results.show(value.results());
        seen.setText(String.join(" ", value.findings()));
        export.setDisable(false);
        int devices = value.outcome().experiment().fleet().size();
        device.getItems().setAll(IntStream.range(0, devices).boxed().toList());
        device.getSelectionModel().selectFirst();
        policy.getItems().setAll(value.series().lines());
        policy.getSelectionModel().selectFirst();
        playback.begin(value.series().rounds());
        showPlot();
    }

    /** The devices by name, with their speed. */
    private final class DeviceNames extends StringConverter<Integer> {
        @Override
        public String toString(Integer number) {
            return number == null || finished.isEmpty()
                    ? ""
                    : Optional.of(finished.get().outcome().experiment().fleet().get(number))
                            .map(one -> one.name() + " · " + Quantity.SPEED.format(one.speed()))
                            .orElseThrow();
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("Devices are chosen, not typed");
        }
    }

    private void showPlot() {
        if (finished.isPresent() && policy.getValue() != null && device.getValue() != null) {
            RunPlot now = finished.get().series().plot(policy.getValue(), device.getValue());
            plot = Optional.of(now);
            chart.show(now);
            chart.setAccessibleText(text("LaboratoryWindow.rates-and-delay-round-by"));
            follow();
        }
    }

    private Optional<String> wordsAt(RunPlot shown, double x, double y) {
        return shown.roundUnder(x, y, chart.getWidth(), chart.getHeight()).stream()
                .mapToObj(round -> text(
                        "LaboratoryWindow.round-of-a-device",
                        round + 1,
                        Quantity.RATE.format(shown.rates().get(0).values()[round]),
                        Quantity.RATE.format(shown.rates().get(1).values()[round]),
                        Quantity.TIME.format(shown.stack().stream()
                                .mapToDouble(term -> term.values()[round])
                                .sum()),
                        Math.round(shown.layers().values()[round])))
                .findFirst();
    }

    /** Marks the round and shows the device's cut of it in the main window. */
    private void follow() {
        if (plot.isEmpty() || finished.isEmpty()) {
            return;
        }
        int round = playback.roundProperty().get();
        chart.mark(plot.get().mark(round));
        Line line = policy.getValue();
        if (!playback.followedProperty().get() || line == null || device.getValue() == null || !stage.isShowing()) {
            return;
        }
        Series series = finished.get().series();
        Experiment of = series.outcome().experiment();
        Setting there = explorer.replay().chosen(explorer.settingProperty().get());
        if (there.batch() != of.setting().batch()) {
            status.setText(text("LaboratoryWindow.the-mini-batch-is-another"));
            return;
        }
        int shown = device.getValue();
        Set<Integer> layers = series.outcome().splits().get(line.chosen().split(shown, round)).device().stream()
                .boxed()
                .collect(Collectors.toSet());
        explorer.replay().show(of.setting(of.fleet().get(shown), series.rates(shown, round)), layers);
    }

    private void stopReplay() {
        playback.pause();
        explorer.replay().end();
    }

    private void leave() {
        if (running != null) {
            running.cancel();
        }
        stopReplay();
        desk.keep();
    }

    private void forget() {
        finished = Optional.empty();
        plot = Optional.empty();
        model = null;
        playback.end();
        policy.getItems().clear();
        device.getItems().clear();
        results.getItems().clear();
        chart.clear();
        export.setDisable(true);
        seen.setText("");
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("LaboratoryWindow.export-the-run"));
        chooser.setInitialFileName("training.png");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(text("LaboratoryWindow.png-picture"), "*.png"),
                        new ExtensionFilter(text("LaboratoryWindow.svg-drawing"), "*.svg"),
                        new ExtensionFilter(text("LaboratoryWindow.pdf-document"), "*.pdf"),
                        new ExtensionFilter(text("LaboratoryWindow.every-turn-as-csv"), "*.csv"),
                        new ExtensionFilter(text("LaboratoryWindow.results-as-json"), "*.json"));
        File file = chooser.showSaveDialog(stage);
        if (file != null && finished.isPresent()) {
            write(file.toPath(), finished.get());
        }
    }

    /** The charts with what was seen, to take away. */
    private PlotSheet picture(Finished shown) {
        List<String> caption = new ArrayList<>();
        caption.add(choices.choices().title() + " · " + model.source().title());
        caption.addAll(shown.findings());
        return new PlotSheet(
                List.of(plot.orElseThrow()), PICTURE_WIDTH, PICTURE_HEIGHT, Palette.of(theme.getValue()), caption);
    }

    private void write(Path file, Finished shown) {
        PlotSheet picture = picture(shown);
        Task<Void> writing = new Task<>() {
            @Override
            protected Void call() throws ExportException {
                OutcomeExport.write(file, shown, picture);
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
