package io.splitscope.view.laboratory;

import io.splitscope.model.Progress;
import io.splitscope.simulate.Outcome;
import io.splitscope.simulate.result.Findings;
import io.splitscope.simulate.result.Results;
import io.splitscope.view.explorer.OpenModel;
import java.util.List;

/**
 * A run that is done, with all that the window shows of it.
 *
 * @param title what the experiment is called
 * @param model what was trained
 * @param outcome what every policy chose
 * @param results what that took
 * @param series the first run for charts
 * @param findings what was seen, in numbers of this run
 */
record Finished(String title, OpenModel model, Outcome outcome, Results results, Series series, List<String> findings) {

    /**
     * Adds up what came out.
     *
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    static Finished of(String title, OpenModel model, Outcome outcome, Progress progress) {
        Results results = Results.of(outcome, progress);
        return new Finished(
                title, model, outcome, results, Series.of(outcome, progress), Findings.of(outcome, results));
    }
}
