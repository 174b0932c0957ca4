package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.split.Baseline;
import java.util.OptionalDouble;

/** One split for all times, chosen in the middle of what is to be expected. */
record MeanSettingSplit() implements SplitStrategy {

    @Override
    public String name() {
        return text("MeanSettingSplit.static-mean-setting");
    }

    @Override
    public String description() {
        return text("MeanSettingSplit.the-optimal-split-for-speeds");
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        Baseline mean = problem.splitAtMean(setting);
        return mean.split()
                .map(split -> StrategyResult.of(problem.splitter().evaluate(split.device(), setting)))
                .orElseGet(() -> new StrategyResult(mean, OptionalDouble.empty()));
    }
}
