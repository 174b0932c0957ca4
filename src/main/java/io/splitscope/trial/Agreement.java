package io.splitscope.trial;

import java.util.List;

/**
 * How the results of the two sides compare with those of the whole model, on the same inputs.
 *
 * @param compared how many outputs were compared
 * @param sameBits whether they are equal to the last bit
 * @param largest the largest difference of two numbers; NaN when one of them is no number on one side alone
 * @param scale the largest number among them
 * @param where the output with the largest difference; empty when there is none
 * @param left outputs that were not compared, because they are no tensors of numbers
 */
public record Agreement(int compared, boolean sameBits, double largest, double scale, String where, List<String> left) {
    public Agreement {
        left = List.copyOf(left);
    }
}
