package io.splitscope.simulate;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Progress;
import io.splitscope.simulate.PolicyRun.Chosen;
import io.splitscope.simulate.PolicyRun.Impossible;
import io.splitscope.simulate.policy.Policy;
import io.splitscope.simulate.policy.RateHistory;
import io.splitscope.split.Baseline;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.strategy.SettingRange;
import io.splitscope.split.strategy.SettingRange.Span;
import io.splitscope.split.strategy.StrategyProblem;
import io.splitscope.split.strategy.StrategyResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Lets every policy choose in every turn of every run.
 *
 * <ol>
 *   <li>Draw the rates of all runs.
 *   <li>For each policy and turn, ask its strategy for the rates it sees; note the split and how long it thought.
 * </ol>
 *
 * <p>What a turn costs is not added up here: it follows from split and true rates, see {@link Outcome}.
 */
public final class Simulation {

    private static final int REPORTS = 1_000;

    private final Experiment experiment;
    private final Splitter splitter;
    private final BlockTree blocks;
    private final Progress progress;
    private final Map<BitSet, Integer> positions = new HashMap<>();
    private final List<ChosenSplit> splits = new ArrayList<>();
    private final long turns;
    private long turnsDone;
    private long reported;

    private Simulation(Experiment experiment, Workload workload, BlockTree blocks, Progress progress) {
        this.experiment = experiment;
        this.splitter = new Splitter(workload);
        this.blocks = blocks;
        this.progress = progress;
        this.turns = (long) experiment.rounds()
                * experiment.fleet().size()
                * experiment.policies().size()
                * experiment.seeds().count();
    }

    /**
     * Runs an experiment.
     *
     * @param workload what one mini-batch of the experiment's setting costs
     * @param blocks the model's blocks, for policies that cut none
     * @throws java.util.concurrent.CancellationException if the caller gave up
     * @throws IllegalArgumentException if a layer that is pinned, frozen or fixed with the labels does not exist
     */
    public static Outcome run(Experiment experiment, Workload workload, BlockTree blocks, Progress progress) {
        return new Simulation(experiment, workload, blocks, progress).run();
    }

    /** The chances of one run and what came of them so far. */
    private record Fate(long seed, RateTable rates, SplittableRandom errors) {}

    private Outcome run() {
        List<Fate> fates = new ArrayList<>();
        experiment.seeds().values().forEach(seed -> {
            progress.report(0, text("Simulation.drawing-rates"));
            SplittableRandom random = new SplittableRandom(seed);
            fates.add(new Fate(seed, RateTable.draw(experiment, random.split(), progress), random.split()));
        });
        StrategyProblem problem = new StrategyProblem(splitter.workload(), blocks, range(fates));
        List<SeedRun> runs = new ArrayList<>();
        for (Fate fate : fates) {
            List<RateHistory> histories = IntStream.range(0, experiment.fleet().size())
                    .mapToObj(fate.rates()::history)
                    .toList();
            List<PolicyRun> chosen = experiment.policies().stream()
                    .map(policy ->
                            choose(problem, policy, histories, fate.errors().split()))
                    .toList();
            runs.add(new SeedRun(fate.seed(), fate.rates(), chosen));
        }
        return new Outcome(experiment, splits, runs);
    }

    private SettingRange range(List<Fate> fates) {
        Setting setting = experiment.setting();
        return new SettingRange(
                new Span(
                        experiment.fleet().stream()
                                .mapToDouble(Device::speed)
                                .min()
                                .orElseThrow(),
                        experiment.fleet().stream()
                                .mapToDouble(Device::speed)
                                .max()
                                .orElseThrow()),
                new Span(setting.serverSpeed(), setting.serverSpeed()),
                new Span(
                        fates.stream()
                                .mapToDouble(rate(RateTable::leastUplink))
                                .min()
                                .orElseThrow(),
                        fates.stream()
                                .mapToDouble(rate(RateTable::greatestUplink))
                                .max()
                                .orElseThrow()),
                new Span(
                        fates.stream()
                                .mapToDouble(rate(RateTable::leastDownlink))
                                .min()
                                .orElseThrow(),
                        fates.stream()
                                .mapToDouble(rate(RateTable::greatestDownlink))
                                .max()
                                .orElseThrow()));
    }

    private static ToDoubleFunction<Fate> rate(ToDoubleFunction<RateTable> which) {
        return fate -> which.applyAsDouble(fate.rates());
    }

    private PolicyRun choose(
            StrategyProblem problem, Policy policy, List<RateHistory> histories, SplittableRandom errors) {
        int devices = experiment.fleet().size();
        int[] chosen = new int[experiment.rounds() * devices];
        long[] nanos = new long[chosen.length];
        for (int turn = 0; turn < chosen.length; turn++) {
            int device = turn % devices;
            Setting seen = experiment.setting(
                    experiment.fleet().get(device), policy.sight().seen(histories.get(device), turn / devices, errors));
            long start = System.nanoTime();
            StrategyResult result = policy.strategy().solve(problem, seen);
            nanos[turn] = System.nanoTime() - start;
            Baseline answer = result.answer();
            if (answer instanceof RuledOut ruledOut) {
                turnsDone += chosen.length - turn;
                return new Impossible(policy, ruledOut.why());
            }
            chosen[turn] = position(answer.split().orElseThrow(), seen);
            report(policy);
        }
        return new Chosen(policy, devices, chosen, nanos);
    }

    private int position(Split split, Setting setting) {
        BitSet device = split.device();
        Integer known = positions.get(device);
        if (known != null) {
            return known;
        }
        splits.add(new ChosenSplit(split, splitter.load(device, setting)));
        positions.put(device, splits.size() - 1);
        return splits.size() - 1;
    }

    private void report(Policy policy) {
        progress.checkCancelled();
        turnsDone++;
        long now = turnsDone * REPORTS / turns;
        if (now != reported) {
            reported = now;
            progress.report((double) turnsDone / turns, text("Simulation.running", policy.title()));
        }
    }
}
