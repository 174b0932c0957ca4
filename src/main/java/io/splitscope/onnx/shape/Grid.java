package io.splitscope.onnx.shape;

import java.util.List;
import java.util.Optional;

/** The places of a small tensor's elements: their indices, and their positions row by row. */
final class Grid {

    private final int[] extents;
    private final int[] strides;
    private final int size;

    private Grid(int[] extents, int size) {
        this.extents = extents;
        this.size = size;
        this.strides = strides(extents);
    }

    /** The grid of a tensor with these extents; empty when they are not all known, or hold more elements than are followed. */
    static Optional<Grid> of(List<Whole> dims) {
        int[] extents = new int[dims.size()];
        long size = 1;
        for (int i = 0; i < extents.length; i++) {
            if (!dims.get(i).isKnown() || dims.get(i).value() < 0 || dims.get(i).value() > Contents.MOST) {
                return Optional.empty();
            }
            extents[i] = (int) dims.get(i).value();
            size *= extents[i];
            if (size > Contents.MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(new Grid(extents, (int) size));
    }

    private static int[] strides(int[] extents) {
        int[] strides = new int[extents.length];
        int stride = 1;
        for (int i = extents.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= Math.max(1, extents[i]);
        }
        return strides;
    }

    /** The number of elements. */
    int size() {
        return size;
    }

    int rank() {
        return extents.length;
    }

    int extent(int axis) {
        return extents[axis];
    }

    int stride(int axis) {
        return strides[axis];
    }

    /** The index along each axis of the element at a position. */
    int[] index(int position) {
        int[] index = new int[extents.length];
        for (int i = 0; i < index.length; i++) {
            index[i] = position / strides[i] % Math.max(1, extents[i]);
        }
        return index;
    }

    /** The position of the element at an index. */
    int position(int[] index) {
        int position = 0;
        for (int i = 0; i < strides.length; i++) {
            position += index[i] * strides[i];
        }
        return position;
    }

    /** For each element, the position of the element of an operand that broadcasts to it. */
    int[] placesIn(List<Whole> operand) {
        int offset = extents.length - operand.size();
        int[] own = new int[operand.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = (int) operand.get(i).value();
        }
        int[] ownStrides = strides(own);
        int[] places = new int[size];
        for (int position = 0; position < size; position++) {
            int place = 0;
            for (int i = 0; i < own.length; i++) {
                if (own[i] > 1) {
                    place += position / strides[i + offset] % extents[i + offset] * ownStrides[i];
                }
            }
            places[position] = place;
        }
        return places;
    }
}
