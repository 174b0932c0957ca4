package io.splitscope.gdsec;

import java.util.Optional;

/**
 * Which samples a worker draws in a round: the same ones for every algorithm. Number m of M workers has for round k, both
 * counted from 0, the draws of purpose 1000 + kM + m; the first b places of a shuffle from the front (Fisher and Yates).
 */
final class MiniBatches {

    private static final long FIRST_PURPOSE = 1000;

    private final Objective objective;
    private final Plan plan;

    MiniBatches(Objective objective, Plan plan) {
        this.objective = objective;
        this.plan = plan;
    }

    /** The samples of a worker in a round; empty for all it has. */
    Optional<int[]> draw(int round, int worker) {
        int all = objective.samples(worker);
        int wanted = plan.batch().orElse(all);
        if (wanted >= all) {
            return Optional.empty();
        }
        Draws draws = Draws.of(plan.seed(), FIRST_PURPOSE + (long) round * objective.workers() + worker);
        int[] places = new int[all];
        for (int i = 0; i < all; i++) {
            places[i] = i;
        }
        int[] chosen = new int[wanted];
        for (int i = 0; i < wanted; i++) {
            int other = i + draws.below(all - i);
            chosen[i] = places[other];
            places[other] = places[i];
        }
        return Optional.of(chosen);
    }
}
