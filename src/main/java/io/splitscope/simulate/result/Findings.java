package io.splitscope.simulate.result;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.simulate.Outcome;
import io.splitscope.simulate.PolicyRun.Chosen;
import io.splitscope.simulate.SeedRun;
import io.splitscope.simulate.Totals;
import io.splitscope.simulate.result.PolicyResult.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was seen in an experiment, in sentences with the numbers of its runs. */
public final class Findings {

    private Findings() {}

    /** The sentences; none when no policy had a split. */
    public static List<String> of(Outcome outcome, Results results) {
        List<String> sentences = new ArrayList<>();
        Optional<Measured> fastest = results.fastest();
        if (fastest.isEmpty()) {
            return sentences;
        }
        Measured best = fastest.get();
        sentences.add(text(
                "Findings.took-the-least-time",
                best.policy().title(),
                Quantity.TIME.format(best.roundSeconds().mean()),
                decimals(
                        0,
                        100
                                * best.estimate(Findings::onLinks).mean()
                                / best.totalSeconds().mean()),
                decimals(1, best.estimate(Totals::splitChanges).mean()),
                used(outcome, best)));
        results.measured().stream()
                .filter(result -> result != best)
                .max(Comparator.comparingDouble(result -> result.totalSeconds().mean()))
                .ifPresent(worst -> sentences.add(text(
                        "Findings.the-slowest",
                        worst.policy().title(),
                        round(worst),
                        best.policy().title(),
                        saved(best, worst))));
        results.measured("static")
                .filter(result -> result != best)
                .ifPresent(fixed -> sentences.add(text(
                        "Findings.one-split-for-all-rounds",
                        fixed.policy().title(),
                        round(fixed),
                        best.policy().title(),
                        saved(best, fixed))));
        return sentences;
    }

    private static String used(Outcome outcome, Measured best) {
        int policy = outcome.experiment().policies().indexOf(best.policy());
        Set<Integer> splits = new HashSet<>();
        for (SeedRun run : outcome.runs()) {
            if (run.policies().get(policy) instanceof Chosen chosen) {
                for (int round = 0; round < outcome.experiment().rounds(); round++) {
                    for (int device = 0; device < outcome.experiment().fleet().size(); device++) {
                        splits.add(chosen.split(device, round));
                    }
                }
            }
        }
        return splits.size() == 1 ? text("Findings.a-single-split") : text("Findings.different-splits", splits.size());
    }

    private static double onLinks(Totals totals) {
        return totals.seconds()
                - totals.delay().deviceCompute()
                - totals.delay().serverCompute();
    }

    private static String round(Measured result) {
        return Quantity.TIME.format(result.roundSeconds().mean());
    }

    private static String saved(Measured best, Measured other) {
        return decimals(2, 100 * best.reductionAgainst(other).orElse(0));
    }

    private static String decimals(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
