package io.splitscope.simulate.result;

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
        sentences.add(String.format(
                Locale.ROOT,
                "'%s' took the least time: %s a round, of which the links took %.0f %%; its split changed %.1f times a run"
                        + " and it used %s.",
                best.policy().name(),
                Quantity.TIME.format(best.roundSeconds().mean()),
                100
                        * best.estimate(Findings::onLinks).mean()
                        / best.totalSeconds().mean(),
                best.estimate(Totals::splitChanges).mean(),
                used(outcome, best)));
        results.measured().stream()
                .filter(result -> result != best)
                .max(Comparator.comparingDouble(result -> result.totalSeconds().mean()))
                .ifPresent(worst -> sentences.add(comparison(best, worst, "The slowest")));
        results.measured("static")
                .filter(result -> result != best)
                .ifPresent(fixed -> sentences.add(comparison(best, fixed, "One split for all rounds")));
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
        return splits.size() == 1 ? "a single split" : splits.size() + " different splits";
    }

    private static double onLinks(Totals totals) {
        return totals.seconds()
                - totals.delay().deviceCompute()
                - totals.delay().serverCompute();
    }

    private static String comparison(Measured best, Measured other, String what) {
        double theirs = other.totalSeconds().mean();
        double saved = theirs > 0 ? 100 * (1 - best.totalSeconds().mean() / theirs) : 0;
        return String.format(
                Locale.ROOT,
                "%s, '%s', took %s a round: '%s' saves %.2f %% of it.",
                what,
                other.policy().name(),
                Quantity.TIME.format(other.roundSeconds().mean()),
                best.policy().name(),
                saved);
    }
}
