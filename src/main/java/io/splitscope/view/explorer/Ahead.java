package io.splitscope.view.explorer;

import io.splitscope.cost.Workload;
import io.splitscope.split.envelope.Envelopes;

/**
 * The best splits that are known before the user asks for them.
 *
 * @param workload what they split; null for nothing yet
 * @param best the best splits
 * @param blockwise the best splits that cut no block; nothing where the pins cut one
 */
public record Ahead(Workload workload, Envelopes best, Envelopes blockwise) {

    /** Nothing is known. */
    static final Ahead NONE = new Ahead(null, Envelopes.NONE, Envelopes.NONE);

    /** These where they are of a workload, else nothing of it. */
    Ahead of(Workload wanted) {
        return workload == wanted ? this : new Ahead(wanted, Envelopes.NONE, Envelopes.NONE);
    }

    /** These and others of the same workload, which take the place of these where they are of the same settings. */
    Ahead and(Ahead other) {
        Ahead these = of(other.workload);
        return new Ahead(other.workload, these.best.and(other.best), these.blockwise.and(other.blockwise));
    }
}
