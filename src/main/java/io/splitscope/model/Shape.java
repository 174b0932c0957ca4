package io.splitscope.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The extents of a tensor; a scalar has none.
 *
 * @param dims the extents, outermost first; meaningless when the rank is unknown
 * @param ranked whether the number of extents is known at all
 */
public record Shape(List<Dim> dims, boolean ranked) {

    /** A shape of which not even the rank is known. */
    public static final Shape UNKNOWN = new Shape(List.of(), false);

    /** The shape of a single number. */
    public static final Shape SCALAR = new Shape(List.of(), true);

    public Shape {
        dims = List.copyOf(dims);
        if (!ranked && !dims.isEmpty()) {
            throw new IllegalArgumentException("A shape of unknown rank has no dimensions");
        }
    }

    /** A shape with the given extents. */
    public static Shape of(List<Dim> dims) {
        return new Shape(dims, true);
    }

    /** A shape whose extents are all known numbers. */
    public static Shape of(long... sizes) {
        List<Dim> dims = new ArrayList<>(sizes.length);
        for (long size : sizes) {
            dims.add(Dim.of(size));
        }
        return of(dims);
    }

    /** The number of dimensions; 0 for a scalar and when the rank is unknown. */
    public int rank() {
        return dims.size();
    }

    /** The number of elements; empty when any extent is unknown or the product leaves the range of a long. */
    public OptionalLong elements() {
        return product(Dim::size);
    }

    /** The largest number of elements possible; empty when that is unknown. */
    public OptionalLong maxElements() {
        return product(Dim::atMost);
    }

    private OptionalLong product(Function<Dim, OptionalLong> extent) {
        if (!ranked) {
            return OptionalLong.empty();
        }
        long product = 1;
        boolean empty = false;
        boolean overflow = false;
        for (Dim dim : dims) {
            OptionalLong size = extent.apply(dim);
            if (size.isEmpty()) {
                return OptionalLong.empty();
            }
            long value = size.getAsLong();
            empty |= value == 0;
            long high = Math.multiplyHigh(product, value);
            product *= value;
            overflow |= high != 0 || product < 0;
        }
        if (empty) {
            return OptionalLong.of(0);
        }
        return overflow ? OptionalLong.empty() : OptionalLong.of(product);
    }

    /** The shape as people write it, such as {@code 1×64×56×56}, {@code batch×10}, {@code scalar} or {@code ?}. */
    @Override
    public String toString() {
        if (!ranked) {
            return "?";
        }
        return dims.isEmpty() ? "scalar" : dims.stream().map(Dim::toString).collect(Collectors.joining("×"));
    }

    /** Like {@link #toString} with every symbolic extent replaced by its present value. */
    public String bound() {
        if (!ranked || dims.isEmpty()) {
            return toString();
        }
        return dims.stream()
                .map(dim -> dim.size().isPresent() ? Long.toString(dim.size().getAsLong()) : dim.toString())
                .collect(Collectors.joining("×"));
    }
}
