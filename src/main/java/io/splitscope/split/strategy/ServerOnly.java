package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.split.Baseline;
import io.splitscope.split.Baseline.RuledOut;
import java.util.BitSet;
import java.util.OptionalDouble;

/** Everything on the server. */
record ServerOnly() implements SplitStrategy {

    @Override
    public String name() {
        return text("ServerOnly.server-only");
    }

    @Override
    public String description() {
        return text("ServerOnly.every-layer-runs-on-the");
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        Rules rules = Rules.of(problem.iteration(setting), setting);
        return rules.allow(new BitSet())
                ? new StrategyResult(problem.baselines().serverOnly(setting), OptionalDouble.empty())
                : StrategyResult.none(whyNot(problem.baselines().serverOnly(setting)));
    }

    private static String whyNot(Baseline answer) {
        return answer instanceof RuledOut ruledOut ? ruledOut.why() : text("ServerOnly.a-layer-pinned-to-the");
    }
}
