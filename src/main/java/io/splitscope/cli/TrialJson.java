package io.splitscope.cli;

import io.splitscope.export.SettingPart;
import io.splitscope.export.Solved;
import io.splitscope.trial.Agreement;
import io.splitscope.trial.Measured;
import io.splitscope.trial.Options;
import io.splitscope.trial.Outcome;
import io.splitscope.trial.Remark;
import io.splitscope.trial.Summary;
import io.splitscope.trial.Term;
import io.splitscope.trial.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code try --json} prints; times in seconds.
 *
 * @param mode what was tried: a forward pass
 * @param measured each term and the total over all iterations
 */
record TrialJson(
        String model,
        SettingPart setting,
        int deviceLayers,
        String mode,
        Terms predicted,
        double predictedTotal,
        Map<String, Summary> measured,
        double deviceFlops,
        double serverFlops,
        Options options,
        Agreement agreement,
        List<Measured> iterations,
        List<Remark> remarks) {

    static TrialJson of(Solved solved, Outcome outcome) {
        Map<String, Summary> measured = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            measured.put(term.name().toLowerCase(Locale.ROOT), Summary.of(outcome.iterations(), term));
        }
        measured.put("total", Summary.total(outcome.iterations()));
        return new TrialJson(
                solved.cost().model().origin().name(),
                SettingPart.of(solved.setting()),
                solved.split().deviceCount(),
                "inference",
                outcome.prediction().terms(),
                outcome.prediction().terms().total(),
                measured,
                outcome.prediction().deviceFlops(),
                outcome.prediction().serverFlops(),
                outcome.options(),
                outcome.agreement(),
                outcome.iterations(),
                outcome.remarks().stream().sorted().toList());
    }
}
