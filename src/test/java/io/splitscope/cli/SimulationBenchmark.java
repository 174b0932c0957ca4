package io.splitscope.cli;

import io.splitscope.model.Progress;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Seeds;
import io.splitscope.simulate.Simulation;
import io.splitscope.simulate.file.ExperimentFile;
import io.splitscope.simulate.policy.Policies;
import io.splitscope.simulate.result.Results;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures 1,000 rounds of the example's fleet of 20 on GoogLeNet, split as is best each round: rates, choices and results, the
 * first time in a process and warm. {@code mvn -q test-compile exec:exec@simulation-benchmark}
 */
public final class SimulationBenchmark {

    private static final int ROUNDS = 1_000;
    private static final int WARM_UP = 9;
    private static final int MEASURED = 11;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ExperimentModel model;
    private final Experiment experiment;

    /** Seconds by the clock and of the thread's own. */
    private record Taken(double wall, double processor) {}

    private SimulationBenchmark(ExperimentFile file) throws Exception {
        model = ExperimentModel.of(file, Progress.NONE);
        Experiment all = file.experiment();
        experiment = new Experiment(
                all.setting(),
                all.fleet(),
                all.schedule(),
                ROUNDS,
                all.interval(),
                new Seeds(all.seeds().first(), 1),
                List.of(Policies.OPTIMAL));
    }

    /** Prints the first run and the median of warm ones. */
    public static void main(String[] args) throws Exception {
        SimulationBenchmark benchmark =
                new SimulationBenchmark(ExperimentFile.read(Path.of("src/site/experiments/fleet.json")));
        print("first", benchmark.run());
        for (int i = 0; i < WARM_UP; i++) {
            benchmark.run();
        }
        List<Double> wall = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            Taken taken = benchmark.run();
            wall.add(taken.wall());
            processor.add(taken.processor());
        }
        print("warm, median", new Taken(median(wall), median(processor)));
    }

    private Taken run() {
        long wall = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        Results.of(Simulation.run(experiment, model.workload(), model.blocks(), Progress.NONE), Progress.NONE);
        return new Taken((System.nanoTime() - wall) / 1e9, (threads.getCurrentThreadCpuTime() - processor) / 1e9);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static void print(String which, Taken taken) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %.2f s by the clock, %.2f s of its thread%n",
                which,
                taken.wall(),
                taken.processor());
    }
}
