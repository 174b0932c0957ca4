package io.splitscope.cli;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.export.Solved;
import io.splitscope.model.Legible;
import io.splitscope.trial.Agreement;
import io.splitscope.trial.Measured;
import io.splitscope.trial.Options;
import io.splitscope.trial.Outcome;
import io.splitscope.trial.Prediction;
import io.splitscope.trial.Remark;
import io.splitscope.trial.Request;
import io.splitscope.trial.Speed;
import io.splitscope.trial.Summary;
import io.splitscope.trial.Term;
import io.splitscope.trial.Terms;
import io.splitscope.trial.Watcher;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A trial as text: what it will take, one line for each iteration as it is measured, and the comparison at the end. */
final class TrialText implements Watcher {

    private static final String ROW = "%-10s %11s %11s %11s %11s %11s%n";

    private final PrintWriter out;

    TrialText(PrintWriter out) {
        this.out = out;
    }

    /** Says what is going to happen, and how long it takes. */
    void announce(Request request, Prediction prediction) {
        Solved solved = request.solved();
        Options options = request.options();
        double seconds = prediction.terms().total();
        out.printf(
                "%s of %s on the device. One forward pass takes %s by the prediction; %s, about %s%n",
                solved.split().deviceCount(),
                SplitQuestion.count(solved.workload().layers(), "layer"),
                Quantity.TIME.format(seconds),
                SplitQuestion.count(options.iterations(), "iteration"),
                Quantity.TIME.format(seconds * options.iterations()));
        out.flush();
    }

    @Override
    public void compared(Agreement agreement) {
        out.println(sentence(agreement));
        out.printf("%n" + ROW, "", "device", "up", "server", "down", "total");
        out.flush();
    }

    @Override
    public void doing(int iteration, Term term, double part) {}

    @Override
    public void measured(Measured iteration) {
        row(Integer.toString(iteration.number()), iteration.terms(), out);
        out.flush();
    }

    /** Whether both sides gave what the whole gives, in a sentence. */
    static String sentence(Agreement agreement) {
        String compared = SplitQuestion.count(agreement.outputs().size(), "output");
        if (agreement.outputs().isEmpty()) {
            return "Nothing was compared with the whole model: it has no output of numbers";
        }
        return agreement
                .worst()
                .map(worst -> String.format(
                        Locale.ROOT,
                        "The two sides differ from the whole model by %.2g at most, %.2g of the largest number (%s, most in '%s')%s",
                        worst.largestDifference(),
                        worst.relativeDifference(),
                        compared,
                        Legible.name(worst.name()),
                        agreement.within()
                                ? ": the run-time rearranges each model on its own"
                                : ", which is more than rearranging explains; see verify-split"))
                .orElse("The two sides give what the whole model gives, bit by bit (" + compared + ")");
    }

    /** Prints the comparison. */
    static void print(Solved solved, Outcome outcome, PrintWriter out) {
        Setting setting = solved.setting();
        List<Measured> iterations = outcome.iterations();
        Terms predicted = outcome.prediction().terms();
        out.printf("%n%-10s %11s %11s %27s%n", "inference", "predicted", "measured", "from … to");
        for (Term term : Term.values()) {
            Summary summary = Summary.of(iterations, term);
            out.printf(
                    "%-10s %11s %11s %27s  %s%n",
                    term.name().toLowerCase(Locale.ROOT),
                    time(term.of(predicted)),
                    time(summary.median()),
                    time(summary.least()) + " … " + time(summary.most()),
                    note(term, outcome, setting, summary));
        }
        Summary total = Summary.total(iterations);
        out.printf(
                "%-10s %11s %11s %27s  %s%n",
                "total",
                time(predicted.total()),
                time(total.median()),
                time(total.least()) + " … " + time(total.most()),
                outcome.options().heldBack() ? difference(predicted.total(), total.median()) : "");
        out.println(
                outcome.options().heldBack()
                        ? "note: The link is as slow as the setting's, and computing waits until the setting's device or server would"
                                + " be ready, where this computer is faster"
                        : "note: The link is as slow as the setting's. Computing takes what it takes on this computer, which is not the"
                                + " setting's device or server");
        outcome.remarks().stream().sorted().map(Remark::sentence).forEach(line -> out.println("note: " + line));
    }

    private static String note(Term term, Outcome outcome, Setting setting, Summary summary) {
        if (!term.isCompute()) {
            return difference(term.of(outcome.prediction().terms()), summary.median());
        }
        double wanted = term == Term.DEVICE ? setting.deviceSpeed() : setting.serverSpeed();
        return Speed.of(outcome.prediction(), outcome.iterations(), term)
                .map(speed -> "the setting: " + Quantity.SPEED.format(wanted) + ", this computer: "
                        + Quantity.SPEED.format(speed.flopsPerSecond()))
                .orElse("");
    }

    private static String difference(double predicted, double measured) {
        return predicted > 0 && Double.isFinite(predicted)
                ? String.format(Locale.ROOT, "%+.1f %%", 100 * (measured / predicted - 1))
                : "";
    }

    private static String time(double seconds) {
        return Quantity.TIME.format(seconds);
    }

    private static void row(String name, Terms terms, PrintWriter out) {
        out.printf(
                ROW,
                name,
                time(terms.device()),
                time(terms.up()),
                time(terms.server()),
                time(terms.down()),
                time(terms.total()));
    }
}
