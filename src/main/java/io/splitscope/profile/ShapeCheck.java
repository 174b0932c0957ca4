package io.splitscope.profile;

import io.splitscope.model.Dim;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares the shapes of what layers made when they were measured with those that they make now. Where only the outermost extents
 * differ, all by the same factor, other mini-batches were measured; every other difference is a reason for doubt.
 */
final class ShapeCheck {

    private final Model model;
    private final List<Difference> differences = new ArrayList<>();
    private int compared;

    /** A layer that made something else when it was measured. */
    private record Difference(Layer layer, List<Long> then, Shape now) {

        boolean isOfBatch() {
            return then.size() == now.rank()
                    && then.get(0) > 0
                    && outermost() > 0
                    && IntStream.range(1, now.rank())
                            .allMatch(axis -> isSame(now.dims().get(axis), then.get(axis)));
        }

        /** 0 when it depends on data. */
        long outermost() {
            return now.dims().get(0).size().orElse(0);
        }

        /** Whether the mini-batches are in the same proportion. */
        boolean isProportionalTo(Difference other) {
            return (double) then.get(0) * other.outermost() == (double) other.then.get(0) * outermost();
        }
    }

    ShapeCheck(Model model) {
        this.model = model;
    }

    /** Looks at a time that belongs to a layer; only where the layer's own operator ran under its own name is the shape its own. */
    void look(Timing timing, Layer layer) {
        boolean own = timing.name().equals(layer.name())
                && timing.operator().filter(layer.op()::equals).isPresent()
                && !layer.outputs().isEmpty();
        if (!own || timing.shape().isEmpty() || !layer.output(0).shape().ranked()) {
            return;
        }
        compared++;
        Shape now = layer.output(0).shape();
        List<Long> then = timing.shape().get();
        boolean same = then.size() == now.rank()
                && IntStream.range(0, now.rank())
                        .allMatch(axis -> isSame(now.dims().get(axis), then.get(axis)));
        if (!same) {
            differences.add(new Difference(layer, then, now));
        }
    }

    private static boolean isSame(Dim now, long then) {
        OptionalLong size = now.size();
        return size.isEmpty() || size.getAsLong() == then;
    }

    /** Samples in the mini-batch that was measured; empty when no shape tells. */
    OptionalLong batch() {
        if (compared == 0) {
            return OptionalLong.empty();
        }
        if (differences.isEmpty()) {
            return OptionalLong.of(model.batch().size());
        }
        return isOtherBatch() ? OptionalLong.of(measuredBatch()) : OptionalLong.empty();
    }

    private boolean isOtherBatch() {
        return differences.stream()
                        .allMatch(
                                difference -> difference.isOfBatch() && difference.isProportionalTo(differences.get(0)))
                && measuredBatch() > 0;
    }

    /** 0 when the extents are no multiple of the mini-batch. */
    private long measuredBatch() {
        Difference first = differences.get(0);
        double batch = (double) model.batch().size() * first.then().get(0) / first.outermost();
        return batch == Math.rint(batch) ? (long) batch : 0;
    }

    /** Why another model, or other inputs, may have been measured. */
    List<String> doubts() {
        if (differences.isEmpty() || isOtherBatch()) {
            return List.of();
        }
        Difference first = differences.get(0);
        String then = first.then().isEmpty()
                ? "scalar"
                : first.then().stream().map(String::valueOf).collect(Collectors.joining("×"));
        return List.of(
                differences.size() + " of " + compared + " layers made other shapes when they were measured, such as '"
                        + first.layer().displayName() + "', " + then + " and not "
                        + first.now().bound()
                        + "; the inputs were of other dimensions.");
    }
}
