package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.Map;

/**
 * Attention as one layer: queries times keys, then the result times values. With B batches, H query heads, L queries, S keys, E
 * elements a head and V elements a value head that is B·H·L·S·(E + V) MACs.
 */
final class AttentionWork {

    private AttentionWork() {}

    static Map<String, WorkRule> rules() {
        return Map.of("Attention", AttentionWork::attention);
    }

    private static Work attention(Layer layer, Sizes sizes) {
        Tensor query = layer.input(0);
        Tensor key = layer.input(1);
        Tensor value = layer.input(2);
        Count keys = keys(sizes, key, layer.input(4));
        if (query.shape().rank() == 4
                && key.shape().rank() == 4
                && value.shape().rank() == 4) {
            Count pairs = sizes.extent(query, 0)
                    .times(sizes.extent(query, 1))
                    .times(sizes.extent(query, 2))
                    .times(keys);
            return Work.ofMacs(pairs.times(sizes.extent(query, 3).plus(sizes.extent(value, 3))));
        }
        if (query.shape().rank() != 3 || value.shape().rank() != 3) {
            return Work.UNKNOWN;
        }
        Count pairs = sizes.extent(query, 0).times(sizes.extent(query, 1)).times(keys);
        return Work.ofMacs(pairs.times(sizes.extent(query, 2).plus(sizes.extent(layer.output(0), 2))));
    }

    private static Count keys(Sizes sizes, Tensor key, Tensor past) {
        Count keys = sizes.extent(key, -2);
        return past.role() == Tensor.Role.ABSENT ? keys : keys.plus(sizes.extent(past, -2));
    }
}
