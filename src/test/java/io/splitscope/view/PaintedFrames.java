package io.splitscope.view;

import com.sun.javafx.perf.PerformanceTracker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Measures how long it takes from a change to the painted frame that shows it. A frame counts when the renderer has finished
 * it, which is later than the pulse that lays the scene out; JavaFX tells this to its own performance tracker only.
 */
final class PaintedFrames {

    private static final long PATIENCE_SECONDS = 120;

    /** A change on its way to the screen; {@code laidOut} turns true when the scene to be painted shows it. */
    private static final class Change {
        private final BooleanSupplier shows;
        private final long start = System.nanoTime();
        private final CompletableFuture<Long> nanos = new CompletableFuture<>();
        private volatile boolean laidOut;

        Change(BooleanSupplier shows) {
            this.shows = shows;
        }
    }

    private volatile Change current;

    /** Watches a scene that is on screen; to be called on the FX thread. */
    PaintedFrames(Scene scene) {
        scene.addPostLayoutPulseListener(this::laidOut);
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(this::painted);
    }

    private void laidOut() {
        Change change = current;
        if (change != null && change.shows.getAsBoolean()) {
            change.laidOut = true;
        }
    }

    private void painted() {
        Change change = current;
        if (change != null && change.laidOut) {
            change.nanos.complete(System.nanoTime() - change.start);
        }
    }

    /**
     * Makes a change on the FX thread and waits, off it, until a painted frame shows it.
     *
     * @param action the change; the clock runs from its beginning
     * @param shows whether the scene graph shows it by now; asked on the FX thread
     * @return milliseconds
     */
    double millisUntilPainted(Runnable action, BooleanSupplier shows) {
        CompletableFuture<Long> nanos = new CompletableFuture<>();
        Platform.runLater(() -> {
            Change change = new Change(shows);
            current = change;
            action.run();
            change.nanos.thenAccept(nanos::complete);
            Platform.requestNextPulse();
        });
        try {
            return nanos.get(PATIENCE_SECONDS, TimeUnit.SECONDS) / 1e6;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No frame showed the change", e);
        } finally {
            current = null;
        }
    }
}
