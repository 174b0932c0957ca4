package io.splitscope.simulate.policy;

import io.splitscope.split.strategy.SplitStrategy;
import io.splitscope.split.strategy.Strategies;
import java.util.List;
import java.util.Optional;

/** The policies there are. */
public final class Policies {

    /** The best split each round. */
    public static final Policy OPTIMAL = now("optimal", "The best split each round.", Strategies.LOOKED_UP);

    /** One split for all rounds. */
    public static final Policy STATIC = new Policy(
            "static",
            "The best split for each device's mean rates, kept in all rounds.",
            Strategies.LOOKED_UP,
            new Sight.Mean());

    /** Everything on the device. */
    public static final Policy DEVICE_ONLY = now("device-only", "Every layer on the device.", Strategies.DEVICE_ONLY);

    /** Everything on the server. */
    public static final Policy SERVER_ONLY =
            now("server-only", "Every layer on the server; the raw data is uploaded.", Strategies.SERVER_ONLY);

    /** The best prefix of the topological order. */
    public static final Policy PREFIX = now(
            "prefix", "The best number of first layers in the (topological) order of the file.", Strategies.ORDERED);

    /** The best cut at a single tensor. */
    public static final Policy ONE_TENSOR =
            now("one-tensor", "The best split at which a single tensor crosses.", Strategies.SINGLE_TENSOR);

    /** The best split that cuts no block. */
    public static final Policy BLOCK_WISE =
            now("block-wise", "The best split that cuts no block, right or wrong.", Strategies.BLOCK_WISE_LOOKED_UP);

    /** The best split on the graph of blocks that passed the test. */
    public static final Policy BLOCK_WISE_TESTED = now(
            "block-wise-tested",
            "The best split that cuts no block that passed the test.",
            Strategies.BLOCK_WISE_TESTED);

    private static final List<Policy> PLAIN =
            List.of(OPTIMAL, STATIC, DEVICE_ONLY, SERVER_ONLY, PREFIX, ONE_TENSOR, BLOCK_WISE, BLOCK_WISE_TESTED);

    private Policies() {}

    private static Policy now(String name, String description, SplitStrategy strategy) {
        return new Policy(name, description, strategy, new Sight.True());
    }

    /** Those without a parameter, the optimal one first. */
    public static List<Policy> plain() {
        return PLAIN;
    }

    /** The one of that name among those without a parameter. */
    public static Optional<Policy> named(String name) {
        return PLAIN.stream().filter(policy -> policy.name().equals(name)).findFirst();
    }

    /**
     * The best split for the rates of some rounds ago.
     *
     * @throws IllegalArgumentException if that is less than 1 round
     */
    public static Policy delayed(int rounds) {
        return new Policy(
                "delayed " + rounds,
                "The best split for the rates of " + rounds + (rounds == 1 ? " round" : " rounds") + " ago.",
                Strategies.LOOKED_UP,
                new Sight.Delayed(rounds));
    }

    /**
     * The best split for rates known with an error.
     *
     * @param deviation standard deviation of the natural logarithm of what is estimated over what is true
     * @throws IllegalArgumentException if the deviation is not positive
     */
    public static Policy estimated(double deviation) {
        return new Policy(
                "estimated " + deviation,
                "The best split for rates with a random factor, standard deviation " + deviation + " in the logarithm.",
                Strategies.LOOKED_UP,
                new Sight.Estimated(deviation));
    }
}
