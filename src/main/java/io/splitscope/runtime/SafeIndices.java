package io.splitscope.runtime;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/** What whole numbers a model can take: those that all tables which they look up have. */
final class SafeIndices {

    /** Operators whose result has the values of their first operand. */
    private static final Set<String> CARRIERS = Set.of(
            "Cast", "Unsqueeze", "Squeeze", "Reshape", "Identity", "Flatten", "Expand", "Transpose", "Slice", "Tile");

    private static final Set<String> RECURRENT = Set.of("LSTM", "GRU", "RNN");
    private static final int LENGTHS = 4;

    private final Model model;

    /**
     * How whole numbers are used.
     *
     * @param exactly the one that is always right, such as the length of a sequence
     * @param below the extent of the smallest table they look up
     */
    record Use(OptionalLong exactly, OptionalLong below) {
        static final Use NONE = new Use(OptionalLong.empty(), OptionalLong.empty());

        private Use and(Use other) {
            OptionalLong least = below.isEmpty() || other.below.isEmpty()
                    ? (below.isEmpty() ? other.below : below)
                    : OptionalLong.of(Math.min(below.getAsLong(), other.below.getAsLong()));
            return new Use(exactly.isPresent() ? exactly : other.exactly, least);
        }
    }

    SafeIndices(Model model) {
        this.model = model;
    }

    /** How an input is used. */
    Use use(Tensor input) {
        Use use = Use.NONE;
        Set<Tensor> seen = new HashSet<>(Set.of(input));
        Deque<Tensor> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Tensor tensor = open.remove();
            for (Layer layer : model.consumers(tensor)) {
                use = use.and(use(layer, tensor));
                if (carries(layer, tensor) && seen.add(layer.output(0))) {
                    open.add(layer.output(0));
                }
            }
        }
        return use;
    }

    private static boolean carries(Layer layer, Tensor tensor) {
        boolean carrier = CARRIERS.contains(layer.op()) && layer.input(0).equals(tensor);
        return (carrier || layer.op().equals("Concat")) && layer.output(0).isData();
    }

    private static Use use(Layer layer, Tensor tensor) {
        boolean second = layer.input(1).equals(tensor);
        return switch (layer.op()) {
            case "Gather", "GatherElements" ->
                second ? below(extent(layer.input(0).shape(), layer.attribute("axis", 0))) : Use.NONE;
            case "GatherND", "ScatterND", "ScatterElements" -> second ? below(OptionalLong.empty()) : Use.NONE;
            case "OneHot" ->
                layer.input(0).equals(tensor)
                        ? below(extent(layer.output(0).shape(), layer.attribute("axis", -1)))
                        : Use.NONE;
            case "EmbedLayerNormalization" ->
                below(extent(layer.input(second ? LENGTHS : 2).shape(), 0));
            default ->
                RECURRENT.contains(layer.op()) && layer.input(LENGTHS).equals(tensor)
                        ? new Use(extent(layer.input(0).shape(), 0), OptionalLong.empty())
                        : Use.NONE;
        };
    }

    /** Of a table whose extent is not known, the first row is there. */
    private static Use below(OptionalLong extent) {
        return new Use(OptionalLong.empty(), OptionalLong.of(Math.max(1, extent.orElse(1))));
    }

    private static OptionalLong extent(Shape shape, long axis) {
        long at = axis < 0 ? axis + shape.rank() : axis;
        return shape.ranked() && at >= 0 && at < shape.rank()
                ? shape.dims().get((int) at).size()
                : OptionalLong.empty();
    }
}
