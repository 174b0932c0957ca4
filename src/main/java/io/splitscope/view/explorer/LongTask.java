package io.splitscope.view.explorer;

import io.splitscope.model.Progress;
import javafx.concurrent.Task;

/** Long work beside the FX thread, which shows how far it is and ends soon after it was cancelled. */
public abstract class LongTask<T> extends Task<T> implements Progress {

    @Override
    public final void report(double fraction, String step) {
        updateProgress(fraction, 1);
        updateMessage(step);
    }

    /**
     * Begins on a thread of its own, which ends with the program.
     *
     * @param name what to call the thread
     */
    public final void begin(String name) {
        Thread thread = new Thread(this, name);
        thread.setDaemon(true);
        thread.start();
    }
}
