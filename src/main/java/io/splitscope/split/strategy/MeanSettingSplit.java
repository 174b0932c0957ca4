package io.splitscope.split.strategy;

import io.splitscope.cost.Setting;
import io.splitscope.split.Baseline;
import java.util.OptionalDouble;

/** One split for all times, chosen in the middle of what is to be expected. */
record MeanSettingSplit() implements SplitStrategy {

    @Override
    public String name() {
        return "static, mean setting";
    }

    @Override
    public String description() {
        return "The optimal split for speeds and rates in the (geometric) middle of their ranges, kept whatever they are.";
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        Baseline mean = problem.splitAtMean(setting);
        return mean.split()
                .map(split -> StrategyResult.of(problem.splitter().evaluate(split.device(), setting)))
                .orElseGet(() -> new StrategyResult(mean, OptionalDouble.empty()));
    }
}
