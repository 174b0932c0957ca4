package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.Map;

/**
 * Recurrent layers: T·B·D·G·H·(I + H) MACs for T steps, batch B, D directions, G gates (RNN 1, GRU 3, LSTM 4), H hidden units
 * and I inputs.
 */
final class RecurrentWork {

    private RecurrentWork() {}

    static Map<String, WorkRule> rules() {
        return Map.of(
                "RNN", RecurrentWork::work,
                "GRU", RecurrentWork::work,
                "LSTM", RecurrentWork::work,
                "DynamicQuantizeLSTM", RecurrentWork::work,
                "AttnLSTM", WorkRule.UNKNOWABLE);
    }

    /** Weights W are D × G·H × I, recurrences R are D × G·H × H, or transposed; only their sizes count. */
    private static Work work(Layer layer, Sizes sizes) {
        Tensor data = layer.input(0);
        Count sequences = sizes.extent(data, 0).times(sizes.extent(data, 1));
        Count weights = sizes.elements(layer.input(1)).plus(sizes.elements(layer.input(2)));
        return Work.ofMacs(sequences.times(weights));
    }
}
