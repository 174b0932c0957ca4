package io.splitscope.trial.link;

import io.splitscope.model.Progress;

/** A clock that never goes back, and that one can sleep by. */
public interface Clock {

    /** The computer's own. */
    Clock SYSTEM = new SystemClock();

    /** Nanoseconds since some moment. */
    long nanos();

    /**
     * Sleeps until the clock shows a time; not at all when it does already.
     *
     * @param progress is asked now and then whether anybody still waits
     * @throws java.util.concurrent.CancellationException if the caller gave up, or the thread was interrupted
     */
    void sleepUntil(long nanos, Progress progress);
}
