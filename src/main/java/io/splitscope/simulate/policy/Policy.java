package io.splitscope.simulate.policy;

import io.splitscope.split.strategy.SplitStrategy;
import java.util.Objects;

/**
 * A way to choose a split each round.
 *
 * @param name a short name, such as {@code static}
 * @param description what it does, in one sentence
 * @param strategy how it chooses for the rates it sees
 * @param sight which rates it sees
 */
public record Policy(String name, String description, SplitStrategy strategy, Sight sight) {

    public Policy {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(strategy);
        Objects.requireNonNull(sight);
    }
}
