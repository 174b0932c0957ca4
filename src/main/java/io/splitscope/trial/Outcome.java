package io.splitscope.trial;

import java.util.List;
import java.util.Set;

/**
 * What a trial found.
 *
 * @param prediction what the delay formula says
 * @param options how it was tried
 * @param agreement whether the two sides give what the whole gives
 * @param iterations what was measured, in order
 * @param remarks what somebody has to know who compares the two
 */
public record Outcome(
        Prediction prediction, Options options, Agreement agreement, List<Measured> iterations, Set<Remark> remarks) {

    public Outcome {
        iterations = List.copyOf(iterations);
        remarks = Set.copyOf(remarks);
    }
}
