package io.splitscope.cli;

import io.splitscope.cost.Quantity;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Totals;
import io.splitscope.simulate.result.Estimate;
import io.splitscope.simulate.result.Findings;
import io.splitscope.simulate.result.PolicyResult;
import io.splitscope.simulate.result.PolicyResult.Impossible;
import io.splitscope.simulate.result.PolicyResult.Measured;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What {@code simulate} prints for people. */
final class SimulationText {

    private static final String ROW = "%-20s %12s %22s %10s %10s %9s %12s %12s %11s%n";

    private SimulationText() {}

    static void print(SimulationAnswer answer, PrintWriter out) {
        Experiment experiment = answer.outcome().experiment();
        out.printf(
                "%s: %s, %s, %s of %s, %s%n",
                answer.file().name(),
                answer.model().origin().name(),
                SplitQuestion.count(experiment.fleet().size(), "device"),
                SplitQuestion.count(
                        experiment.rounds(), experiment.schedule().name().toLowerCase(Locale.ROOT) + " round"),
                SplitQuestion.count(experiment.setting().localIterations(), "iteration"),
                SplitQuestion.count(experiment.seeds().count(), "seed"));
        answer.file().lookFor().forEach(sentence -> out.printf("  %s%n", sentence));
        out.println();
        Optional<Measured> best = answer.results().fastest();
        out.printf(
                ROW, "policy", "round", "whole run", "best saves", "changes", "decision", "up", "down", "idle energy");
        answer.results().policies().forEach(result -> row(out, result, best, experiment));
        out.println();
        Findings.of(answer.outcome(), answer.results()).forEach(sentence -> out.printf("%s%n", sentence));
        out.printf(Locale.ROOT, "The simulation itself took %s.%n", Quantity.TIME.format(answer.seconds()));
    }

    private static void row(PrintWriter out, PolicyResult result, Optional<Measured> best, Experiment experiment) {
        if (result instanceof Impossible impossible) {
            out.printf("%-20s not possible: %s%n", impossible.policy().name(), impossible.why());
            return;
        }
        Measured own = (Measured) result;
        double turns = (double) experiment.rounds() * experiment.fleet().size();
        OptionalDouble saved = best.orElseThrow().reductionAgainst(own);
        out.printf(
                ROW,
                own.policy().name(),
                Quantity.TIME.format(own.roundSeconds().mean()),
                text(own.totalSeconds()),
                saved.isPresent() ? String.format(Locale.ROOT, "%.2f %%", 100 * saved.getAsDouble()) : "",
                String.format(
                        Locale.ROOT, "%.1f", own.estimate(Totals::splitChanges).mean()),
                Quantity.TIME.format(own.estimate(Totals::decisionSeconds).mean() / turns),
                Quantity.BYTES.format(own.estimate(Totals::bytesUp).mean()),
                Quantity.BYTES.format(own.estimate(Totals::bytesDown).mean()),
                own.idleEnergy()
                        .map(energy -> String.format(Locale.ROOT, "%.1f kJ", energy.mean() / 1000))
                        .orElse("unknown"));
    }

    private static String text(Estimate seconds) {
        String mean = Quantity.TIME.format(seconds.mean());
        return seconds.halfWidth().isPresent()
                ? mean + " ± " + Quantity.TIME.format(seconds.halfWidth().getAsDouble())
                : mean + " ± unknown";
    }
}
