package io.splitscope.cli;

import io.splitscope.cost.Quantity;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.strategy.Comparison;
import io.splitscope.split.strategy.Comparison.Row;
import java.io.PrintWriter;
import java.util.Locale;

/** What strategies chose, as a table for people to read. */
final class ComparisonText {

    private static final String ROW = "  %-24s %12s %10s %12s  %s%n";

    private final PrintWriter out;

    ComparisonText(PrintWriter out) {
        this.out = out;
    }

    void print(Comparison comparison) {
        out.println();
        out.printf(ROW, "strategy", "delay", "loss", "chosen in", "on the device");
        comparison.rows().forEach(this::print);
        out.println();
        comparison
                .rows()
                .forEach(row -> out.printf(
                        "%s: %s%n", row.strategy().name(), row.strategy().description()));
    }

    private void print(Row row) {
        String delay = row.result().seconds().isPresent()
                ? Quantity.TIME.format(row.result().seconds().getAsDouble())
                : "-";
        String loss = row.loss().isPresent()
                ? String.format(Locale.ROOT, "%.2f %%", row.loss().getAsDouble() * 100)
                : "-";
        out.printf(ROW, row.strategy().name(), delay, loss, Quantity.TIME.format(row.micros() * 1e-6), remark(row));
    }

    private static String remark(Row row) {
        String chosen = row.result()
                .answer()
                .split()
                .map(split -> SplitQuestion.count(split.deviceCount(), "layer"))
                .orElse("");
        String why = row.result().answer() instanceof RuledOut ruledOut ? "not possible: " + ruledOut.why() : "";
        String claim = row.result().claimedSeconds().isPresent()
                ? "; claims "
                        + Quantity.TIME.format(row.result().claimedSeconds().getAsDouble())
                : "";
        return chosen + why + claim;
    }
}
