package io.splitscope.split.strategy;

import io.splitscope.cost.Setting;
import io.splitscope.split.Baseline;
import io.splitscope.split.Baseline.RuledOut;
import java.util.BitSet;
import java.util.OptionalDouble;

/** Everything on the server. */
record ServerOnly() implements SplitStrategy {

    @Override
    public String name() {
        return "server only";
    }

    @Override
    public String description() {
        return "Every layer runs on the server, and the raw data is uploaded.";
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        Rules rules = Rules.of(problem.iteration(setting), setting);
        return rules.allow(new BitSet())
                ? new StrategyResult(problem.baselines().serverOnly(setting), OptionalDouble.empty())
                : StrategyResult.none(whyNot(problem.baselines().serverOnly(setting)));
    }

    private static String whyNot(Baseline answer) {
        return answer instanceof RuledOut ruledOut
                ? ruledOut.why()
                : "a layer pinned to the server stays with the labels";
    }
}
