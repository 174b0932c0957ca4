package io.splitscope.trial.link;

import io.splitscope.model.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;

/** Parks while there is time and spins through the rest, because a parked thread wakes up a little late. */
final class SystemClock implements Clock {

    private static final long SPUN_NANOS = 200_000;
    private static final long LONGEST_NAP_NANOS = 20_000_000;

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void sleepUntil(long nanos, Progress progress) {
        for (long left = nanos - nanos(); left > 0; left = nanos - nanos()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            if (left > SPUN_NANOS) {
                progress.checkCancelled();
                LockSupport.parkNanos(Math.min(left - SPUN_NANOS, LONGEST_NAP_NANOS));
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
