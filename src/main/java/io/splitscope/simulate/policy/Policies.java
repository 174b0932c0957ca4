package io.splitscope.simulate.policy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.split.strategy.SplitStrategy;
import io.splitscope.split.strategy.Strategies;
import java.util.List;
import java.util.Optional;

/** The policies there are. */
public final class Policies {

    /** The best split each round. */
    public static final Policy OPTIMAL =
            now("optimal", text("Policies.optimal"), text("Policies.the-best-split-each-round"), Strategies.LOOKED_UP);

    /** One split for all rounds. */
    public static final Policy STATIC = new Policy(
            "static",
            text("Policies.static"),
            text("Policies.the-best-split-for-each"),
            Strategies.LOOKED_UP,
            new Sight.Mean());

    /** Everything on the device. */
    public static final Policy DEVICE_ONLY = now(
            "device-only",
            text("Policies.device-only"),
            text("Policies.every-layer-on-the-device"),
            Strategies.DEVICE_ONLY);

    /** Everything on the server. */
    public static final Policy SERVER_ONLY = now(
            "server-only",
            text("Policies.server-only"),
            text("Policies.every-layer-on-the-server"),
            Strategies.SERVER_ONLY);

    /** The best prefix of the topological order. */
    public static final Policy PREFIX =
            now("prefix", text("Policies.prefix"), text("Policies.the-best-number-of-first"), Strategies.ORDERED);

    /** The best cut at a single tensor. */
    public static final Policy ONE_TENSOR = now(
            "one-tensor",
            text("Policies.one-tensor"),
            text("Policies.the-best-split-at-which"),
            Strategies.SINGLE_TENSOR);

    /** The best split that cuts no block. */
    public static final Policy BLOCK_WISE = now(
            "block-wise",
            text("Policies.block-wise"),
            text("Policies.the-best-split-that-cuts"),
            Strategies.BLOCK_WISE_LOOKED_UP);

    /** The best split on the graph of blocks that passed the test. */
    public static final Policy BLOCK_WISE_TESTED = now(
            "block-wise-tested",
            text("Policies.block-wise-tested"),
            text("Policies.the-best-split-that-cuts-2"),
            Strategies.BLOCK_WISE_TESTED);

    private static final List<Policy> PLAIN =
            List.of(OPTIMAL, STATIC, DEVICE_ONLY, SERVER_ONLY, PREFIX, ONE_TENSOR, BLOCK_WISE, BLOCK_WISE_TESTED);

    private Policies() {}

    private static Policy now(String name, String title, String description, SplitStrategy strategy) {
        return new Policy(name, title, description, strategy, new Sight.True());
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
                text("Policies.delayed", rounds),
                rounds == 1
                        ? text("Policies.the-best-split-for-the")
                        : text("Policies.the-best-split-for-the-2", rounds),
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
                text("Policies.estimated", deviation),
                text("Policies.the-best-split-for-rates", deviation),
                Strategies.LOOKED_UP,
                new Sight.Estimated(deviation));
    }
}
