package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import java.util.List;

/** The strategies there are. */
public final class Strategies {

    /** The best split of all, by a minimum cut. */
    public static final SplitStrategy OPTIMUM = new Optimum();

    /** Every layer on the device. */
    public static final SplitStrategy DEVICE_ONLY = new DeviceOnly();

    /** Every layer on the server. */
    public static final SplitStrategy SERVER_ONLY = new ServerOnly();

    /** As Neurosurgeon does (Kang et al., ASPLOS 2017), on a graph put in a row. */
    public static final SplitStrategy ORDERED = new BestOf(
            text("Strategies.one-cut-of-the-order"), text("Strategies.the-best-of-the-splits"), new PrefixSplits(), "");

    /** Cuts at articulation points of the graph. */
    public static final SplitStrategy SINGLE_TENSOR = new BestOf(
            text("Strategies.one-tensor-cut"),
            text("Strategies.the-best-of-the-splits-2"),
            new SingleTensorSplits(),
            "");

    /** One split whatever the setting, optimal in the middle of the range. */
    public static final SplitStrategy MEAN_SETTING = new MeanSettingSplit();

    /** The best split that cuts no block. */
    public static final SplitStrategy BLOCK_WISE = new BlockWise();

    /** The best split of all, looked up: for many settings that differ by their rates. */
    public static final SplitStrategy LOOKED_UP = new LookedUp(
            text("Strategies.optimum-looked-up"), text("Strategies.the-best-of-all-splits"), LookedUp.Graph.LAYERS);

    /** The best split that cuts no block, looked up. */
    public static final SplitStrategy BLOCK_WISE_LOOKED_UP = new LookedUp(
            text("Strategies.block-wise-untested-looked-up"),
            text("Strategies.the-best-split-that-cuts"),
            LookedUp.Graph.BLOCKS);

    /** The best split that cuts no block that passed the test: the optimum on a smaller graph. */
    public static final SplitStrategy BLOCK_WISE_TESTED = new LookedUp(
            text("Strategies.block-wise-tested"),
            text("Strategies.the-best-split-that-cuts-2"),
            LookedUp.Graph.TESTED_BLOCKS);

    /** A minimum cut that does not know that data may cross only once. */
    public static final SplitStrategy WITHOUT_PRECEDENCE = new CutWithoutPrecedence();

    /** All splits, one after the other. */
    public static final SplitStrategy BRUTE_FORCE = new BestOf(
            text("Strategies.brute-force"),
            text("Strategies.tries-every-split-as-long", AllSplits.MOST),
            new AllSplits(),
            text("Strategies.there-are-more-than-splits", AllSplits.MOST));

    private Strategies() {}

    /** Those that answer one setting on its own, the optimum first. */
    public static List<SplitStrategy> all() {
        return List.of(
                OPTIMUM,
                DEVICE_ONLY,
                SERVER_ONLY,
                ORDERED,
                SINGLE_TENSOR,
                MEAN_SETTING,
                BLOCK_WISE,
                WITHOUT_PRECEDENCE,
                BRUTE_FORCE);
    }
}
