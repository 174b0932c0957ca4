package io.splitscope.gdsec;

import java.util.List;
import java.util.Optional;

/**
 * What became of one algorithm.
 *
 * @param algorithm which
 * @param rounds the start and every round, in order
 * @param diverged whether it was given up, since the objective grew beyond all bounds
 * @param point θ at the end; not to be changed
 */
public record Curve(Algorithm algorithm, List<Round> rounds, boolean diverged, double[] point) {

    public Curve {
        rounds = List.copyOf(rounds);
    }

    public Round last() {
        return rounds.get(rounds.size() - 1);
    }

    /** The part of all components that was sent, over all rounds; 1 before the first. */
    public double sentFraction() {
        return rounds.stream()
                .skip(1)
                .mapToDouble(Round::sentFraction)
                .average()
                .orElse(1);
    }

    /** The first round whose objective is at most a value; empty if none is. */
    public Optional<Round> reaching(double objective) {
        return rounds.stream().filter(round -> round.objective() <= objective).findFirst();
    }
}
