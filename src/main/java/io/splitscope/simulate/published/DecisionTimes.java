package io.splitscope.simulate.published;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Progress;
import io.splitscope.split.strategy.SettingRange;
import io.splitscope.split.strategy.SplitStrategy;
import io.splitscope.split.strategy.Strategies;
import io.splitscope.split.strategy.StrategyProblem;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How long it takes to choose a split, warm, as medians over settings with other rates each, s.
 *
 * @param model the model
 * @param layers its layers
 * @param layerWise by a minimum cut of the graph of layers
 * @param blockWise by a minimum cut of the graph of blocks, untested
 * @param lookedUp among all splits that are the best somewhere
 */
public record DecisionTimes(String model, int layers, double layerWise, double blockWise, double lookedUp) {

    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 1_000;
    private static final long SEED = 1;

    /** How many times faster the graph of blocks is. */
    public double blockSpeedUp() {
        return layerWise / blockWise;
    }

    /** Measures them. */
    static DecisionTimes of(Subject subject, Setting setting, Progress progress) {
        Workload workload = subject.workload().apply(setting.batch());
        return new DecisionTimes(
                subject.name(),
                workload.layers(),
                median(Strategies.OPTIMUM, subject, workload, setting, progress),
                median(Strategies.BLOCK_WISE, subject, workload, setting, progress),
                median(Strategies.LOOKED_UP, subject, workload, setting, progress));
    }

    private static double median(
            SplitStrategy strategy, Subject subject, Workload workload, Setting setting, Progress progress) {
        StrategyProblem problem = new StrategyProblem(workload, subject.blocks(), SettingRange.USUAL);
        SplittableRandom random = new SplittableRandom(SEED);
        long[] nanos = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            progress.checkCancelled();
            Setting next = setting.withLink(
                    new Link(Math.pow(10, 6 + 3 * random.nextDouble()), Math.pow(10, 7 + 2 * random.nextDouble())));
            long start = System.nanoTime();
            strategy.solve(problem, next);
            long taken = System.nanoTime() - start;
            if (i >= 0) {
                nanos[i] = taken;
            }
        }
        Arrays.sort(nanos);
        return nanos[MEASURED / 2] * 1e-9;
    }
}
