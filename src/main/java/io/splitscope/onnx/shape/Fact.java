package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import io.splitscope.model.Shape;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What inference found out about a value.
 *
 * @param type the type of its elements; for a sequence or an optional, that of the tensors inside
 * @param shape its extents under the present binding; unknown for a sequence
 * @param integers the elements of a small integer or boolean tensor, row by row, when shape arithmetic tells all of them
 */
public record Fact(ElementType type, Shape shape, Optional<List<Long>> integers) {

    /** Nothing is known. */
    public static final Fact UNKNOWN = new Fact(ElementType.UNKNOWN, Shape.UNKNOWN, Optional.empty());

    public Fact {
        Objects.requireNonNull(type);
        Objects.requireNonNull(shape);
        integers = integers.map(List::copyOf);
    }
}
