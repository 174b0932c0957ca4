package io.splitscope.split.strategy;

import io.splitscope.cost.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What all strategies choose for one setting.
 *
 * @param rows in the order of {@link Strategies#all()}
 */
public record Comparison(List<Row> rows) {

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * What one strategy chose.
     *
     * @param loss how much longer its split takes than the optimum, as a part of it; empty when there is none
     * @param micros time it took to choose once prepared, in microseconds
     */
    public record Row(SplitStrategy strategy, StrategyResult result, OptionalDouble loss, double micros) {}

    /** Asks all strategies. Each is asked twice, so that the time of the second does not count what is prepared once. */
    public static Comparison of(StrategyProblem problem, Setting setting) {
        OptionalDouble least = Strategies.OPTIMUM.solve(problem, setting).seconds();
        List<Row> rows = new ArrayList<>();
        for (SplitStrategy strategy : Strategies.all()) {
            strategy.solve(problem, setting);
            long start = System.nanoTime();
            StrategyResult result = strategy.solve(problem, setting);
            double micros = (System.nanoTime() - start) / 1e3;
            OptionalDouble loss = least.isPresent() ? result.lossAgainst(least.getAsDouble()) : OptionalDouble.empty();
            rows.add(new Row(strategy, result, loss, micros));
        }
        return new Comparison(rows);
    }
}
