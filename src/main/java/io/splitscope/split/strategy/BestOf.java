package io.splitscope.split.strategy;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.split.Rates;
import java.util.Optional;

/**
 * Chooses the best of a family of splits.
 *
 * @param tooMany why there is no answer when the family is too large
 */
record BestOf(String name, String description, SplitFamily family, String tooMany) implements SplitStrategy {

    @Override
    public StrategyResult solve(StrategyProblem problem, Setting setting) {
        Optional<KnownSplits> known = problem.known(family, setting);
        if (known.isEmpty()) {
            return StrategyResult.none(tooMany);
        }
        Rules rules = Rules.of(problem.iteration(setting), setting);
        return known.get()
                .best(rules, Rates.of(setting))
                .map(device -> StrategyResult.of(problem.splitter().evaluate(device, setting)))
                .orElseGet(() -> StrategyResult.none(text("BestOf.none-of-these-splits-keeps")));
    }
}
