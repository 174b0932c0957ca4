package io.splitscope.view.gdsec;

import io.splitscope.gdsec.Algorithm;
import io.splitscope.gdsec.DataException;
import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.gdsec.Outcome;
import io.splitscope.gdsec.Race;
import io.splitscope.gdsec.Round;
import io.splitscope.model.Progress;
import io.splitscope.view.gdsec.Standing.Course;
import io.splitscope.view.gdsec.Standing.Phase;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Runs one race at a time beside the FX thread, and shows where it stands some times a second. A new one takes the place of
 * the old. All methods are for the FX thread.
 */
final class LiveRace {

    private static final System.Logger LOG = System.getLogger(LiveRace.class.getName());
    private static final long BETWEEN_LOOKS = 80_000_000;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "race");
        thread.setDaemon(true);
        return thread;
    });

    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", Standing.NOTHING);
    private Runner runner;

    /** Where it stands. */
    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Gives up what runs and begins anew. */
    void start(Choice choice) {
        give(Phase.CANCELLED);
        runner = new Runner(choice);
        standing.set(new Standing(Phase.RUNNING, Optional.empty(), Optional.empty(), ""));
        THREADS.execute(runner);
    }

    /** Holds it; does nothing when nothing runs. */
    void pause() {
        if (standing.get().phase() == Phase.RUNNING) {
            runner.hold(true);
            standing.set(standing.get().withPhase(Phase.PAUSED));
        }
    }

    /** Goes on after a pause. */
    void resume() {
        if (standing.get().phase() == Phase.PAUSED) {
            runner.hold(false);
            standing.set(standing.get().withPhase(Phase.RUNNING));
        }
    }

    /** Gives it up; what it has shown stays. */
    void cancel() {
        if (standing.get().isUnderWay()) {
            give(Phase.CANCELLED);
        }
    }

    private void give(Phase phase) {
        if (runner != null) {
            runner.giveUp();
            runner = null;
            standing.set(standing.get().withPhase(phase));
        }
    }

    /** Runs on its own thread; tells only as long as it is the one that counts. */
    private final class Runner implements Runnable, Progress {

        private final Choice choice;
        private final List<List<Round>> rounds = new ArrayList<>();
        private final AtomicBoolean shown = new AtomicBoolean(true);
        private boolean held;
        private boolean given;
        private long looked;

        Runner(Choice choice) {
            this.choice = choice;
        }

        synchronized void hold(boolean wanted) {
            held = wanted;
            notifyAll();
        }

        synchronized void giveUp() {
            given = true;
            notifyAll();
        }

        @Override
        public void report(double fraction, String step) {}

        /** Waits while it is held. */
        @Override
        public synchronized boolean isCancelled() {
            while (held && !given) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    given = true;
                }
            }
            return given;
        }

        @Override
        public void run() {
            try {
                Prepared prepared = choice.experiment().prepare();
                List<Algorithm> algorithms = choice.algorithms(prepared);
                algorithms.forEach(algorithm -> rounds.add(new ArrayList<>()));
                Outcome outcome = Race.run(
                        prepared.objective(),
                        algorithms,
                        prepared.plan(),
                        (algorithm, round) -> {
                            rounds.get(algorithm).add(round);
                            if (algorithm == 0 && System.nanoTime() - looked > BETWEEN_LOOKS && shown.get()) {
                                looked = System.nanoTime();
                                tell(new Standing(Phase.RUNNING, course(prepared, algorithms), Optional.empty(), ""));
                            }
                        },
                        this);
                tell(new Standing(Phase.DONE, course(prepared, algorithms), Optional.of(outcome), ""));
            } catch (DataException | IllegalArgumentException e) {
                LOG.log(Level.DEBUG, "The race could not run", e);
                tell(new Standing(Phase.FAILED, Optional.empty(), Optional.empty(), e.getMessage()));
            } catch (CancellationException e) {
                LOG.log(Level.DEBUG, "The race was given up", e);
            }
        }

        private Optional<Course> course(Prepared prepared, List<Algorithm> algorithms) {
            return Optional.of(new Course(
                    choice,
                    prepared,
                    algorithms,
                    rounds.stream().map(List::copyOf).toList()));
        }

        private void tell(Standing now) {
            shown.set(false);
            Platform.runLater(() -> {
                shown.set(true);
                if (runner == this) {
                    boolean paused =
                            now.phase() == Phase.RUNNING && standing.get().phase() == Phase.PAUSED;
                    standing.set(paused ? now.withPhase(Phase.PAUSED) : now);
                    if (now.phase() != Phase.RUNNING) {
                        runner = null;
                    }
                }
            });
        }
    }
}
