package io.splitscope.export.halves;

import java.util.List;
import java.util.Optional;

/**
 * The result of a Shape or Size node that a part finds for itself, because the tensor it looks at is in another part. It is a
 * constant; or, where the file leaves extents open that inputs of the model have too, put together from the extents of these.
 *
 * @param value the name of the result
 * @param extents its elements, for the present values of symbolic dimensions
 * @param scalar whether it is a single number (Size) and no list (Shape)
 * @param assumed whether the extents hold for the present values of symbolic dimensions only
 * @param sources for each extent the input it is taken from; empty when all are constants
 */
public record FoldedShape(
        String value, List<Long> extents, boolean scalar, boolean assumed, List<Optional<Source>> sources) {

    /** An extent of an input of the model. */
    public record Source(String input, int axis) {}

    public FoldedShape {
        extents = List.copyOf(extents);
        sources = List.copyOf(sources);
    }

    /** One of constants. */
    FoldedShape(String value, List<Long> extents, boolean scalar, boolean assumed) {
        this(value, extents, scalar, assumed, List.of());
    }

    /** How the values are called that an extent is put together from. */
    static String helper(String value, int extent) {
        return value + "/extent" + extent;
    }
}
