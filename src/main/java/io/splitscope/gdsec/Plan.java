package io.splitscope.gdsec;

import java.util.OptionalInt;

/**
 * How long and in which steps to descend.
 *
 * @param stepSize α
 * @param batch samples a worker draws in a round, without putting back; empty for all it has, as is more than it has
 * @param rounds how many
 * @param seed decides the mini-batches
 */
public record Plan(double stepSize, OptionalInt batch, int rounds, long seed) {

    /** More rounds would fill the memory with their results. */
    public static final int MOST_ROUNDS = 100_000;

    public Plan {
        if (!(stepSize > 0) || Double.isInfinite(stepSize)) {
            throw new IllegalArgumentException("The step size must be above 0, not " + stepSize);
        }
        if (batch.isPresent() && batch.getAsInt() < 1) {
            throw new IllegalArgumentException("A mini-batch has at least 1 sample, not " + batch.getAsInt());
        }
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("Rounds must be from 1 to " + MOST_ROUNDS + ", not " + rounds);
        }
    }
}
