package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.splitscope.runtime.OutputComparison;
import io.splitscope.runtime.Verified;
import java.util.List;

/**
 * What {@code verify-split --json} prints.
 *
 * @param verified whether the halves give what the whole gives
 * @param exact whether every bit had to be the same
 */
@JsonPropertyOrder({"verified", "exact", "seeds", "filledWeights", "outputs"})
record VerifiedJson(boolean verified, boolean exact, List<Long> seeds, int filledWeights, List<Output> outputs) {

    /**
     * An output over all runs.
     *
     * @param largestDifference null where elements are no numbers, extents differ, or one is a number and the other is not
     */
    @JsonPropertyOrder({
        "name",
        "type",
        "elements",
        "bitEqual",
        "within",
        "largestDifference",
        "relativeDifference",
        "notFinite"
    })
    record Output(
            String name,
            String type,
            long elements,
            boolean bitEqual,
            boolean within,
            Double largestDifference,
            Double relativeDifference,
            long notFinite) {

        static Output of(OutputComparison output) {
            return new Output(
                    output.name(),
                    output.type().label(),
                    output.elements(),
                    output.bitEqual(),
                    output.within(),
                    number(output.largestDifference()),
                    number(output.relativeDifference()),
                    output.notFinite());
        }

        private static Double number(double value) {
            return Double.isFinite(value) ? value : null;
        }
    }

    static VerifiedJson of(Verified verified) {
        return new VerifiedJson(
                verified.holds(),
                verified.exact(),
                verified.seeds(),
                verified.filledWeights(),
                verified.outputs().stream().map(Output::of).toList());
    }
}
