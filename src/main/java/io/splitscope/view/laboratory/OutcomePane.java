package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.paint.Theme;
import io.splitscope.plot.RunPlot;
import io.splitscope.simulate.Experiment;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Replay;
import io.splitscope.view.laboratory.Series.Line;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What came out of a run: charts, a timeline that moves the cut in the main window, results, and what was seen. */
final class OutcomePane extends VBox {

    private static final double TABLE_HEIGHT = 170;
    private static final double LEAST_TABLE_HEIGHT = 100;

    private final Explorer explorer;
    private final ObservableBooleanValue watched;
    private final Consumer<String> told;
    private final Label lookFor = wrapped("laboratory-look-for");
    private final Label seen = wrapped("laboratory-seen");
    private final RunChart chart;
    private final Playback playback = new Playback();
    private final ResultsTable results = new ResultsTable();
    private Optional<Finished> finished = Optional.empty();

    /**
     * @param watched whether somebody can see it
     * @param told is given what to tell in a sentence
     */
    OutcomePane(
            Explorer explorer, ObservableValue<Theme> theme, ObservableBooleanValue watched, Consumer<String> told) {
        super(8);
        this.explorer = explorer;
        this.watched = watched;
        this.told = told;
        chart = new RunChart(theme);
        setPadding(new Insets(12));
        VBox.setVgrow(chart, Priority.ALWAYS);
        results.setPrefHeight(TABLE_HEIGHT);
        results.setMinHeight(LEAST_TABLE_HEIGHT);
        getChildren().addAll(lookFor, chart, playback, results, seen);
        chart.onChosen(this::follow);
        chart.onTake(playback.roundProperty()::set);
        chart.onStep(playback::go);
        playback.roundProperty().addListener(property -> follow());
        playback.followedProperty().addListener((property, old, now) -> {
            if (now) {
                follow();
            } else {
                replay().end();
            }
        });
        replay().playingProperty().addListener((property, old, now) -> {
            if (!now) {
                playback.pause();
            }
        });
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Replay replay() {
        return explorer.replay();
    }

    /** Says what to look for. */
    void lookFor(String sentences) {
        lookFor.setText(sentences);
    }

    /** A run begins: what was seen in the last one is no longer said. */
    void begin() {
        stop();
        seen.setText("");
    }

    /** Shows a run from its first round on. */
    void show(Finished run) {
        clear();
        finished = Optional.of(run);
        results.show(run.results());
        seen.setText(String.join(" ", run.findings()));
        playback.begin(run.series().rounds());
        chart.show(run);
    }

    /** Shows nothing any more. */
    void clear() {
        finished = Optional.empty();
        playback.end();
        chart.clear();
        results.getItems().clear();
        seen.setText("");
    }

    /** Stops playing and brings back what the main window showed before. */
    void stop() {
        playback.pause();
        replay().end();
    }

    /** The run that is shown; empty when none is. */
    Optional<Finished> finished() {
        return finished;
    }

    /** The charts that are drawn; empty when none are. */
    Optional<RunPlot> plot() {
        return chart.plot();
    }

    /** Marks the round and shows the device's cut of it in the main window. */
    private void follow() {
        if (finished.isPresent() && chart.plot().isPresent()) {
            int round = playback.roundProperty().get();
            chart.mark(round);
            if (playback.followedProperty().get() && watched.get()) {
                chart.policy().ifPresent(line -> follow(finished.get().series(), line, chart.device(), round));
            }
        }
    }

    private void follow(Series series, Line line, int device, int round) {
        Experiment of = series.outcome().experiment();
        Setting there = replay().chosen(explorer.settingProperty().get());
        if (there.batch() != of.setting().batch()) {
            told.accept(text("OutcomePane.the-mini-batch-is-another"));
            return;
        }
        Set<Integer> layers = series.outcome().splits().get(line.chosen().split(device, round)).device().stream()
                .boxed()
                .collect(Collectors.toSet());
        replay().show(of.setting(of.fleet().get(device), series.rates(device, round)), layers);
    }
}
