package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import java.util.OptionalDouble;

/** The best split of all, by a minimum cut. */
record Optimum() implements SplitStrategy {

    @Override
    public String name() {
        return text("Optimum.optimum");
    }

    @Override
    public String description() {
        return text("Optimum.the-best-of-all-splits");
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        return new StrategyResult(problem.optimum(setting), OptionalDouble.empty());
    }
}
