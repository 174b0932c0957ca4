package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.split.Baseline.Allowed;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.Lineage;
import io.splitscope.split.Rates;
import io.splitscope.split.Split;
import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * The minimum cut of the network without the arcs that keep every ancestor of a device layer on the device. Its cut may
 * let data flow back for nothing; what it claims is then less than any split costs.
 */
record CutWithoutPrecedence() implements SplitStrategy {

    @Override
    public String name() {
        return text("CutWithoutPrecedence.cut-without-precedence");
    }

    @Override
    public String description() {
        return text("CutWithoutPrecedence.a-minimum-cut-that-takes");
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        Iteration iteration = problem.iteration(setting);
        UnorderedNetwork network = new UnorderedNetwork(iteration, setting, Rates.of(setting));
        OptionalDouble claimed = network.leastSeconds();
        if (claimed.isEmpty()) {
            return StrategyResult.none(text("CutWithoutPrecedence.the-pins-cannot-all-hold"));
        }
        BitSet device = withAncestors(network.device(), iteration);
        Split split = problem.splitter().evaluate(device, setting);
        boolean possible = !Double.isInfinite(split.delay().total())
                && Rules.of(iteration, setting).allow(device);
        return new StrategyResult(
                possible ? new Allowed(split) : new RuledOut(text("CutWithoutPrecedence.with-all-it-needs-its")),
                claimed);
    }

    private static BitSet withAncestors(BitSet layers, Iteration iteration) {
        BitSet free = (BitSet) layers.clone();
        free.andNot(iteration.tail());
        return Lineage.of(iteration).withAncestors(free);
    }
}
