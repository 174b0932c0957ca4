package io.splitscope.layout;

import io.splitscope.model.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Runs work whose recursion is as deep as its graph is large, as ELK's is, on a thread with a stack to match. Only what is
 * used of the stack takes memory.
 */
final class DeepThread {

    private static final long STACK_BYTES = 512L << 20;

    private DeepThread() {}

    /**
     * Waits for the work; an interrupt cancels it.
     *
     * @throws CancellationException if the caller gave up or was interrupted
     */
    static <T> T call(Function<Progress, T> work, Progress progress) {
        Abandonable abandonable = new Abandonable(progress);
        FutureTask<T> task = new FutureTask<>(() -> work.apply(abandonable));
        Thread thread = new Thread(null, task, "layout", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            abandonable.abandoned = true;
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    private static final class Abandonable implements Progress {

        private final Progress progress;
        private volatile boolean abandoned;

        private Abandonable(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void report(double fraction, String step) {
            progress.report(fraction, step);
        }

        @Override
        public boolean isCancelled() {
            return abandoned || progress.isCancelled();
        }
    }
}
