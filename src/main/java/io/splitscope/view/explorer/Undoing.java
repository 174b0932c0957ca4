package io.splitscope.view.explorer;

import io.splitscope.view.explorer.History.Move;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Takes back what the user decided, step by step, and takes the steps again. Moves of the same slider belong to one step
 * while the mouse is held down, or when they follow each other closely, as the notches of a wheel do.
 */
public final class Undoing {

    private static final long CLOSELY = Duration.ofMillis(700).toNanos();

    private final Supplier<Standing> present;
    private final Consumer<Standing> goTo;
    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<History> history = new ReadOnlyObjectWrapper<>(this, "history", History.NONE);
    private final ReadOnlyObjectWrapper<Optional<String>> undoName =
            new ReadOnlyObjectWrapper<>(this, "undoName", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName =
            new ReadOnlyObjectWrapper<>(this, "redoName", Optional.empty());
    private boolean going;
    private boolean gesture;
    private boolean open;
    private long last;

    /**
     * @param present what the user has decided now
     * @param goTo brings back other decisions
     * @param nanos a clock
     */
    Undoing(Supplier<Standing> present, Consumer<Standing> goTo, LongSupplier nanos) {
        this.present = present;
        this.goTo = goTo;
        this.nanos = nanos;
        history.addListener((property, old, now) -> {
            undoName.set(now.undoName());
            redoName.set(now.redoName());
        });
    }

    /** What {@link #undo} takes back, such as "uplink"; empty when there is nothing. */
    public ReadOnlyObjectProperty<Optional<String>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** What {@link #redo} takes again; empty when there is nothing. */
    public ReadOnlyObjectProperty<Optional<String>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** Goes one step back; does nothing when there is none. */
    public void undo() {
        go(history.get().undo(present.get()));
    }

    /** Takes the step again that was undone last; does nothing when there is none. */
    public void redo() {
        go(history.get().redo(present.get()));
    }

    /** The mouse is pressed: all changes of one thing until {@link #endGesture} are one step. */
    public void beginGesture() {
        gesture = true;
        open = false;
    }

    /** The mouse is released. */
    public void endGesture() {
        gesture = false;
        open = false;
    }

    /** Something is about to change, or just has, from what was before. */
    void took(String name, Supplier<Standing> before) {
        took(name, before, false);
    }

    /** A slider was moved; belongs to the step before when that moved it, too. */
    void slid(String name, Supplier<Standing> before) {
        took(name, before, true);
    }

    private void took(String name, Supplier<Standing> before, boolean slides) {
        if (going) {
            return;
        }
        boolean same = slides && open && history.get().undoName().equals(Optional.of(name));
        boolean together = same && (gesture || nanos.getAsLong() - last < CLOSELY);
        if (!together) {
            history.set(history.get().with(name, before.get()));
        }
        open = slides;
        last = nanos.getAsLong();
    }

    /** Does something that is no step of its own. */
    void quietly(Runnable change) {
        boolean before = going;
        going = true;
        try {
            change.run();
        } finally {
            going = before;
        }
    }

    /** The layers got other ids. */
    void carry(SameLayers same) {
        history.set(history.get().map(standing -> standing.carriedBy(same)));
    }

    /** Another model is there: nothing can be undone. */
    void forget() {
        history.set(History.NONE);
        open = false;
    }

    private void go(Optional<Move> move) {
        move.ifPresent(where -> {
            open = false;
            history.set(where.history());
            quietly(() -> goTo.accept(where.standing()));
        });
    }
}
