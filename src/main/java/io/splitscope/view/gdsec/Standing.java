package io.splitscope.view.gdsec;

import io.splitscope.gdsec.Algorithm;
import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.gdsec.Outcome;
import io.splitscope.gdsec.Round;
import java.util.List;
import java.util.Optional;

/**
 * Where a race stands.
 *
 * @param phase what goes on
 * @param course what runs; empty until its data are ready
 * @param outcome how it ended; only when it did
 * @param problem why it could not run; empty unless it failed
 */
record Standing(Phase phase, Optional<Course> course, Optional<Outcome> outcome, String problem) {

    static final Standing NOTHING = new Standing(Phase.IDLE, Optional.empty(), Optional.empty(), "");

    /** What goes on. */
    enum Phase {
        IDLE,
        RUNNING,
        PAUSED,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * What runs, and the rounds so far.
     *
     * @param choice what was asked for
     * @param rounds of each algorithm, in order
     */
    record Course(Choice choice, Prepared prepared, List<Algorithm> algorithms, List<List<Round>> rounds) {
        int number() {
            return rounds.stream().mapToInt(List::size).max().orElse(1) - 1;
        }
    }

    Standing withPhase(Phase next) {
        return new Standing(next, course, outcome, problem);
    }

    boolean isUnderWay() {
        return phase == Phase.RUNNING || phase == Phase.PAUSED;
    }
}
