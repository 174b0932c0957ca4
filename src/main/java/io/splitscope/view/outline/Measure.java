package io.splitscope.view.outline;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import io.splitscope.view.explorer.OpenModel;
import java.util.List;
import java.util.OptionalLong;

/** What the outline shows each block's share of. */
enum Measure {
    /** FLOPs of the forward pass. */
    WORK(text("Measure.work")) {
        @Override
        OptionalLong of(OpenModel model, Layer layer) {
            return model.cost().layer(layer.id()).flops();
        }
    },
    /** Bytes of all results. */
    BYTES(text("Measure.bytes")) {
        @Override
        OptionalLong of(OpenModel model, Layer layer) {
            long sum = 0;
            for (Tensor output : layer.outputs()) {
                OptionalLong bytes = output.isData() ? output.bytes() : OptionalLong.of(0);
                if (bytes.isEmpty()) {
                    return bytes;
                }
                sum += bytes.getAsLong();
            }
            return OptionalLong.of(sum);
        }
    },
    /** Elements of the stored weights. */
    PARAMETERS(text("Measure.params")) {
        @Override
        OptionalLong of(OpenModel model, Layer layer) {
            return layer.parameterCount();
        }
    };

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The measure of one layer; empty when unknown. */
    abstract OptionalLong of(OpenModel model, Layer layer);

    /** The measure of each layer by its id; NaN when unknown. */
    double[] byLayer(OpenModel model) {
        List<Layer> layers = model.model().layers();
        double[] values = new double[layers.size()];
        for (Layer layer : layers) {
            OptionalLong value = of(model, layer);
            values[layer.id()] = value.isPresent() ? value.getAsLong() : Double.NaN;
        }
        return values;
    }
}
