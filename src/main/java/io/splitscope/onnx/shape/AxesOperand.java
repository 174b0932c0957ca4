package io.splitscope.onnx.shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The axes an operator works on: an attribute in older operator sets, an operand in newer ones. */
final class AxesOperand {

    private AxesOperand() {}

    /** Whether the node names axes at all. */
    static boolean isGiven(Call call, int position) {
        return call.has(position) || call.hasAttribute("axes");
    }

    /** The axes as written; empty when the operand that holds them is not followed. */
    static Optional<List<Long>> of(Call call, int position) {
        return call.has(position) ? call.input(position).numbers() : call.integers("axes");
    }

    /** How many axes the operand holds, should it be known; negative when it is not. */
    static int count(Call call, int position) {
        Value operand = call.input(position);
        return operand.isRanked() && operand.rank() <= 1 && operand.count().isKnown()
                ? (int) Math.min(operand.count().value(), Integer.MAX_VALUE)
                : -1;
    }

    /**
     * The axes counted from the front, each once.
     *
     * @throws InvalidNode if one does not exist or occurs twice
     */
    static Set<Integer> normalised(List<Long> axes, int rank) {
        Set<Integer> set = new TreeSet<>();
        for (long axis : axes) {
            if (!set.add(Call.axis(axis, rank))) {
                throw new InvalidNode("axis " + axis + " occurs twice");
            }
        }
        return set;
    }
}
