package io.splitscope.view.explorer;

import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.profile.ProfileException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;

/**
 * Does one long thing at a time beside the FX thread. A new one takes the place of the old, which is cancelled and whose
 * result is dropped.
 */
final class Background {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });

    private final ReadOnlyObjectWrapper<Worker<?>> worker = new ReadOnlyObjectWrapper<>(this, "worker");

    /** Something long that can be cancelled. */
    @FunctionalInterface
    interface Work<T> {
        /**
         * @throws OnnxException if a model cannot be read
         * @throws ProfileException if a profile cannot be read, or is of another model
         * @throws CancellationException if the caller gave up
         */
        T run(Progress progress) throws OnnxException, ProfileException;
    }

    /** What is being done; null when nothing is. */
    ReadOnlyObjectProperty<Worker<?>> workerProperty() {
        return worker.getReadOnlyProperty();
    }

    /**
     * Begins something new.
     *
     * @param title what it is, for people
     * @param work runs beside the FX thread
     * @param done is given the result on the FX thread, unless it was cancelled
     * @param failed is given what went wrong on the FX thread, unless it was cancelled
     */
    <T> void start(String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        cancel();
        Job<T> job = new Job<>(title, work);
        job.setOnSucceeded(event -> finish(job, () -> done.accept(job.getValue())));
        job.setOnFailed(event -> finish(job, () -> failed.accept(job.getException())));
        worker.set(job);
        THREADS.execute(job);
    }

    /** Gives up what is being done; does nothing when nothing is. */
    void cancel() {
        if (worker.get() instanceof Job<?> job) {
            worker.set(null);
            job.cancel(false);
        }
    }

    private void finish(Job<?> job, Runnable handOver) {
        if (worker.get() == job) {
            worker.set(null);
            handOver.run();
        }
    }

    private static final class Job<T> extends LongTask<T> {

        private final Work<T> work;

        Job(String title, Work<T> work) {
            this.work = work;
            updateTitle(title);
        }

        @Override
        protected T call() throws OnnxException, ProfileException {
            return work.run(this);
        }
    }
}
