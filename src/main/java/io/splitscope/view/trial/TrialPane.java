package io.splitscope.view.trial;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.export.Solved;
import io.splitscope.model.Legible;
import io.splitscope.runtime.OutputComparison;
import io.splitscope.trial.Agreement;
import io.splitscope.trial.Measured;
import io.splitscope.trial.Options;
import io.splitscope.trial.Outcome;
import io.splitscope.trial.Prediction;
import io.splitscope.trial.Remark;
import io.splitscope.trial.Summary;
import io.splitscope.trial.Term;
import io.splitscope.trial.Terms;
import io.splitscope.view.controls.CountSpinner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is tried, how, and what came out so far. Knows nothing of how a trial is run. */
final class TrialPane extends VBox {

    private static final int MOST_ITERATIONS = 1_000;

    final Button start = new Button(text("TrialPane.try-the-split"));
    final Button cancel = new Button(text("TrialPane.cancel"));
    private final CountSpinner iterations = new CountSpinner(MOST_ITERATIONS, 10);
    private final CheckBox heldBack = new CheckBox(text("TrialPane.as-fast-as-the-setting"));
    private final Label what = wrapped("trial-what");
    private final Label duration = wrapped("trial-duration");
    private final ProgressBar progress = new ProgressBar(0);
    private final Label status = wrapped("trial-status");
    private final Label agreement = wrapped("trial-agreement");
    private final Label remarks = wrapped("trial-remarks");
    private final ComparisonGrid grid = new ComparisonGrid();
    private final IterationBars bars = new IterationBars();
    private final List<Measured> measured = new ArrayList<>();
    private Prediction prediction;

    TrialPane() {
        super(10);
        setPadding(new Insets(14));
        getStyleClass().add("trial-pane");
        start.setId("trial-start");
        start.setDefaultButton(true);
        cancel.setId("trial-cancel");
        cancel.setDisable(true);
        iterations.setId("trial-iterations");
        iterations.setPrefWidth(90);
        iterations.setAccessibleText(text("TrialPane.iterations"));
        heldBack.setId("trial-held-back");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(text("TrialPane.progress"));
        Label scope = wrapped("trial-scope");
        scope.setText(text("TrialPane.inference-only"));
        HBox choices = new HBox(10, new Label(text("TrialPane.iterations")), iterations, heldBack);
        choices.getStyleClass().add("reason");
        HBox buttons = new HBox(8, start, cancel);
        ScrollPane scroll = new ScrollPane(bars);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(80);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(what, scope, choices, duration, buttons, progress, status, grid, agreement, remarks, scroll);
        iterations.valueProperty().addListener(property -> sayDuration());
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Takes the usual number of iterations for a split, and shows what would be tried now. */
    void offer(String model, Solved solved) {
        iterations
                .getValueFactory()
                .setValue(Options.usual(Prediction.of(solved)).iterations());
        show(model, solved);
    }

    /** Shows what is tried now. */
    void show(String model, Solved solved) {
        prediction = Prediction.of(solved);
        measured.clear();
        what.setText(text(
                "TrialPane.layers-on-the-device",
                model,
                solved.split().deviceCount(),
                solved.workload().layers(),
                Quantity.RATE.format(solved.setting().link().uplink()),
                Quantity.RATE.format(solved.setting().link().downlink()),
                Quantity.TIME.format(solved.setting().link().latency())));
        sayDuration();
        agreement.setText("");
        show(prediction.remarks());
        grid.begin(solved.setting(), prediction);
        bars.begin(prediction.terms());
    }

    private void sayDuration() {
        if (prediction != null) {
            double pass = prediction.terms().total();
            duration.setText(text(
                    "TrialPane.one-pass-takes",
                    Quantity.TIME.format(pass),
                    Quantity.TIME.format(pass * iterations.getValue())));
        }
    }

    private void show(Set<Remark> now) {
        remarks.setText(now.stream().sorted().map(Remark::sentence).collect(Collectors.joining(". ")));
        remarks.setManaged(!now.isEmpty());
    }

    /** How the user wants it. */
    Options options() {
        return new Options(Options.usual(prediction).warmUps(), iterations.count(), heldBack.isSelected());
    }

    /** Shows a trial that begins. */
    void begin(Trying trial) {
        start.setDisable(true);
        cancel.setDisable(false);
        progress.progressProperty().bind(trial.progressProperty());
        status.textProperty().bind(trial.messageProperty());
    }

    /** Shows that a trial has ended. */
    void end(String how) {
        progress.progressProperty().unbind();
        status.textProperty().unbind();
        progress.setProgress(0);
        status.setText(how);
        start.setDisable(false);
        cancel.setDisable(true);
    }

    /** Says something. */
    void say(String sentence) {
        status.setText(sentence);
    }

    /** Shows whether the two sides gave what the whole gives. */
    void show(Agreement value) {
        agreement.setText(sentence(value));
    }

    private static String sentence(Agreement value) {
        if (value.outputs().isEmpty()) {
            return text("TrialPane.nothing-was-compared");
        }
        return value.worst()
                .map(worst -> differing(worst, value.within()))
                .orElseGet(() -> text("TrialPane.bit-by-bit"));
    }

    private static String differing(OutputComparison worst, boolean within) {
        String difference = String.format(Locale.ROOT, "%.2g", worst.largestDifference());
        String part = String.format(Locale.ROOT, "%.2g", worst.relativeDifference());
        String name = Legible.name(worst.name());
        return within
                ? text("TrialPane.differ-at-most", difference, part, name)
                : text("TrialPane.differ-more", difference, part, name);
    }

    /** Shows one more iteration. */
    void show(Measured iteration) {
        measured.add(iteration);
        grid.show(measured);
        bars.add(iteration, medians(), Summary.total(measured).median());
    }

    private Terms medians() {
        return new Terms(median(Term.DEVICE), median(Term.UP), median(Term.SERVER), median(Term.DOWN));
    }

    private double median(Term term) {
        return Summary.of(measured, term).median();
    }

    /** Shows what is known at the end. */
    void show(Outcome outcome) {
        show(outcome.remarks());
    }
}
