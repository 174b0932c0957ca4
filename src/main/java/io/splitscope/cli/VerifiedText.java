package io.splitscope.cli;

import io.splitscope.model.Legible;
import io.splitscope.runtime.OutputComparison;
import io.splitscope.runtime.Verified;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells in words whether the halves give what the whole gives. */
final class VerifiedText {

    private VerifiedText() {}

    static void print(Verified verified, PrintWriter out) {
        for (OutputComparison output : verified.outputs()) {
            out.printf(
                    "%s: %s, %s%s%n",
                    Legible.name(output.name()),
                    output.type().label(),
                    SplitQuestion.count(output.elements(), "element"),
                    output.bitEqual() ? ", every bit the same" : difference(output));
            if (output.notFinite() > 0) {
                out.printf("note: %s of them infinite or no number, so that they prove little%n", output.notFinite());
            }
        }
        if (verified.filledWeights() > 0) {
            out.printf(
                    "note: %s random, since the file with them is missing%n",
                    SplitQuestion.count(verified.filledWeights(), "weight"));
        }
        out.printf(
                "%s on %s (seeds %d to %d), %s%n",
                verified.holds() ? "Verified" : "DIFFERENT",
                SplitQuestion.count(verified.seeds().size(), "random input"),
                verified.seeds().get(0),
                verified.seeds().get(verified.seeds().size() - 1),
                verified.exact()
                        ? "each node run as the file has it"
                        : "where the runtime may fuse or compute 16-bit numbers in 32 bits, within the tolerance");
        out.flush();
    }

    private static String difference(OutputComparison output) {
        if (Double.isNaN(output.largestDifference())) {
            return ", different";
        }
        return String.format(
                Locale.ROOT,
                ", largest difference %.3g, %.3g of the largest value%s",
                output.largestDifference(),
                output.relativeDifference(),
                output.within() ? "" : " (beyond the tolerance)");
    }
}
