package io.splitscope.query;

import io.splitscope.model.Dim;
import io.splitscope.model.Shape;
import java.util.List;

/** Compares shapes with numbers; an extent that only data decides equals none. */
final class Extents {

    private Extents() {}

    static boolean hasExtent(Shape shape, long value) {
        return shape.dims().stream().anyMatch(dim -> is(dim, value));
    }

    /** Whether these are all extents, or all but the first, which is usually the batch. */
    static boolean isSample(Shape shape, List<Long> extents) {
        int before = shape.rank() - extents.size();
        return (before == 0 || before == 1) && matches(shape, before, extents);
    }

    /** Whether these extents follow one another. */
    static boolean hasRun(Shape shape, List<Long> extents) {
        for (int from = 0; from + extents.size() <= shape.rank(); from++) {
            if (matches(shape, from, extents)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Shape shape, int from, List<Long> extents) {
        for (int i = 0; i < extents.size(); i++) {
            if (!is(shape.dims().get(from + i), extents.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Dim dim, long value) {
        return dim.size().isPresent() && dim.size().getAsLong() == value;
    }
}
