package io.splitscope.view.trial;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.Solved;
import io.splitscope.runtime.RunException;
import io.splitscope.trial.Prediction;
import io.splitscope.trial.TrialException;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Tries the split that the main window shows. Closing it ends a trial that goes on, with all that belongs to it. */
public final class TrialWindow {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 700;
    private static final double LONG_SECONDS = 60;

    private final Stage stage;
    private final Explorer explorer;
    private final TrialPane pane = new TrialPane();
    private Trying running;

    /**
     * @param stage where it is shown
     * @param explorer what the window it belongs to shows
     * @param dress gives a scene the theme that is on
     */
    public TrialWindow(Stage stage, Explorer explorer, Consumer<Scene> dress) {
        this.stage = stage;
        this.explorer = explorer;
        stage.setTitle(text("TrialWindow.try-the-split-splitscope"));
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        Scene scene = new Scene(new StackPane(scroll), WIDTH, HEIGHT);
        dress.accept(scene);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+W"), stage::close);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setScene(scene);
        stage.setMinWidth(560);
        stage.setMinHeight(420);
        stage.setOnHidden(event -> giveUp());
        pane.start.setOnAction(event -> offered().ifPresent(this::begin));
        pane.cancel.setOnAction(event -> giveUp());
    }

    /** What is tried: the split that is shown, with the model it is of. */
    private record Offered(Shown shown, Solved solved) {}

    private Optional<Offered> offered() {
        Shown shown = explorer.shownProperty().get();
        if (shown == null || shown.solution().isEmpty()) {
            pane.say(text("TrialWindow.there-is-no-split"));
            return Optional.empty();
        }
        Solution solution = shown.solution().get();
        Solved solved = new Solved(
                shown.model().cost(),
                shown.model().tree(),
                solution.setting(),
                solution.workload(),
                solution.shownSplit());
        return Optional.of(new Offered(shown, solved));
    }

    /** Shows the window and tries the split, unless that takes more than a minute or a trial goes on already. */
    public void show() {
        stage.show();
        stage.toFront();
        if (running == null) {
            offered().ifPresent(offered -> {
                offer(offered);
                if (Prediction.of(offered.solved()).terms().total() <= LONG_SECONDS) {
                    begin(offered);
                } else {
                    pane.say(text("TrialWindow.one-pass-takes-long"));
                }
            });
        }
    }

    private void offer(Offered offered) {
        pane.offer(offered.shown().model().source().title(), offered.solved());
    }

    private void begin(Offered offered) {
        pane.show(offered.shown().model().source().title(), offered.solved());
        running =
                new Trying(offered.shown().model().source(), offered.solved(), pane.options(), pane::show, pane::show);
        pane.begin(running);
        Trying trial = running;
        trial.setOnSucceeded(event -> {
            pane.show(trial.getValue());
            end(text("TrialWindow.done"));
        });
        trial.setOnCancelled(event -> end(text("TrialWindow.cancelled")));
        trial.setOnFailed(event -> fail(trial.getException()));
        trial.begin("trial of a split");
    }

    private void end(String how) {
        running = null;
        pane.end(how);
    }

    private void fail(Throwable reason) {
        boolean meant =
                reason instanceof TrialException || reason instanceof RunException || reason instanceof ExportException;
        end(meant ? reason.getMessage() : text("TrialWindow.the-split-was-not-tried"));
        if (!meant) {
            explorer.messages().failed(text("TrialWindow.the-split-was-not-tried"), reason);
        }
    }

    private void giveUp() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** Dresses the window anew. */
    public void dress(Consumer<Scene> dress) {
        dress.accept(stage.getScene());
    }

    /** Closes it, and ends what goes on. */
    public void close() {
        stage.close();
        giveUp();
    }
}
