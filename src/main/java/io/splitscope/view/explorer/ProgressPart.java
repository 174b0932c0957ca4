package io.splitscope.view.explorer;

import io.splitscope.model.Progress;

/**
 * A part of a longer work.
 *
 * @param whole the longer work
 * @param from the fraction of the whole at which this part begins
 * @param to the fraction of the whole at which it ends
 */
record ProgressPart(Progress whole, double from, double to) implements Progress {

    @Override
    public void report(double fraction, String step) {
        whole.report(fraction < 0 ? from : from + (to - from) * fraction, step);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
