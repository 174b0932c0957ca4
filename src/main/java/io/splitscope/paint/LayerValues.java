package io.splitscope.paint;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Layer;
import io.splitscope.split.envelope.SideChanges;
import io.splitscope.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The numbers of an {@link Overlay}, one for each layer. What is not known is NaN, never 0. Immutable. */
public final class LayerValues {

    private final Overlay overlay;
    private final double[] values;
    private final Optional<SideChanges> changes;

    private LayerValues(Overlay overlay, double[] values, Optional<SideChanges> changes) {
        this.overlay = overlay;
        this.values = values;
        this.changes = changes;
    }

    /**
     * An overlay that follows from cost and setting alone.
     *
     * @param workload the cost of the setting's mini-batch
     * @throws IllegalArgumentException for {@link Overlay#SENSITIVITY}, which takes {@link #of(SideChanges, int)}
     */
    public static LayerValues of(Overlay overlay, ModelCost cost, Workload workload, Setting setting) {
        return new LayerValues(
                overlay,
                switch (overlay) {
                    case FLOPS -> known(cost, workload::flops);
                    case PARAMS ->
                        cost.model().layers().stream()
                                .mapToDouble(LayerValues::parameters)
                                .toArray();
                    case BYTES -> bytes(workload);
                    case DEVICE_TIME -> {
                        Iteration iteration = Iteration.of(workload, setting);
                        yield known(cost, layer -> iteration.deviceWork(layer) / setting.deviceSpeed());
                    }
                    case SENSITIVITY -> throw new IllegalArgumentException("Needs all splits along the sliders");
                },
                Optional.empty());
    }

    /** {@link Overlay#SENSITIVITY}, for so many layers. */
    public static LayerValues of(SideChanges changes, int layers) {
        return new LayerValues(
                Overlay.SENSITIVITY,
                IntStream.range(0, layers).mapToDouble(changes::factor).toArray(),
                Optional.of(changes));
    }

    private static double[] known(ModelCost cost, IntToDoubleFunction value) {
        return IntStream.range(0, cost.model().layers().size())
                .mapToDouble(layer -> cost.layer(layer).flops().isPresent() ? value.applyAsDouble(layer) : Double.NaN)
                .toArray();
    }

    private static double parameters(Layer layer) {
        OptionalLong count = layer.parameterCount();
        return count.isPresent() ? count.getAsLong() : Double.NaN;
    }

    private static double[] bytes(Workload workload) {
        double[] bytes = new double[workload.layers()];
        for (TensorLoad tensor : workload.tensors()) {
            if (!tensor.isRaw()) {
                bytes[tensor.producer()] += Double.isInfinite(tensor.bytes()) ? Double.NaN : tensor.bytes();
            }
        }
        return bytes;
    }

    /**
     * The value of some layers together in words: {@code Sensitivity: ±7.2 % of the uplink}.
     *
     * @param layers ids, at least one
     */
    public String describe(List<Integer> layers) {
        double value = of(layers);
        String slider = changes.flatMap(known -> layers.stream()
                        .filter(layer -> known.factor(layer) == value)
                        .findFirst()
                        .flatMap(known::axis))
                .map(axis -> Texts.text(
                        "LayerValues.of-the",
                        axis.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .orElse("");
        return overlay.title() + ": " + overlay.text(value) + slider;
    }

    /** What the numbers are. */
    public Overlay overlay() {
        return overlay;
    }

    /**
     * The value of some layers together; NaN when one of them is not known.
     *
     * @param layers ids, at least one
     */
    public double of(List<Integer> layers) {
        double all = values[layers.get(0)];
        for (int i = 1; i < layers.size(); i++) {
            all = overlay.together(all, values[layers.get(i)]);
        }
        return all;
    }
}
