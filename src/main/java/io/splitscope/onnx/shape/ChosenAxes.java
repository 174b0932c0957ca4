package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What holds of a shape whichever axes a run chooses, when no more than their number is known. */
final class ChosenAxes {

    /** Of more dimensions there are too many choices. */
    static final int MOST_DIMS = 10;

    private ChosenAxes() {}

    /**
     * What the shapes for all choices have in common.
     *
     * @param among the axes to choose from
     * @param count how many are chosen
     * @param shape the extents for a choice; the same number for every choice
     * @return empty when no choice is possible or there are too many
     */
    static Optional<List<Whole>> common(List<Integer> among, int count, Function<Set<Integer>, List<Whole>> shape) {
        if (among.size() > MOST_DIMS || count > among.size()) {
            return Optional.empty();
        }
        return IntStream.range(0, 1 << among.size())
                .filter(choice -> Integer.bitCount(choice) == count)
                .mapToObj(choice -> IntStream.range(0, among.size())
                        .filter(place -> (choice >> place & 1) != 0)
                        .mapToObj(among::get)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .map(shape)
                .reduce(ChosenAxes::either);
    }

    /** All axes of so many dimensions. */
    static List<Integer> all(int rank) {
        return IntStream.range(0, rank).boxed().toList();
    }

    private static List<Whole> either(List<Whole> a, List<Whole> b) {
        List<Whole> both = new ArrayList<>(a.size());
        for (int i = 0; i < a.size(); i++) {
            both.add(a.get(i).or(b.get(i)));
        }
        return both;
    }
}
