package io.splitscope.split.strategy;

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
            "one cut of the order",
            "The best of the splits that put the first so many layers, in the order of the file, on the device.",
            new PrefixSplits(),
            "");

    /** Cuts at articulation points of the graph. */
    public static final SplitStrategy SINGLE_TENSOR = new BestOf(
            "one tensor cut",
            "The best of the splits at which a single tensor crosses: for each tensor, with the fewest layers on the"
                    + " device from which nothing else has to go up.",
            new SingleTensorSplits(),
            "");

    /** One split whatever the setting, optimal in the middle of the range. */
    public static final SplitStrategy MEAN_SETTING = new MeanSettingSplit();

    /** The best split that cuts no block. */
    public static final SplitStrategy BLOCK_WISE = new BlockWise();

    /** The best split of all, looked up: for many settings that differ by their rates. */
    public static final SplitStrategy LOOKED_UP = new LookedUp(
            "optimum, looked up",
            "The best of all splits, looked up among those that are the best at some rates.",
            LookedUp.Graph.LAYERS);

    /** The best split that cuts no block, looked up. */
    public static final SplitStrategy BLOCK_WISE_LOOKED_UP = new LookedUp(
            "block-wise, untested, looked up",
            "The best split that cuts no block, without asking whether a cut inside one would be better.",
            LookedUp.Graph.BLOCKS);

    /** The best split that cuts no block that passed the test: the optimum on a smaller graph. */
    public static final SplitStrategy BLOCK_WISE_TESTED = new LookedUp(
            "block-wise, tested",
            "The best split that cuts no block for which a test says that no cut inside is better.",
            LookedUp.Graph.TESTED_BLOCKS);

    /** A minimum cut that does not know that data may cross only once. */
    public static final SplitStrategy WITHOUT_PRECEDENCE = new CutWithoutPrecedence();

    /** All splits, one after the other. */
    public static final SplitStrategy BRUTE_FORCE = new BestOf(
            "brute force",
            "Tries every split, as long as there are no more than " + AllSplits.MOST + ".",
            new AllSplits(),
            "there are more than " + AllSplits.MOST + " splits");

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
