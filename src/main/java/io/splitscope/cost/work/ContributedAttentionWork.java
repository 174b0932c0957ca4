package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.HashMap;
import java.util.Map;

/**
 * Attention as ONNX Runtime fuses it: the projections that are part of the operator, then for each pair of query and key E MACs
 * for their product and E for the value. Keys are the new ones and those of the cache; a cache whose buffer is shared counts
 * whole. What a mask leaves out counts too, as in the operator without a mask. Where the data decides which pairs there are
 * (sparse, paged, without padding), the work is unknown.
 *
 * <p>Source: docs/ContribOperators.md of ONNX Runtime.
 */
final class ContributedAttentionWork {

    private ContributedAttentionWork() {}

    static Map<String, WorkRule> rules() {
        Map<String, WorkRule> rules = new HashMap<>();
        rules.put("Attention", (layer, sizes) -> merged(layer, sizes, 4));
        rules.put("DecoderMaskedSelfAttention", (layer, sizes) -> merged(layer, sizes, 4));
        rules.put("QAttention", (layer, sizes) -> merged(layer, sizes, 8));
        rules.put("QOrderedAttention", ContributedAttentionWork::ordered);
        rules.put("MultiHeadAttention", (layer, sizes) -> multiHead(layer, sizes, 6));
        rules.put("DecoderMaskedMultiHeadAttention", (layer, sizes) -> multiHead(layer, sizes, 5));
        rules.put("GroupQueryAttention", ContributedAttentionWork::grouped);
        for (String op : new String[] {
            "SparseAttention",
            "PagedAttention",
            "PackedAttention",
            "PackedMultiHeadAttention",
            "DecoderAttention",
            "LongformerAttention",
            "QOrderedLongformerAttention"
        }) {
            rules.put(op, WorkRule.UNKNOWABLE);
        }
        return rules;
    }

    /** Data B×L×I, one I×W weight for queries, keys and values, the cache 2×B×H×P×E. */
    private static Work merged(Layer layer, Sizes sizes, int pastAt) {
        Tensor data = layer.input(0);
        Tensor out = layer.output(0);
        Count tokens = sizes.extent(data, 0).times(sizes.extent(data, 1));
        Count weights = sizes.extent(layer.input(1), 1);
        Count value = sizes.extent(out, 2);
        if (!weights.isKnown() || !value.isKnown() || weights.value() < value.value()) {
            return Work.UNKNOWN;
        }
        Count query = Count.of((weights.value() - value.value()) / 2);
        Count projections = tokens.times(sizes.extent(data, 2)).times(weights);
        Count keys = keys(sizes, sizes.extent(data, 1), layer.input(pastAt), 3, isShared(layer));
        return Work.ofMacs(projections.plus(tokens.times(keys).times(query.plus(value))));
    }

    private static boolean isShared(Layer layer) {
        return layer.attribute("past_present_share_buffer", 0) != 0;
    }

    private static Count keys(Sizes sizes, Count fresh, Tensor past, int axis, boolean shared) {
        if (past.role() == Tensor.Role.ABSENT) {
            return fresh;
        }
        Count before = sizes.extent(past, axis);
        return shared ? before : before.plus(fresh);
    }

    /** Data B×L×I and weights I×D, I×D, I×V. */
    private static Work ordered(Layer layer, Sizes sizes) {
        Tensor data = layer.input(0);
        Count tokens = sizes.extent(data, 0).times(sizes.extent(data, 1));
        Count projections = Count.ZERO;
        for (int weights = 5; weights <= 7; weights++) {
            projections = projections.plus(tokens.times(sizes.elements(layer.input(weights))));
        }
        Count keys = keys(sizes, sizes.extent(data, 1), layer.input(18), 3, false);
        Count widths = sizes.extent(layer.input(5), 1).plus(sizes.extent(layer.input(7), 1));
        return Work.ofMacs(projections.plus(tokens.times(keys).times(widths)));
    }

    /** Queries B×L×D or packed B×L×H×3×E, keys B×S×D, B×H×S×E or packed B×S×H×2×E, the cache B×H×P×E. */
    private static Work multiHead(Layer layer, Sizes sizes, int pastAt) {
        Tensor query = layer.input(0);
        Tensor key = layer.input(1);
        Tensor out = layer.output(0);
        int rank = query.shape().rank();
        boolean packed = rank == 5 || key.role() == Tensor.Role.ABSENT;
        if (rank != 3 && rank != 5 || !packed && !key.shape().ranked()) {
            return Work.UNKNOWN;
        }
        Count fresh =
                packed ? sizes.extent(query, 1) : sizes.extent(key, key.shape().rank() == 4 ? 2 : 1);
        Count keys = keys(sizes, fresh, layer.input(pastAt), 2, isShared(layer));
        Count pairs = sizes.extent(query, 0).times(sizes.extent(query, 1)).times(keys);
        Count value = sizes.extent(out, 2);
        return Work.ofMacs(pairs.times((packed ? value : sizes.extent(query, 2)).plus(value)));
    }

    /** The present cache B×K×T×E tells how many keys there are; without it they are those of this call. */
    private static Work grouped(Layer layer, Sizes sizes) {
        Tensor out = layer.output(0);
        Tensor present = layer.output(1);
        Count keys = present.role() == Tensor.Role.ABSENT && layer.input(3).role() == Tensor.Role.ABSENT
                ? sizes.extent(out, 1)
                : sizes.extent(present, 2);
        return Work.ofMacs(sizes.elements(out).times(keys).times(2));
    }
}
