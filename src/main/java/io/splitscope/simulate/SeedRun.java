package io.splitscope.simulate;

import java.util.List;

/**
 * One run: one fate of the network, and what every policy made of it.
 *
 * @param seed where its chances come from
 * @param rates the true rates
 * @param policies in the order of the experiment
 */
public record SeedRun(long seed, RateTable rates, List<PolicyRun> policies) {

    public SeedRun {
        policies = List.copyOf(policies);
    }
}
