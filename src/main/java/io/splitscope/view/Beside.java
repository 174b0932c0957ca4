package io.splitscope.view;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.util.Duration;

/**
 * Answers questions beside the FX thread, one at a time. Asked time and again, it waits until the questions rest; only the
 * newest is answered.
 *
 * @param <A> the answers
 */
final class Beside<A> {

    private static final Duration REST = Duration.millis(120);

    private final PauseTransition rest = new PauseTransition(REST);
    private final Work work;
    private Callable<A> question;

    /**
     * @param name of the thread
     * @param then is given each answer on the FX thread
     * @param failed is given what went wrong, on the FX thread
     */
    Beside(String name, Consumer<A> then, Consumer<Throwable> failed) {
        work = new Work(name);
        work.setOnSucceeded(event -> then.accept(work.getValue()));
        work.setOnFailed(event -> failed.accept(work.getException()));
        rest.setOnFinished(event -> work.start(question));
    }

    /** Asks when no other question has come for a moment. */
    void askAtRest(Callable<A> next) {
        question = next;
        rest.playFromStart();
    }

    /** Asks at once. */
    void ask(Callable<A> next) {
        rest.stop();
        work.start(next);
    }

    /** Nothing is wanted any more. */
    void cancel() {
        rest.stop();
        work.cancel();
    }

    private final class Work extends Service<A> {

        private Callable<A> present;

        Work(String name) {
            ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
                Thread daemon = new Thread(run, name);
                daemon.setDaemon(true);
                return daemon;
            });
            setExecutor(thread);
        }

        void start(Callable<A> next) {
            present = next;
            restart();
        }

        @Override
        protected Task<A> createTask() {
            Callable<A> asked = present;
            return new Task<>() {
                @Override
                protected A call() throws Exception {
                    return asked.call();
                }
            };
        }
    }
}
