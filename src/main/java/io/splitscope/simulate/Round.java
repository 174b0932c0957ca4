package io.splitscope.simulate;

import io.splitscope.split.DelayBreakdown;
import java.util.List;
import java.util.Optional;

/**
 * What one round of a fleet costs.
 *
 * @param turns the devices' turns
 * @param delay seconds of the round, term by term: those of all turns, or of the slowest where all train at once
 * @param energy of all devices; empty when the power of one is not known
 */
public record Round(List<Turn> turns, DelayBreakdown delay, Optional<Energy> energy) {

    /** Puts turns together. */
    static Round of(Experiment experiment, List<Turn> turns) {
        DelayBreakdown delay = experiment.schedule() == Schedule.SEQUENTIAL ? sum(turns) : slowest(turns);
        return new Round(List.copyOf(turns), delay, energy(experiment, turns, delay.total()));
    }

    private static DelayBreakdown slowest(List<Turn> turns) {
        Turn slowest = turns.get(0);
        for (Turn turn : turns) {
            slowest = turn.seconds() > slowest.seconds() ? turn : slowest;
        }
        return slowest.delay();
    }

    private static DelayBreakdown sum(List<Turn> turns) {
        DelayBreakdown sum = turns.get(0).delay();
        for (Turn turn : turns.subList(1, turns.size())) {
            sum = Delays.sum(sum, turn.delay());
        }
        return sum;
    }

    private static Optional<Energy> energy(Experiment experiment, List<Turn> turns, double seconds) {
        Energy sum = Energy.NONE;
        for (int device = 0; device < turns.size(); device++) {
            Optional<Power> power = experiment.fleet().get(device).power();
            if (power.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(Energy.of(power.get(), turns.get(device), seconds));
        }
        return Optional.of(sum);
    }

    /** Seconds of the round. */
    public double seconds() {
        return delay.total();
    }

    /** Bytes from all devices to the server. */
    public double bytesUp() {
        return turns.stream().mapToDouble(Turn::bytesUp).sum();
    }

    /** Bytes from the server to all devices. */
    public double bytesDown() {
        return turns.stream().mapToDouble(Turn::bytesDown).sum();
    }
}
