package io.splitscope.trial;

/** Is told how a trial goes, on the thread that runs it. */
public interface Watcher {

    /** Tells nobody. */
    Watcher NOBODY = new Watcher() {
        @Override
        public void compared(Agreement agreement) {}

        @Override
        public void doing(int iteration, Term term, double part) {}

        @Override
        public void measured(Measured iteration) {}
    };

    /** The results of the two sides were compared with those of the whole. */
    void compared(Agreement agreement);

    /**
     * A measured pass has come so far.
     *
     * @param iteration which one, from 1
     * @param term what goes on
     * @param part how much of it is done, from 0 to 1; 0 when that is not known
     */
    void doing(int iteration, Term term, double part);

    /** A pass was measured. */
    void measured(Measured iteration);
}
