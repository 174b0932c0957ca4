package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.Map;

/**
 * Linear attention: each token adds its key times its value to a state of E×V a head, and each query reads that state: E·V MACs
 * each. The delta rules first read what the state holds for the key, E·V more; gates scale the state, E·V products.
 */
final class RecurrentAttentionWork {

    private RecurrentAttentionWork() {}

    static Map<String, WorkRule> rules() {
        return Map.of(
                "LinearAttention", RecurrentAttentionWork::linear, "FlexAttention", RecurrentAttentionWork::flexible);
    }

    /** Queries B×L×(H·E), values B×L×(K·V), the state B×K×E×V. */
    private static Work linear(Layer layer, Sizes sizes) {
        Tensor query = layer.input(0);
        Tensor state = layer.output(1);
        long heads = Math.max(1, layer.attribute("q_num_heads", 1));
        long groups = Math.max(1, layer.attribute("kv_num_heads", heads));
        String rule = layer.attribute("update_rule", "gated_delta");
        int last = state.shape().rank();
        Count cells = sizes.extent(query, 0)
                .times(sizes.extent(query, 1))
                .times(sizes.extent(state, last - 2))
                .times(sizes.extent(state, last - 1));
        Count updates = cells.times(groups).times(rule.contains("delta") ? 2 : 1);
        Count decays = rule.contains("gated") ? cells.times(groups) : Count.ZERO;
        return Work.ofMacs(updates.plus(cells.times(Math.max(heads, groups)))).plus(Work.ofFlops(decays));
    }

    /** Queries B×H×L×E, keys B×K×S×E, values B×K×S×V; functions on the scores are not counted as work that is known. */
    private static Work flexible(Layer layer, Sizes sizes) {
        if (layer.attributes().containsKey("score_mod") || layer.attributes().containsKey("prob_mod")) {
            return Work.UNKNOWN;
        }
        Tensor query = layer.input(0);
        Count pairs = sizes.extent(query, 0)
                .times(sizes.extent(query, 1))
                .times(sizes.extent(query, 2))
                .times(sizes.extent(layer.input(1), 2));
        return Work.ofMacs(pairs.times(sizes.extent(query, 3).plus(sizes.extent(layer.input(2), 3))));
    }
}
