package io.splitscope.view.explorer;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Answers settings. At once, within the call, when they can be looked up or as long as that is quick enough for the next frame; beside the FX thread for
 * huge models, where of the settings that arrive meanwhile only the newest is answered.
 */
final class SolveLoop {

    /** Up to this size a model is always solved at once; no measurement is needed. */
    private static final int SMALL = 4_000;

    /** A larger model is solved at once as long as the last time took no longer; half a frame at 60 per second. */
    private static final long QUICK_NANOS = 8_000_000;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread solving = new Thread(work, "solving");
        solving.setDaemon(true);
        return solving;
    });
    private final Consumer<Answer> listener;
    private Solver solver;
    private Question waiting;
    private boolean busy;
    private long lastNanos = Long.MAX_VALUE;

    /** @param listener is given each answer on the FX thread */
    SolveLoop(Consumer<Answer> listener) {
        this.listener = listener;
    }

    /** Changes to another model; what is asked of the old one is dropped. */
    void use(Solver value) {
        solver = value;
        waiting = null;
        busy = false;
        lastNanos = Long.MAX_VALUE;
    }

    /** Gives what is known ahead to the present model's solver. */
    void know(Ahead ahead) {
        if (solver != null) {
            solver.know(ahead);
        }
    }

    /** Asks for the split in a setting, and for one to compare it with. */
    void ask(Question question) {
        if (busy) {
            waiting = question;
        } else if (solver.looksUp(question)) {
            listener.accept(Answer.of(solver, question));
        } else if (isQuick()) {
            long before = System.nanoTime();
            Answer answer = Answer.of(solver, question);
            lastNanos = System.nanoTime() - before;
            listener.accept(answer);
        } else {
            askBeside(question);
        }
    }

    /** What the answer would be, for somebody who only wants to know; empty when it cannot be told at once. */
    Optional<Answer> tryOut(Question question) {
        boolean now = !busy && (solver.looksUp(question) || isQuick());
        return now ? Optional.of(Answer.of(solver, question)) : Optional.empty();
    }

    private boolean isQuick() {
        return solver.size() <= SMALL || lastNanos <= QUICK_NANOS;
    }

    private void askBeside(Question question) {
        busy = true;
        Solver asked = solver;
        long before = System.nanoTime();
        CompletableFuture.supplyAsync(() -> Answer.of(asked, question), thread)
                .whenCompleteAsync(
                        (answer, problem) -> finish(asked, answer, problem, System.nanoTime() - before),
                        Platform::runLater);
    }

    /** Goes on with the newest setting that arrived meanwhile, even after a failure. */
    private void finish(Solver asked, Answer answer, Throwable problem, long nanos) {
        if (asked != solver) {
            return;
        }
        busy = false;
        lastNanos = nanos;
        Question next = waiting;
        waiting = null;
        if (problem == null) {
            listener.accept(answer);
        } else {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, problem);
        }
        if (next != null) {
            ask(next);
        }
    }
}
