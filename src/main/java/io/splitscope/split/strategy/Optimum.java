package io.splitscope.split.strategy;

import io.splitscope.cost.Setting;
import java.util.OptionalDouble;

/** The best split of all, by a minimum cut. */
record Optimum() implements SplitStrategy {

    @Override
    public String name() {
        return "optimum";
    }

    @Override
    public String description() {
        return "The best of all splits, by a minimum cut.";
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        return new StrategyResult(problem.optimum(setting), OptionalDouble.empty());
    }
}
