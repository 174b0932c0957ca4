package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.split.Baseline.Allowed;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.Rates;
import io.splitscope.split.Split;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.KnownSplit;
import io.splitscope.split.envelope.LinkMap;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The optimum of a graph, looked up among all splits that are the best at some rates of the problem's range; one minimum
 * cut where the rates lie outside.
 */
record LookedUp(String name, String description, Graph graph) implements SplitStrategy {

    /** What is cut. */
    enum Graph {
        /** Every layer is a vertex. */
        LAYERS,
        /** Every block is a vertex. */
        BLOCKS,
        /** Every block that passes the test is a vertex, the others are open. */
        TESTED_BLOCKS
    }

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        try {
            LinkMap map = problem.linkMap(graph, setting);
            Optional<KnownSplit> known = map.at(setting);
            Split split = known.isPresent()
                    ? known.get().at(Rates.of(setting))
                    : problem.splitter(graph, setting).solve(setting);
            return new StrategyResult(new Allowed(split), OptionalDouble.empty());
        } catch (UnsatisfiablePinsException e) {
            return new StrategyResult(new RuledOut(text("LookedUp.no-split-keeps-all-pins")), OptionalDouble.empty());
        }
    }
}
