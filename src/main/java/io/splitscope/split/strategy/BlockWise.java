package io.splitscope.split.strategy;

import io.splitscope.cost.Setting;
import java.util.OptionalDouble;

/** The optimum of the graph of blocks, whether or not blocks may be contracted. */
record BlockWise() implements SplitStrategy {

    @Override
    public String name() {
        return "block-wise, untested";
    }

    @Override
    public String description() {
        return "The best split that cuts no block, without asking whether a cut inside one would be better.";
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        return new StrategyResult(problem.baselines().blockOnly(setting), OptionalDouble.empty());
    }
}
