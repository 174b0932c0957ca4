package io.splitscope.split.strategy;

import io.splitscope.cost.Setting;

/**
 * A way to choose a split. Holds no state: what is prepared is kept in the {@link StrategyProblem}, so that asking for one
 * setting after another is cheap.
 */
public interface SplitStrategy {

    /** A short name, such as "device only". */
    String name();

    /** What it does, in one sentence. */
    String description();

    /**
     * Chooses a split for a setting.
     *
     * @param problem what is split; its workload has to be that of the setting's mini-batch
     * @throws IllegalArgumentException if a layer that is pinned, frozen or fixed with the labels does not exist
     */
    StrategyResult solve(StrategyProblem problem, Setting setting);
}
