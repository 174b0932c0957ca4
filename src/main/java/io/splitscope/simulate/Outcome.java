package io.splitscope.simulate;

import io.splitscope.model.Progress;
import io.splitscope.simulate.PolicyRun.Chosen;
import io.splitscope.split.DelayBreakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came out of an experiment: the choices of all policies in all runs. Immutable; what a round cost is worked out when
 * it is asked for.
 */
public final class Outcome {

    private final Experiment experiment;
    private final List<ChosenSplit> splits;
    private final List<SeedRun> runs;

    Outcome(Experiment experiment, List<ChosenSplit> splits, List<SeedRun> runs) {
        this.experiment = experiment;
        this.splits = List.copyOf(splits);
        this.runs = List.copyOf(runs);
    }

    /** What was asked. */
    public Experiment experiment() {
        return experiment;
    }

    /** All splits that were chosen at some time. */
    public List<ChosenSplit> splits() {
        return splits;
    }

    /** The runs, one for each seed. */
    public List<SeedRun> runs() {
        return runs;
    }

    /** One turn. */
    public Turn turn(SeedRun run, Chosen chosen, int device, int round) {
        return Turn.of(
                splits.get(chosen.split(device, round)).load(),
                experiment.setting(experiment.fleet().get(device), run.rates().rates(device, round)));
    }

    /** One round. */
    public Round round(SeedRun run, Chosen chosen, int round) {
        List<Turn> turns = new ArrayList<>(experiment.fleet().size());
        for (int device = 0; device < experiment.fleet().size(); device++) {
            turns.add(turn(run, chosen, device, round));
        }
        return Round.of(experiment, turns);
    }

    /**
     * All rounds together.
     *
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public Totals totals(SeedRun run, Chosen chosen, Progress progress) {
        DelayBreakdown delay = Delays.NONE;
        double up = 0;
        double down = 0;
        double decisions = 0;
        Optional<Energy> energy = Optional.of(Energy.NONE);
        for (int number = 0; number < experiment.rounds(); number++) {
            progress.checkCancelled();
            Round round = round(run, chosen, number);
            delay = Delays.sum(delay, round.delay());
            up += round.bytesUp();
            down += round.bytesDown();
            energy = energy.flatMap(sum -> round.energy().map(sum::plus));
            for (int device = 0; device < experiment.fleet().size(); device++) {
                decisions += chosen.decisionSeconds(device, number);
            }
        }
        return new Totals(delay, up, down, energy, chosen.splitChanges(), decisions);
    }
}
