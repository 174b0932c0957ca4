package io.splitscope.simulate.result;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Progress;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Outcome;
import io.splitscope.simulate.PolicyRun;
import io.splitscope.simulate.PolicyRun.Chosen;
import io.splitscope.simulate.SeedRun;
import io.splitscope.simulate.Totals;
import io.splitscope.simulate.result.PolicyResult.Impossible;
import io.splitscope.simulate.result.PolicyResult.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an outcome says of its policies.
 *
 * @param policies in the order of the experiment
 */
public record Results(List<PolicyResult> policies) {

    public Results {
        policies = List.copyOf(policies);
    }

    /**
     * Adds an outcome up.
     *
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static Results of(Outcome outcome, Progress progress) {
        Experiment experiment = outcome.experiment();
        List<PolicyResult> results = new ArrayList<>();
        for (int policy = 0; policy < experiment.policies().size(); policy++) {
            progress.report((double) policy / experiment.policies().size(), text("Results.adding-up"));
            results.add(result(outcome, policy, progress));
        }
        return new Results(results);
    }

    private static PolicyResult result(Outcome outcome, int policy, Progress progress) {
        List<Totals> totals = new ArrayList<>();
        for (SeedRun run : outcome.runs()) {
            PolicyRun policyRun = run.policies().get(policy);
            if (policyRun instanceof PolicyRun.Impossible impossible) {
                return new Impossible(impossible.policy(), impossible.why());
            }
            totals.add(outcome.totals(run, (Chosen) policyRun, progress));
        }
        Experiment experiment = outcome.experiment();
        return new Measured(
                experiment.policies().get(policy),
                experiment.rounds(),
                experiment.fleet().size(),
                totals);
    }

    /** Those that have numbers. */
    public List<Measured> measured() {
        return policies.stream().flatMap(result -> result.measured().stream()).toList();
    }

    /** The one of a name that has numbers. */
    public Optional<Measured> measured(String policy) {
        return measured().stream()
                .filter(result -> result.policy().name().equals(policy))
                .findFirst();
    }

    /** The one that took the least time in the mean, the first of equals; empty when none has numbers. */
    public Optional<Measured> fastest() {
        return measured().stream()
                .min(Comparator.comparingDouble(result -> result.totalSeconds().mean()));
    }
}
