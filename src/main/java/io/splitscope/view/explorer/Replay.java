package io.splitscope.view.explorer;

import io.splitscope.cost.Setting;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * A run that is played: settings and cuts that nobody chose are shown, round after round. What was there before is known all
 * the while, and is back when the playing ends. Whoever decides something in between ends it, too, and keeps what he decided;
 * undoing that step brings back what was there before.
 */
public final class Replay {

    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final Supplier<Standing> present;
    private final BiConsumer<Setting, Optional<Set<Integer>>> put;
    private Optional<Standing> before = Optional.empty();
    private boolean putting;

    /**
     * @param present what the user has decided now
     * @param put shows a setting and the layers on the device, or the best split; no step to undo
     */
    Replay(Supplier<Standing> present, BiConsumer<Setting, Optional<Set<Integer>>> put) {
        this.present = present;
        this.put = put;
    }

    /** Whether a run is played. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /**
     * Shows a setting and a cut.
     *
     * @param device the layers on the device
     */
    public void show(Setting setting, Set<Integer> device) {
        if (before.isEmpty()) {
            before = Optional.of(present.get());
            playing.set(true);
        }
        put(setting, Optional.of(device));
    }

    /** Brings back what was there before; does nothing when nothing is played. */
    public void end() {
        if (before.isPresent()) {
            Standing there = before.get();
            stop();
            put(there.setting(), there.byHand());
        }
    }

    private void put(Setting setting, Optional<Set<Integer>> device) {
        putting = true;
        try {
            put.accept(setting, device);
        } finally {
            putting = false;
        }
    }

    /** The setting that the user chose: that from before while a run is played, else the one that is there. */
    public Setting chosen(Setting there) {
        return before.map(Standing::setting).orElse(there);
    }

    /** What was there before the run that is played. */
    Optional<Standing> before() {
        return before;
    }

    /** Whether somebody else than the run has just decided something. */
    boolean isInterrupted() {
        return before.isPresent() && !putting;
    }

    /** Ends the playing and brings nothing back; returns what was there before. */
    Optional<Standing> stop() {
        Optional<Standing> was = before;
        before = Optional.empty();
        playing.set(false);
        return was;
    }
}
