package io.splitscope.runtime;

import java.util.List;

/**
 * What whole and halves gave on the same inputs.
 *
 * @param exact whether each node ran as the file has it and every bit has to be the same; a model with 16-bit numbers is excepted,
 *     since the runtime computes these in 32 bits and rounds only what leaves a model
 * @param outputs the model's outputs in its order, each over all runs
 * @param seeds what decided the inputs of each run
 * @param filledWeights how many weights were random because their file is missing
 */
public record Verified(boolean exact, List<OutputComparison> outputs, List<Long> seeds, int filledWeights) {
    public Verified {
        outputs = List.copyOf(outputs);
        seeds = List.copyOf(seeds);
    }

    /** Whether the halves are as good as the whole: the same bits, or where the runtime may fuse, within the tolerance. */
    public boolean holds() {
        return outputs.stream().allMatch(output -> exact ? output.bitEqual() : output.within());
    }
}
