package io.splitscope.split.envelope;

import io.splitscope.model.Progress;

/** Nobody waits any more. */
final class CancelledProgress implements Progress {

    @Override
    public void report(double fraction, String step) {}

    @Override
    public boolean isCancelled() {
        return true;
    }
}
