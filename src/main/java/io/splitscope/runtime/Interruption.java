package io.splitscope.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.splitscope.model.Progress;

/** Ends a run soon after nobody waits for it any more. */
final class Interruption implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 50;

    private final OrtSession.RunOptions options = new OrtSession.RunOptions();
    private final Thread watch;

    private Interruption(Progress progress) throws OrtException {
        watch = new Thread(() -> watch(progress), "watch a run");
        watch.setDaemon(true);
    }

    static Interruption of(Progress progress) throws OrtException {
        Interruption interruption = new Interruption(progress);
        if (progress != Progress.NONE) {
            interruption.watch.start();
        }
        return interruption;
    }

    OrtSession.RunOptions options() {
        return options;
    }

    private void watch(Progress progress) {
        try {
            while (!progress.isCancelled()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            options.setTerminate(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (OrtException e) {
            throw new IllegalStateException("A run cannot be ended", e);
        }
    }

    @Override
    public void close() {
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        options.close();
    }
}
