package io.splitscope.runtime;

import io.splitscope.model.ElementType;

/**
 * One output of the model, made by the whole and by the halves.
 *
 * @param name its name
 * @param type the type of its elements
 * @param elements how many numbers were compared
 * @param bitEqual whether every bit is the same
 * @param largestDifference the largest absolute difference; infinite where one is a number and the other is not, or extents differ; NaN
 *     where elements are no numbers
 * @param relativeDifference the same as a part of the largest magnitude in the whole's output
 * @param notFinite how many elements of the whole's output are infinite or no number, so that they prove little
 * @param within whether the difference is within the tolerance
 */
public record OutputComparison(
        String name,
        ElementType type,
        long elements,
        boolean bitEqual,
        double largestDifference,
        double relativeDifference,
        long notFinite,
        boolean within) {

    /** Both over all runs: the larger difference. */
    OutputComparison and(OutputComparison other) {
        return new OutputComparison(
                name,
                type,
                elements + other.elements,
                bitEqual && other.bitEqual,
                Math.max(largestDifference, other.largestDifference),
                Math.max(relativeDifference, other.relativeDifference),
                notFinite + other.notFinite,
                within && other.within);
    }
}
