package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.split.Split;

/** Everything on the device. */
record DeviceOnly() implements SplitStrategy {

    @Override
    public String name() {
        return text("DeviceOnly.device-only");
    }

    @Override
    public String description() {
        return text("DeviceOnly.every-layer-runs-on-the");
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        if (!setting.pins().server().isEmpty()) {
            return StrategyResult.none(text("DeviceOnly.a-layer-is-pinned-to"));
        }
        Split split = problem.baselines().deviceOnly(setting);
        return Double.isInfinite(split.delay().total())
                ? StrategyResult.none(text("DeviceOnly.a-weight-of-unknown-size"))
                : StrategyResult.of(split);
    }
}
