package io.splitscope.export.halves;

import java.util.List;

/**
 * The result of a Shape or Size node that became a constant, because the tensor it looks at is in another part.
 *
 * @param value the name of the result
 * @param extents its elements
 * @param scalar whether it is a single number (Size) and no list (Shape)
 * @param assumed whether the extents hold for the present values of symbolic dimensions only
 */
public record FoldedShape(String value, List<Long> extents, boolean scalar, boolean assumed) {
    public FoldedShape {
        extents = List.copyOf(extents);
    }
}
