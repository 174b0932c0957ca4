package io.splitscope.view.gdsec;

import static io.splitscope.texts.Texts.text;

import io.splitscope.gdsec.BitConvention;
import io.splitscope.gdsec.Objective.Optimum;
import io.splitscope.gdsec.Round;
import io.splitscope.gdsec.Story;
import io.splitscope.plot.ConvergencePlot;
import io.splitscope.plot.ConvergencePlot.Measure;
import io.splitscope.plot.ConvergencePlot.Series;
import io.splitscope.view.gdsec.Standing.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A race as curves. Where the optimum is unknown, they show the objective itself. */
final class Curves {

    private static final Measure ROUNDS =
            new Measure(text("Curves.rounds"), value -> String.format(Locale.ROOT, "%,.0f", value));

    private Curves() {}

    static ConvergencePlot againstRounds(Course course) {
        return plot(course, ROUNDS, Round::number);
    }

    static ConvergencePlot againstBits(Course course, BitConvention convention) {
        return plot(
                course,
                new Measure(text("Curves.bits-sent-by-all-workers", convention.title()), Curves::bits),
                round -> convention.of(round.bits()));
    }

    private static ConvergencePlot plot(Course course, Measure across, ToDoubleFunction<Round> x) {
        double optimum =
                course.prepared().objective().optimum().map(Optimum::value).orElse(0.0);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < course.rounds().size(); i++) {
            List<Round> rounds = course.rounds().get(i);
            series.add(new Series(
                    Story.name(course.algorithms().get(i)),
                    i,
                    rounds.stream().mapToDouble(x).toArray(),
                    rounds.stream()
                            .mapToDouble(round -> round.objective() - optimum)
                            .toArray()));
        }
        boolean known = course.prepared().objective().optimum().isPresent();
        return new ConvergencePlot(
                series,
                across,
                new Measure(
                        known
                                ? text("Curves.objective-above-the-optimum")
                                : text("Curves.objective-the-optimum-is-unknown"),
                        value -> value >= 1e-3 && value < 1e4
                                ? String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.0f", value)
                                        .replaceAll("(\\.[0-9]*?)0+$", "$1")
                                        .replaceAll("\\.$", "")
                                : String.format(Locale.ROOT, "%.0e", value)));
    }

    private static String bits(double value) {
        return value < 1e3
                ? String.format(Locale.ROOT, "%.0f bit", value)
                : value < 1e6
                        ? String.format(Locale.ROOT, "%.0f kbit", value / 1e3)
                        : value < 1e9
                                ? String.format(Locale.ROOT, "%.0f Mbit", value / 1e6)
                                : String.format(Locale.ROOT, "%.0f Gbit", value / 1e9);
    }
}
