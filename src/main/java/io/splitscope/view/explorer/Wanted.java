package io.splitscope.view.explorer;

import io.splitscope.layout.Direction;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What decides a picture besides the file.
 *
 * @param dims what the user gave a value, symbolic dimensions and what only the data decides, by name
 * @param batch the extent of the batch dimension
 * @param open ids of the open blocks
 * @param direction where data flows to
 */
record Wanted(Map<String, Long> dims, long batch, Set<Integer> open, Direction direction) {

    Wanted {
        dims = Map.copyOf(dims);
        open = Set.copyOf(open);
    }

    /** What decided a picture that is there. */
    static Wanted of(Arrangement arrangement) {
        return new Wanted(
                arrangement.model().dims(),
                arrangement.model().model().batch().size(),
                arrangement.picture().picture().open(),
                arrangement.picture().direction());
    }

    Wanted withDim(String name, long value) {
        Map<String, Long> more = new HashMap<>(dims);
        more.put(name, value);
        return new Wanted(more, batch, open, direction);
    }

    Wanted withoutDim(String name) {
        Map<String, Long> fewer = new HashMap<>(dims);
        fewer.remove(name);
        return new Wanted(fewer, batch, open, direction);
    }

    Wanted withBatch(long value) {
        return new Wanted(dims, value, open, direction);
    }

    Wanted withOpen(Set<Integer> value) {
        return new Wanted(dims, batch, value, direction);
    }

    Wanted withDirection(Direction value) {
        return new Wanted(dims, batch, open, value);
    }

    /** Whether both need the same model and differ at most in the blocks that are open and in direction. */
    boolean sameModel(Wanted other) {
        return dims.equals(other.dims) && batch == other.batch;
    }
}
