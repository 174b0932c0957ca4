package io.splitscope.cli;

import io.splitscope.cost.Quantity;
import io.splitscope.model.Legible;
import io.splitscope.runtime.LayerTime;
import io.splitscope.runtime.LayerTimes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Tells in words how long layers took, and about which their FLOPs mislead. */
final class MeasuredText {

    private static final int WIDEST = 60;

    private MeasuredText() {}

    static void print(Path file, LayerTimes times, int top, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d of %s measured, at %s%n",
                times.layers().size(),
                SplitQuestion.count(times.profile().layers(), "layer"),
                Quantity.SPEED.format(times.profile().speed()));
        out.printf(
                "A run takes %s (median of %d): %s in layers, %s in what is no layer, %s between them%n",
                Quantity.TIME.format(times.runSeconds()),
                times.runs(),
                Quantity.TIME.format(times.layerSeconds()),
                Quantity.TIME.format(times.otherSeconds()),
                Quantity.TIME.format(times.betweenSeconds()));
        if (times.filledWeights() > 0) {
            out.printf(
                    "note: %s random, since the file with them is missing%n",
                    SplitQuestion.count(times.filledWeights(), "weight"));
        }
        out.printf(
                Locale.ROOT, "FLOPs give %.0f %% of the time to other layers than took it:%n", 100 * times.misplaced());
        out.printf("%10s  %21s  %10s  %8s  %s%n", "measured", "half of the runs", "by FLOPs", "ratio", "layer");
        times.layers().stream().limit(top).forEach(time -> print(time, out));
        out.printf("Kept in %s; use it with --device-profile or --server-profile%n", file);
    }

    private static void print(LayerTime time, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%10s  %9s – %9s  %10s  %8s  %s%n",
                Quantity.TIME.format(time.seconds()),
                Quantity.TIME.format(time.lower()),
                Quantity.TIME.format(time.upper()),
                Quantity.TIME.format(time.predicted()),
                time.predicted() == 0 ? "no FLOPs" : String.format(Locale.ROOT, "%.2f", time.ratio()),
                Legible.of(time.title(), WIDEST));
    }
}
