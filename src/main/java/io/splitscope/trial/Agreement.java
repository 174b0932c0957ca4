package io.splitscope.trial;

import io.splitscope.runtime.OutputComparison;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the results of the two sides compare with those of the whole model, on the same inputs.
 *
 * @param outputs the outputs that were compared
 * @param left outputs that were not compared, because they are no tensors of numbers
 */
public record Agreement(List<OutputComparison> outputs, List<String> left) {
    public Agreement {
        outputs = List.copyOf(outputs);
        left = List.copyOf(left);
    }

    /** Whether all that was compared is equal to the last bit. */
    public boolean sameBits() {
        return outputs.stream().allMatch(OutputComparison::bitEqual);
    }

    /** Whether all that was compared is the same but for what comes of rearranging floating-point arithmetic. */
    public boolean within() {
        return outputs.stream().allMatch(OutputComparison::within);
    }

    /** The output that differs most, as a part of its largest number; empty when all are equal to the last bit. */
    public Optional<OutputComparison> worst() {
        return outputs.stream()
                .filter(output -> !output.bitEqual())
                .max(Comparator.comparingDouble(OutputComparison::relativeDifference));
    }
}
