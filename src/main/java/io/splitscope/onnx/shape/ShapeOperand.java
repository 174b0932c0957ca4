package io.splitscope.onnx.shape;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Operands whose elements are extents. */
final class ShapeOperand {

    /** No tensor has more dimensions than this. */
    private static final int MOST_DIMENSIONS = 64;

    private ShapeOperand() {}

    /**
     * The extents a vector holds, each unknown where it is not followed; empty when not even their number is known.
     *
     * @throws InvalidNode if it holds a negative extent or absurdly many
     */
    static Optional<List<Whole>> of(Value vector) {
        return elements(vector).map(extents -> extents.stream()
                .map(extent -> {
                    if (extent.high() < 0) {
                        throw new InvalidNode("it asks for the extent " + extent);
                    }
                    return extent.isKnown() ? extent : extent.and(Whole.anyExtent());
                })
                .toList());
    }

    /**
     * The elements of a vector of one entry per dimension, each unknown where it is not followed; empty when not even their
     * number is known.
     *
     * @throws InvalidNode if it holds absurdly many
     */
    static Optional<List<Whole>> elements(Value vector) {
        Optional<List<Whole>> integers = vector.integers();
        Whole length = vector.count();
        if (length.isKnown() && length.value() > MOST_DIMENSIONS) {
            throw new InvalidNode("it asks for " + length + " dimensions");
        }
        if (integers.isPresent() || !vector.isRanked() || !length.isKnown()) {
            return integers;
        }
        return Optional.of(Collections.nCopies((int) length.value(), Whole.ANY));
    }
}
