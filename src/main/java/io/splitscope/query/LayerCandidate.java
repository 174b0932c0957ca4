package io.splitscope.query;

import io.splitscope.cost.LayerCost;
import io.splitscope.model.Dim;
import io.splitscope.model.Layer;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A layer that may be found. */
record LayerCandidate(Layer layer, LayerCost cost, String names, Situation situation) implements Candidate {

    @Override
    public Optional<String> op() {
        return Optional.of(layer.op());
    }

    /** That of the attribute, or of the weights where the attribute is left out. */
    @Override
    public List<Long> kernel() {
        List<Long> written = layer.attribute("kernel_shape", List.of());
        Shape weights = layer.input(1).shape();
        if (!written.isEmpty() || !layer.op().contains("Conv") || weights.rank() < 3) {
            return written;
        }
        List<Dim> extents = weights.dims().subList(2, weights.rank());
        return extents.stream().allMatch(dim -> dim.size().isPresent())
                ? extents.stream().map(dim -> dim.size().getAsLong()).toList()
                : List.of();
    }

    @Override
    public List<Shape> shapes() {
        return layer.outputs().stream().map(Tensor::shape).toList();
    }

    @Override
    public OptionalLong amount(Measure measure) {
        return amount(layer, cost, measure);
    }

    static OptionalLong amount(Layer layer, LayerCost cost, Measure measure) {
        return switch (measure) {
            case OUTPUT_BYTES -> bytes(layer);
            case WORK -> cost.flops();
            case MACS -> cost.macs();
            case PARAMETERS -> layer.parameterCount();
        };
    }

    private static OptionalLong bytes(Layer layer) {
        long sum = 0;
        for (Tensor output : layer.outputs()) {
            if (output.isData()) {
                OptionalLong bytes = output.bytes();
                if (bytes.isEmpty()) {
                    return bytes;
                }
                sum += bytes.getAsLong();
            }
        }
        return OptionalLong.of(sum);
    }

    @Override
    public Verdict is(Where where) {
        return situation.of(layer, where);
    }
}
