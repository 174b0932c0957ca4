package io.splitscope.view.scenarios;

import static io.splitscope.texts.Texts.text;

import io.splitscope.scenario.LayerNames;
import io.splitscope.scenario.Scenario;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Message.Offer;
import io.splitscope.view.explorer.Shown;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Sees to it that nothing is lost: every few seconds it writes what was decided but not kept in a scenario, and after a
 * crash it offers that again. When a window closes, or another model is opened, pins and cuts by hand that were not kept
 * wait among the unsaved work; plain sliders do not, since they are remembered anyway.
 */
public final class Autosave {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ROOT);

    private final Explorer explorer;
    private final Scenarios scenarios;
    private final ScenarioFiles files;
    private final UnsavedWork unsaved;
    private final Timeline clock;
    private Optional<Path> draft = Optional.empty();
    private Optional<Scenario> asOpened = Optional.empty();
    private Optional<Scenario> written = Optional.empty();
    private ScenarioBook book;
    private Scenario last;

    /**
     * @param period how often to write
     */
    public Autosave(Explorer explorer, Scenarios scenarios, ScenarioFiles files, UnsavedWork unsaved, Duration period) {
        this.explorer = explorer;
        this.scenarios = scenarios;
        this.files = files;
        this.unsaved = unsaved;
        clock = new Timeline(new KeyFrame(period, event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        explorer.shownProperty().addListener((property, old, now) -> shown(old, now));
    }

    /** Writes every few seconds, or no more. */
    public void setRunning(boolean running) {
        if (running) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void shown(Shown old, Shown now) {
        boolean other = old == null
                || !old.model().source().key().equals(now.model().source().key());
        if (other) {
            leave();
            Platform.runLater(this::begin);
        } else if (draft.isPresent() && old.model() == now.model()) {
            look();
        }
    }

    /** From here on things are decided. */
    private void begin() {
        asOpened = Optional.of(present());
        draft = Optional.of(
                unsaved.fresh(explorer.shownProperty().get().model().source().title()));
        written = Optional.empty();
        look();
    }

    private Scenario present() {
        return scenarios.present(text("Autosave.unsaved-work", WHEN.format(LocalDateTime.now(ZoneId.systemDefault()))));
    }

    private void look() {
        last = present();
        book = scenarios.book();
    }

    private boolean isKept(Scenario now) {
        return !files.isUnwritten()
                && (asOpened.filter(now::decidesAs).isPresent()
                        || book.scenarios().stream().anyMatch(now::decidesAs));
    }

    /** Writes what is not kept, if it is not written yet. */
    void tick() {
        if (draft.isEmpty() || !scenarios.isOpen()) {
            return;
        }
        look();
        if (isKept(last)) {
            discard();
        } else if (written.filter(last::decidesAs).isEmpty()) {
            write();
        }
    }

    private void write() {
        files.saver().writeDraft(draft.orElseThrow(), book.with(last));
        written = Optional.of(last);
    }

    private void discard() {
        if (written.isPresent()) {
            files.saver().delete(draft.orElseThrow());
            written = Optional.empty();
        }
    }

    /** The model goes away: what is not kept and worth it waits among the unsaved work. */
    private void leave() {
        if (draft.isPresent()) {
            boolean worth = files.isUnwritten() || !last.layers().equals(LayerNames.NONE);
            if (!isKept(last) && worth) {
                write();
                files.saver().move(draft.get(), UnsavedWork.left(draft.get()));
            } else {
                discard();
            }
            draft = Optional.empty();
        }
    }

    /** The window closes. */
    public void end() {
        clock.stop();
        if (draft.isPresent()) {
            look();
            leave();
        }
    }

    /** After a crash: offers what was being done then as soon as a model is open. */
    public void offerAfterCrash() {
        List<UnsavedWork.Left> crashed = unsaved.ofCrashes();
        if (!crashed.isEmpty()) {
            UnsavedWork.Left newest = crashed.get(0);
            String others = crashed.size() == 1 ? "" : text("Autosave.more-is-under-scenario-unsaved");
            afterOpening(() -> explorer.messages()
                    .ask(
                            text(
                                    "Autosave.splitscope-ended-unexpectedly-your-work",
                                    newest.model(),
                                    WHEN.format(LocalDateTime.ofInstant(newest.when(), ZoneId.systemDefault())),
                                    others),
                            new Offer(text("Autosave.recover-it"), () -> recover(newest))));
        }
    }

    private void afterOpening(Runnable action) {
        if (explorer.shownProperty().get() != null) {
            action.run();
            return;
        }
        explorer.shownProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Shown> property, Shown old, Shown now) {
                explorer.shownProperty().removeListener(this);
                Platform.runLater(action);
            }
        });
    }

    /** Work that can be recovered, the newest first. */
    public List<UnsavedWork.Left> left() {
        return unsaved.all();
    }

    /** Opens work that was left; from then on it is a scenario like any other. */
    public void recover(UnsavedWork.Left work) {
        files.recover(work.file(), () -> files.saver().delete(work.file()));
    }
}
