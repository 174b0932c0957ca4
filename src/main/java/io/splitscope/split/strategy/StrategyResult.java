package io.splitscope.split.strategy;

import io.splitscope.split.Baseline;
import io.splitscope.split.Baseline.Allowed;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.Split;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a strategy chose.
 *
 * @param answer the split, or why there is none
 * @param claimedSeconds the delay that the strategy itself believes in; only when it does not count all that its split
 *     really costs
 */
public record StrategyResult(Baseline answer, OptionalDouble claimedSeconds) {

    public StrategyResult {
        Objects.requireNonNull(answer);
        Objects.requireNonNull(claimedSeconds);
    }

    static StrategyResult of(Split split) {
        return new StrategyResult(new Allowed(split), OptionalDouble.empty());
    }

    static StrategyResult none(String why) {
        return new StrategyResult(new RuledOut(why), OptionalDouble.empty());
    }

    /** The delay of the split in seconds; empty when there is none. */
    public OptionalDouble seconds() {
        return answer.split()
                .map(split -> OptionalDouble.of(split.delay().total()))
                .orElseGet(OptionalDouble::empty);
    }

    /**
     * How much longer the split takes than the least delay, as a part of it (0.05 for 5 %); empty when there is no split,
     * or nothing takes any time.
     */
    public OptionalDouble lossAgainst(double leastSeconds) {
        OptionalDouble seconds = seconds();
        return seconds.isPresent() && leastSeconds > 0
                ? OptionalDouble.of(seconds.getAsDouble() / leastSeconds - 1)
                : OptionalDouble.empty();
    }
}
