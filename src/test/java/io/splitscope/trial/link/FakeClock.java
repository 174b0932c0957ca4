package io.splitscope.trial.link;

import io.splitscope.model.Progress;

/** A clock that goes on only when somebody sleeps by it. */
final class FakeClock implements Clock {

    private long nanos = 1_000;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleepUntil(long time, Progress progress) {
        progress.checkCancelled();
        nanos = Math.max(nanos, time);
    }
}
