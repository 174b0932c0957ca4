package io.splitscope.gdsec;

import io.splitscope.gdsec.Experiment.Prepared;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Small experiments to test with. */
final class Cases {

    private Cases() {}

    static Experiment experiment(ProblemKind problem, int workers, OptionalInt batch, int rounds, long seed) {
        return new Experiment(problem, Optional.empty(), workers, 12, 0.5, batch, rounds, OptionalDouble.empty(), seed);
    }

    static Prepared prepared(ProblemKind problem, OptionalInt batch, int rounds, long seed) {
        return prepared(experiment(problem, 4, batch, rounds, seed));
    }

    static Prepared prepared(Experiment experiment) {
        try {
            return experiment.prepare();
        } catch (DataException e) {
            throw new AssertionError(e);
        }
    }
}
