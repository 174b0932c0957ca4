package io.splitscope.simulate.published;

import io.splitscope.cost.Link;
import io.splitscope.cost.Workload;
import io.splitscope.model.Progress;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Simulation;
import io.splitscope.simulate.link.RadioPreset;
import io.splitscope.simulate.policy.Policies;
import io.splitscope.simulate.policy.Policy;
import io.splitscope.simulate.result.PolicyResult.Measured;
import io.splitscope.simulate.result.Results;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our figures, to be put beside the published ones.
 *
 * @param rows one for each model and carrier
 * @param times one for each model
 */
public record PublishedComparison(List<ComparedRow> rows, List<DecisionTimes> times) {

    /** What the abstract says of the training delay: so much lower than that of benchmarks, as a part of theirs. */
    public static final double LEAST_REDUCTION = 0.2462;

    /** The greatest reduction of the training delay in the abstract. */
    public static final double GREATEST_REDUCTION = 0.3895;

    /** What the abstract says of the running time: up to so many times lower block-wise. */
    public static final double GREATEST_SPEED_UP = 13.0;

    private static final List<RadioPreset> CARRIERS = List.of(RadioPreset.N1, RadioPreset.N257);

    private static final List<Policy> BENCHMARKS = List.of(Policies.STATIC, Policies.DEVICE_ONLY, Policies.PREFIX);

    public PublishedComparison {
        rows = List.copyOf(rows);
        times = List.copyOf(times);
    }

    /** What the best split each round is compared with. */
    public static List<String> benchmarks() {
        return BENCHMARKS.stream().map(Policy::name).toList();
    }

    /**
     * Runs all plausible settings.
     *
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static PublishedComparison run(List<Subject> subjects, Progress progress) {
        List<ComparedRow> rows = new ArrayList<>();
        List<DecisionTimes> times = new ArrayList<>();
        double parts = subjects.size() * CARRIERS.size();
        for (Subject subject : subjects) {
            for (RadioPreset carrier : CARRIERS) {
                progress.report(rows.size() / parts, subject.name() + " on " + carrier.code());
                rows.add(row(subject, carrier, progress));
            }
            Experiment base = PlausibleSetting.all().get(0).on(CARRIERS.get(0), List.of(Policies.OPTIMAL));
            times.add(DecisionTimes.of(subject, base.setting(base.fleet().get(0), new Link(1, 1)), progress));
        }
        return new PublishedComparison(rows, times);
    }

    private static ComparedRow row(Subject subject, RadioPreset carrier, Progress progress) {
        List<Policy> policies = new ArrayList<>(List.of(Policies.OPTIMAL, Policies.BLOCK_WISE));
        policies.addAll(BENCHMARKS);
        Map<String, List<Double>> reductions = new LinkedHashMap<>();
        List<Double> losses = new ArrayList<>();
        Map<Long, Workload> workloads = new HashMap<>();
        for (PlausibleSetting setting : PlausibleSetting.all()) {
            Workload workload = workloads.computeIfAbsent(
                    setting.batch(), batch -> subject.workload().apply(batch));
            Progress quiet = new Quiet(progress);
            Results results =
                    Results.of(Simulation.run(setting.on(carrier, policies), workload, subject.blocks(), quiet), quiet);
            Measured optimal = results.measured(Policies.OPTIMAL.name()).orElseThrow();
            for (Policy benchmark : BENCHMARKS) {
                Measured other = results.measured(benchmark.name()).orElseThrow();
                reductions
                        .computeIfAbsent(benchmark.name(), name -> new ArrayList<>())
                        .add(optimal.reductionAgainst(other).orElseThrow());
            }
            double blocks = results.measured(Policies.BLOCK_WISE.name())
                    .orElseThrow()
                    .totalSeconds()
                    .mean();
            losses.add(blocks / optimal.totalSeconds().mean() - 1);
        }
        Map<String, Spread> spreads = new LinkedHashMap<>();
        reductions.forEach((name, values) -> spreads.put(name, Spread.of(values)));
        return new ComparedRow(subject.name(), carrier.code(), spreads, Spread.of(losses));
    }

    /** Passes on that nobody waits any more, and no more: how far one of many runs is would tell nothing. */
    private record Quiet(Progress whole) implements Progress {
        @Override
        public void report(double fraction, String step) {}

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
