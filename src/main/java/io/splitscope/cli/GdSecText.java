package io.splitscope.cli;

import io.splitscope.gdsec.BitConvention;
import io.splitscope.gdsec.Curve;
import io.splitscope.gdsec.Experiment;
import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.gdsec.Outcome;
import io.splitscope.gdsec.Round;
import io.splitscope.gdsec.SeedStudy;
import io.splitscope.gdsec.Story;
import io.splitscope.simulate.result.Estimate;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Prints runs of distributed gradient descent for people. */
final class GdSecText {

    private final PrintWriter out;

    GdSecText(PrintWriter out) {
        this.out = out;
    }

    /** One run. */
    void print(Prepared prepared, Outcome outcome, String guarantee) {
        Experiment experiment = prepared.experiment();
        out.println(experiment.problem().title() + ": " + experiment.problem().description() + "; "
                + prepared.objective().dimension() + " numbers, "
                + SplitQuestion.count(experiment.workers(), "worker") + ", "
                + (prepared.plan().batch().isPresent()
                        ? "mini-batches of " + prepared.plan().batch().getAsInt()
                        : "full batches")
                + String.format(
                        Locale.ROOT,
                        ", step size %.4g, seed %d",
                        prepared.plan().stepSize(),
                        experiment.seed()));
        out.println(prepared.data().description());
        out.println(guarantee);
        out.println();
        double target = outcome.target(Story.TARGET);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("", "sent", "rounds to 1/1000", "Mbit, coded", "Mbit, indexed", "left at the end"));
        for (Curve curve : outcome.curves()) {
            Optional<Round> there = curve.reaching(target);
            lines.add(List.of(
                    curve.algorithm().title(),
                    String.format(Locale.ROOT, "%.2f %%", curve.sentFraction() * 100),
                    orDash(there, round -> String.format(Locale.ROOT, "%,d", round.number())),
                    orDash(there, round -> megabits(round.bits().coded())),
                    orDash(there, round -> megabits(round.bits().indexed())),
                    curve.diverged() ? "diverged" : left(curve, outcome)));
        }
        print(lines);
        out.println();
        Story.seen(outcome, BitConvention.ENTROPY_CODED).forEach(out::println);
        Story.measured(prepared, outcome, BitConvention.ENTROPY_CODED)
                .ifPresent(measured -> out.printf(
                        Locale.ROOT,
                        "The update became %.3g times smaller. %s%n",
                        measured.ratio(),
                        measured.origin()));
    }

    private static String left(Curve curve, Outcome outcome) {
        double start = curve.rounds().get(0).objective() - outcome.reference();
        double end = curve.last().objective() - outcome.reference();
        return String.format(Locale.ROOT, "%.2e", start == 0 ? 0 : end / start);
    }

    /** Many seeds. */
    void print(Experiment experiment, List<SeedStudy.Row> rows) {
        int seeds = rows.get(0).seeds();
        out.printf(
                Locale.ROOT,
                "%s, %s from %d on: means over the seeds that got to 1/1000 of the first error, with 95 %%"
                        + " intervals%n%n",
                experiment.problem().title(),
                SplitQuestion.count(seeds, "seed"),
                experiment.seed());
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("", "workers", "got there", "rounds", "Mbit, coded"));
        for (SeedStudy.Row row : rows) {
            lines.add(List.of(
                    row.algorithm(),
                    Integer.toString(row.workers()),
                    row.reached() + " of " + seeds,
                    interval(row.rounds(), 1, "%,.0f"),
                    interval(row.bits(), 1e-6, "%.3f")));
        }
        print(lines);
    }

    private static String interval(Optional<Estimate> estimate, double factor, String format) {
        return estimate.map(known -> known.times(factor))
                .map(scaled -> String.format(Locale.ROOT, format, scaled.mean()) + " ± "
                        + (scaled.halfWidth().isPresent()
                                ? String.format(
                                        Locale.ROOT, format, scaled.halfWidth().getAsDouble())
                                : "?"))
                .orElse("–");
    }

    private static String orDash(Optional<Round> round, Function<Round, String> text) {
        return round.map(text).orElse("–");
    }

    private static String megabits(double bits) {
        return String.format(Locale.ROOT, "%.3f", bits / 1e6);
    }

    /** The first column flush left, the others flush right. */
    private void print(List<List<String>> lines) {
        int columns = lines.get(0).size();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                int column = c;
                int width = lines.stream()
                        .mapToInt(other -> other.get(column).length())
                        .max()
                        .orElse(0);
                text.append(c == 0 ? pad(line.get(0), -width) : "  " + pad(line.get(c), width));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String pad(String text, int width) {
        return String.format("%" + width + "s", text);
    }
}
