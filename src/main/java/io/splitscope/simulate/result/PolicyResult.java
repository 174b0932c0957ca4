package io.splitscope.simulate.result;

import io.splitscope.simulate.Totals;
import io.splitscope.simulate.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What all runs say of one policy. */
public sealed interface PolicyResult {

    /** Who chose. */
    Policy policy();

    /** Its numbers; empty when it has no split. */
    default Optional<Measured> measured() {
        return this instanceof Measured measured ? Optional.of(measured) : Optional.empty();
    }

    /**
     * It has no split.
     *
     * @param why the reason, as the end of a sentence
     */
    record Impossible(Policy policy, String why) implements PolicyResult {}

    /**
     * Its numbers.
     *
     * @param rounds rounds of each run
     * @param devices devices of the fleet
     * @param runs the totals of each run
     */
    record Measured(Policy policy, int rounds, int devices, List<Totals> runs) implements PolicyResult {

        public Measured {
            runs = List.copyOf(runs);
        }

        /** Seconds of a run. */
        public Estimate totalSeconds() {
            return estimate(Totals::seconds);
        }

        /** Seconds of a round. */
        public Estimate roundSeconds() {
            return totalSeconds().times(1.0 / rounds);
        }

        /** A number of a run. */
        public Estimate estimate(ToDoubleFunction<Totals> which) {
            return Estimate.of(runs.stream().mapToDouble(which).toArray());
        }

        /** Energy of a run, J; empty when the power of a device is not known. */
        public Optional<Estimate> energy() {
            return known().map(
                            some -> estimate(run -> run.energy().orElseThrow().total()));
        }

        /** Energy of a run that devices spend waiting, J; empty when the power of a device is not known. */
        public Optional<Estimate> idleEnergy() {
            return known().map(
                            some -> estimate(run -> run.energy().orElseThrow().idle()));
        }

        private Optional<Totals> known() {
            return runs.stream().allMatch(run -> run.energy().isPresent())
                    ? Optional.of(runs.get(0))
                    : Optional.empty();
        }

        /** How much less time it takes than another, as a part of the other's (0.3 for 30 %). */
        public OptionalDouble reductionAgainst(Measured other) {
            double theirs = other.totalSeconds().mean();
            return theirs > 0 ? OptionalDouble.of(1 - totalSeconds().mean() / theirs) : OptionalDouble.empty();
        }
    }
}
