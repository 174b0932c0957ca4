package io.splitscope.cost.work;

import io.splitscope.model.Dim;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;

/** How the extents of tensors are read: as they are, or as large as they can be. */
public enum Sizes {
    /** Unknown where the data decides. */
    EXACT,
    /** The upper bound where the data decides. */
    AT_MOST;

    /** The number of elements of a tensor. */
    Count elements(Tensor tensor) {
        Shape shape = tensor.shape();
        return Count.of(this == EXACT ? shape.elements() : shape.maxElements());
    }

    /** The extent of a tensor along an axis, counted from the end when negative; unknown when it has no such axis. */
    Count extent(Tensor tensor, int axis) {
        Shape shape = tensor.shape();
        int position = axis < 0 ? axis + shape.rank() : axis;
        if (!shape.ranked() || position < 0 || position >= shape.rank()) {
            return Count.UNKNOWN;
        }
        return extent(shape.dims().get(position));
    }

    /** The product of the extents of a tensor from an axis on; 1 when there are none left. */
    Count extentsFrom(Tensor tensor, int axis) {
        if (!tensor.shape().ranked()) {
            return Count.UNKNOWN;
        }
        Count product = Count.of(1);
        for (int i = axis; i < tensor.shape().rank(); i++) {
            product = product.times(extent(tensor, i));
        }
        return product;
    }

    Count extent(Dim dim) {
        return Count.of(this == EXACT ? dim.size() : dim.atMost());
    }
}
