package io.splitscope.simulate.policy;

import io.splitscope.split.strategy.SplitStrategy;
import java.util.Objects;

/**
 * A way to choose a split each round.
 *
 * @param name its name in files, such as {@code static}
 * @param title what people call it
 * @param description what it does, in one sentence
 * @param strategy how it chooses for the rates it sees
 * @param sight which rates it sees
 */
public record Policy(String name, String title, String description, SplitStrategy strategy, Sight sight) {

    public Policy {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(strategy);
        Objects.requireNonNull(sight);
    }
}
