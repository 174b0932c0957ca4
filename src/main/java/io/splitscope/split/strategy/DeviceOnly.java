package io.splitscope.split.strategy;

import io.splitscope.cost.Setting;
import io.splitscope.split.Split;

/** Everything on the device. */
record DeviceOnly() implements SplitStrategy {

    @Override
    public String name() {
        return "device only";
    }

    @Override
    public String description() {
        return "Every layer runs on the device.";
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        if (!setting.pins().server().isEmpty()) {
            return StrategyResult.none("a layer is pinned to the server");
        }
        Split split = problem.baselines().deviceOnly(setting);
        return Double.isInfinite(split.delay().total())
                ? StrategyResult.none("a weight of unknown size would have to travel")
                : StrategyResult.of(split);
    }
}
