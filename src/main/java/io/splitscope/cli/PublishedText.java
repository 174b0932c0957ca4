package io.splitscope.cli;

import io.splitscope.cost.Quantity;
import io.splitscope.simulate.published.ComparedRow;
import io.splitscope.simulate.published.DecisionTimes;
import io.splitscope.simulate.published.PlausibleSetting;
import io.splitscope.simulate.published.PublishedComparison;
import io.splitscope.simulate.published.Spread;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The published comparison as tables that a README takes as they are. */
final class PublishedText {

    private PublishedText() {}

    static void print(PublishedComparison comparison, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "arXiv 2507.01041 (abstract): training delay %.2f %% to %.2f %% lower than benchmarks; running time up to"
                        + " %.1f times lower block-wise; within milliseconds.%n%n",
                100 * PublishedComparison.LEAST_REDUCTION,
                100 * PublishedComparison.GREATEST_REDUCTION,
                PublishedComparison.GREATEST_SPEED_UP);
        out.printf(
                "How much less time the best split each round takes, base setting (least to greatest over %d settings):%n%n",
                PlausibleSetting.all().size());
        out.printf(
                "| model | carrier | %s | loss of untested blocks |%n",
                PublishedComparison.benchmarks().stream()
                        .map(name -> "against " + name)
                        .collect(Collectors.joining(" | ")));
        out.printf(
                "|---|---|%s---|%n",
                "---|".repeat(PublishedComparison.benchmarks().size()));
        for (ComparedRow row : comparison.rows()) {
            out.printf(
                    "| %s | %s | %s | %s |%n",
                    row.model(),
                    row.carrier(),
                    row.reductions().values().stream()
                            .map(PublishedText::percent)
                            .collect(Collectors.joining(" | ")),
                    percent(row.lossOfBlocks()));
        }
        out.printf("%n| model | layers | minimum cut, layers | minimum cut, blocks | times faster | looked up |%n");
        out.println("|---|---|---|---|---|---|");
        for (DecisionTimes times : comparison.times()) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %.1f | %s |%n",
                    times.model(),
                    times.layers(),
                    Quantity.TIME.format(times.layerWise()),
                    Quantity.TIME.format(times.blockWise()),
                    times.blockSpeedUp(),
                    Quantity.TIME.format(times.lookedUp()));
        }
    }

    private static String percent(Spread spread) {
        return String.format(
                Locale.ROOT,
                "%.2f %% (%.2f to %.2f)",
                100 * spread.base(),
                100 * spread.least(),
                100 * spread.greatest());
    }
}
