package io.splitscope.onnx.shape;

import io.splitscope.model.DataExtent;
import io.splitscope.onnx.graph.Node;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds where the data decides an extent of one graph and gives each a name. What the user chose for it then counts like a
 * symbolic dimension; left open, it is a number within bounds, and what follows from it is told from further decisions by
 * {@link Whole#isNamed()}.
 *
 * <p>A decision is made by the operators that pick elements by what they hold and, where a graph is run once, by every operator
 * whose operands have known extents and whose result has not.
 */
final class DataExtents {

    private static final Set<String> CHOOSING = Set.of("NonZero", "Unique", "Compress", "NonMaxSuppression");

    private final Map<String, Long> chosen;
    private final boolean repeated;
    private final Map<String, DataExtent> found = new LinkedHashMap<>();

    /**
     * @param chosen values for some of them, by name
     * @param repeated whether the graph is a body that may run many times, with other extents each time
     */
    DataExtents(Map<String, Long> chosen, boolean repeated) {
        this.chosen = chosen;
        this.repeated = repeated;
    }

    /** Those of a body of this graph's nodes. */
    DataExtents inside(boolean runsOften) {
        return new DataExtents(chosen, repeated || runsOften);
    }

    /** Those found so far, by name, in order of the nodes. */
    Map<String, DataExtent> found() {
        return Collections.unmodifiableMap(found);
    }

    /** Adds those of a body; where branches use the same name, the widest bound holds. */
    void addAll(Collection<DataExtent> others) {
        others.forEach(this::add);
    }

    private void add(DataExtent extent) {
        found.merge(extent.name(), extent, DataExtents::wider);
    }

    private static DataExtent wider(DataExtent a, DataExtent b) {
        return a.bound().isEmpty()
                        || b.bound().isPresent()
                                && b.bound().getAsLong() <= a.bound().getAsLong()
                ? a
                : b;
    }

    /** The results of a node, the extents that the data decides there named and, where the user chose, known. */
    List<Value> named(Node node, List<Value> inputs, List<Value> results) {
        if (areSettled(results) || !CHOOSING.contains(node.op()) && (repeated || !areKnown(inputs))) {
            return results;
        }
        IdentityHashMap<Whole, Whole> names = new IdentityHashMap<>();
        inputs.forEach(input -> input.dims().forEach(dim -> names.put(dim, dim)));
        return IntStream.range(0, results.size())
                .mapToObj(i -> named(node, node.output(i), results.get(i), names))
                .toList();
    }

    private Value named(Node node, String tensor, Value value, Map<Whole, Whole> names) {
        if (tensor.isEmpty() || isSettled(value)) {
            return value;
        }
        int[] axis = {0};
        UnaryOperator<Whole> name = dim -> {
            String called = DataExtent.extent(tensor, axis[0]++);
            return isSettled(dim) ? dim : names.computeIfAbsent(dim, open -> named(node, called, open));
        };
        return value.withDims(name);
    }

    private Whole named(Node node, String name, Whole open) {
        Long value = chosen.get(name);
        OptionalLong most = open.high() == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(open.high());
        add(new DataExtent(
                name, node.op(), node.name(), value == null ? OptionalLong.empty() : OptionalLong.of(value), most));
        return value == null ? open.named() : Whole.symbol(name, value);
    }

    /** The number of runs of a node's body. */
    Whole runs(Node node, Whole open) {
        return isSettled(open)
                ? open
                : node.outputs().stream()
                        .filter(output -> !output.isEmpty())
                        .findFirst()
                        .map(output -> named(node, DataExtent.runs(output), open))
                        .orElse(open);
    }

    private static boolean isSettled(Whole dim) {
        return dim.isKnown() || dim.isNamed();
    }

    private static boolean isSettled(Value value) {
        for (Whole dim : value.dims()) {
            if (!isSettled(dim)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSettled(List<Value> values) {
        for (Value value : values) {
            if (!isSettled(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but the elements of operands is open, and these follow from no extent with a name. */
    private static boolean areKnown(List<Value> inputs) {
        return inputs.stream()
                .allMatch(input -> input == Value.ABSENT
                        || input.isRanked()
                                && input.dims().stream().allMatch(Whole::isKnown)
                                && !followsFromNamed(input));
    }

    private static boolean followsFromNamed(Value input) {
        return input.contents().stream()
                .flatMap(contents -> contents.elements().stream())
                .anyMatch(element -> element instanceof Whole whole && !whole.isKnown() && whole.isNamed());
    }
}
