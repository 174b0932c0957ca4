package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.simulate.Experiment;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Begins and cancels a run, and tells how far it is. */
final class RunControls extends VBox {

    private final Explorer explorer;
    private final Supplier<Choices> choices;
    private final Button run = new Button(text("RunControls.run"));
    private final Button cancel = new Button(text("RunControls.cancel"));
    private final ProgressBar progress = new ProgressBar(0);
    private final Label status = new Label();
    private Runnable begun = () -> {};
    private Consumer<Finished> done = finished -> {};
    private Running running;

    /**
     * @param choices what to run
     * @param beside another button in the row
     */
    RunControls(Explorer explorer, Supplier<Choices> choices, Button beside) {
        super(10);
        this.explorer = explorer;
        this.choices = choices;
        run.setId("laboratory-run");
        run.setDefaultButton(true);
        run.setOnAction(event -> begin());
        cancel.setId("laboratory-cancel");
        cancel.setOnAction(event -> cancel());
        cancel.setDisable(true);
        progress.setAccessibleText(text("RunControls.progress"));
        progress.setMaxWidth(Double.MAX_VALUE);
        status.setId("laboratory-status");
        status.setWrapText(true);
        status.setMinHeight(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(8, run, cancel, beside);
        buttons.getChildren().forEach(button -> ((Button) button).setMinWidth(Region.USE_PREF_SIZE));
        getChildren().addAll(buttons, progress, status);
    }

    /** Hears that a run begins. */
    void onBegin(Runnable action) {
        begun = action;
    }

    /** Is given each run that came to its end. */
    void onDone(Consumer<Finished> action) {
        done = action;
    }

    /** Whether a run goes on. */
    boolean isRunning() {
        return running != null && running.isRunning();
    }

    /** Tells a sentence, unless a run tells how far it is. */
    void tell(String sentence) {
        if (!status.textProperty().isBound()) {
            status.setText(sentence);
        }
    }

    /** Gives the run up; does nothing when none goes on. */
    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private void begin() {
        Shown shown = explorer.shownProperty().get();
        if (shown == null) {
            tell(text("RunControls.open-a-model-first"));
            return;
        }
        explorer.replay().end();
        Setting setting = explorer.settingProperty().get();
        Choices chosen = choices.get();
        Experiment experiment;
        try {
            experiment = chosen.experiment(setting);
        } catch (IllegalArgumentException e) {
            tell(e.getMessage());
            return;
        }
        OpenModel model = shown.model();
        Workload workload = model.cost().workload(OptionalLong.of(setting.batch()), FlopRule.ALL);
        begun.run();
        follow(new Running(chosen.title(), model, experiment, workload));
    }

    private void follow(Running task) {
        running = task;
        progress.progressProperty().bind(task.progressProperty());
        status.textProperty().bind(task.messageProperty());
        run.setDisable(true);
        cancel.setDisable(false);
        task.setOnSucceeded(event -> {
            ended(text("RunControls.done"));
            done.accept(task.getValue());
        });
        task.setOnCancelled(event -> ended(text("RunControls.cancelled")));
        task.setOnFailed(event -> {
            ended(text("RunControls.the-run-failed", task.getException().getMessage()));
            explorer.messages().failed(text("RunControls.the-training-was-not-simulated"), task.getException());
        });
        task.begin("simulation");
    }

    private void ended(String how) {
        progress.progressProperty().unbind();
        status.textProperty().unbind();
        progress.setProgress(0);
        status.setText(how);
        run.setDisable(false);
        cancel.setDisable(true);
    }
}
