package io.splitscope.model;

import java.util.concurrent.CancellationException;

/** How a long call tells how far it is and learns that nobody waits for it any more. Never null: use {@link #NONE}. */
public interface Progress {

    /** Tells nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String step) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param fraction from 0 to 1; negative when that is not known
     * @param step what is being done, for people
     */
    void report(double fraction, String step);

    /** Whether the caller gave up; the work should end soon, with a {@link CancellationException}. */
    boolean isCancelled();

    /**
     * @throws CancellationException if the caller gave up
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }

    /**
     * The progress of a part of this work.
     *
     * @param from the fraction of the whole at which the part begins
     * @param to the fraction of the whole at which it ends
     */
    default Progress part(double from, double to) {
        return new PartOfProgress(this, from, to);
    }
}
