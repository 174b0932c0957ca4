package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import java.util.OptionalDouble;

/** The optimum of the graph of blocks, whether or not blocks may be contracted. */
record BlockWise() implements SplitStrategy {

    @Override
    public String name() {
        return text("BlockWise.block-wise-untested");
    }

    @Override
    public String description() {
        return text("BlockWise.the-best-split-that-cuts");
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        return new StrategyResult(problem.baselines().blockOnly(setting), OptionalDouble.empty());
    }
}
