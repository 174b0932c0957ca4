package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;

/** Attention as one operator, and what goes with it. */
final class AttentionRules {

    private AttentionRules() {}

    static void addTo(Registry registry) {
        registry.add(AttentionRules::attention, "Attention");
        registry.add(call -> call.put(0, call.input(0).as(call.input(0).type())), "RotaryEmbedding");
        registry.addContributed(
                call -> call.put(0, call.input(0).as(call.input(0).type())), "RotaryEmbedding", "BiasAdd");
        registry.addContributed(AttentionRules::packed, "Attention", "QAttention");
        registry.addContributed(AttentionRules::multiHead, "MultiHeadAttention", "DecoderMaskedMultiHeadAttention");
        registry.addContributed(AttentionRules::groupQuery, "GroupQueryAttention");
        registry.addContributed(AttentionRules::embedding, "EmbedLayerNormalization");
    }

    /** Queries B×H×L×E or B×L×(H·E), keys and values likewise with their own heads and length; past ones come before. */
    private static void attention(Call call) {
        Value q = call.input(0);
        Value k = call.input(1);
        Value v = call.input(2);
        call.types(q.type());
        if (!q.isRanked() || !k.isRanked() || !v.isRanked()) {
            return;
        }
        boolean flat = q.rank() == 3;
        Value queries = split(call, q, "q_num_heads");
        Value keys = split(call, k, "kv_num_heads");
        Value values = split(call, v, "kv_num_heads");
        Value past = call.input(4);
        Whole length = past.isRanked() && past.rank() == 4 ? keys.dim(2).plus(past.dim(2)) : keys.dim(2);
        Whole width = values.dim(3);
        call.put(
                0,
                flat
                        ? Value.of(
                                q.type(),
                                queries.dim(0),
                                queries.dim(2),
                                queries.dim(1).times(width))
                        : Value.of(q.type(), queries.dim(0), queries.dim(1), queries.dim(2), width));
        call.put(1, Value.of(k.type(), keys.dim(0), keys.dim(1), length, keys.dim(3)));
        call.put(2, Value.of(v.type(), values.dim(0), values.dim(1), length, width));
        call.put(3, Value.of(q.type(), queries.dim(0), queries.dim(1), queries.dim(2), length));
    }

    /** The operand with its heads as an axis of their own. */
    private static Value split(Call call, Value x, String heads) {
        if (x.rank() == 4) {
            return x;
        }
        if (x.rank() != 3) {
            throw new InvalidNode("an operand has " + x.rank() + " dimensions, not 3 or 4");
        }
        long count = call.attribute(heads, 0);
        if (count < 1) {
            throw new InvalidNode("attribute " + heads + " is " + count);
        }
        return Value.of(x.type(), x.dim(0), Whole.of(count), x.dim(1), x.dim(2).floorDiv(count));
    }

    /** Data B×L×I and one I×(D + D + D') weight that makes queries, keys and values of it. */
    private static void packed(Call call) {
        Value x = call.input(0);
        Value weights = call.input(1);
        call.types(x.type());
        if (!x.isRanked() || x.rank() != 3) {
            return;
        }
        List<Long> widths = call.integers("qkv_hidden_sizes").orElse(List.of());
        Whole width = Whole.anyExtent();
        if (widths.size() == 3) {
            width = Whole.of(widths.get(2));
        } else if (weights.isRanked() && weights.rank() == 2) {
            width = weights.dim(1).floorDiv(3);
        }
        call.put(0, Value.of(x.type(), x.dim(0), x.dim(1), width));
    }

    /** Queries B×L×D, values B×S×D' or B×H×S×E; queries, keys and values may be packed into one B×L×H×3×E operand. */
    private static void multiHead(Call call) {
        Value q = call.input(0);
        Value v = call.input(2);
        call.types(q.type());
        if (!q.isRanked()) {
            return;
        }
        if (q.rank() == 5) {
            call.put(0, Value.of(q.type(), q.dim(0), q.dim(1), q.dim(2).times(q.dim(4))));
        } else if (q.rank() == 3) {
            Whole width = q.dim(2);
            if (v.isRanked() && v.rank() == 3) {
                width = v.dim(2);
            } else if (v.isRanked() && v.rank() == 4) {
                width = v.dim(1).times(v.dim(3));
            }
            call.put(0, Value.of(q.type(), q.dim(0), q.dim(1), width));
        }
    }

    /** Queries B×L×(H·E), or packed B×L×((H + 2·K)·E) when there are no keys. */
    private static void groupQuery(Call call) {
        Value q = call.input(0);
        Value past = call.input(3);
        call.types(q.type());
        if (!q.isRanked() || q.rank() != 3) {
            return;
        }
        long heads = call.attribute("num_heads", 0);
        long groups = call.attribute("kv_num_heads", 0);
        if (heads < 1 || groups < 1 || heads > 1 << 20 || groups > 1 << 20) {
            throw new InvalidNode("it has " + heads + " heads in " + groups + " groups");
        }
        Whole width = call.has(1) ? q.dim(2) : q.dim(2).times(heads).floorDiv(heads + 2 * groups);
        call.put(0, Value.of(q.type(), q.dim(0), q.dim(1), width));
        Whole length = past.isRanked() && past.rank() == 4 ? past.dim(2).plus(q.dim(1)) : q.dim(1);
        Whole head = width.floorDiv(heads);
        call.put(1, Value.of(q.type(), q.dim(0), Whole.of(groups), length, head));
        call.put(2, Value.of(q.type(), q.dim(0), Whole.of(groups), length, head));
    }

    /** B×L token numbers looked up in a V×D table. */
    private static void embedding(Call call) {
        Value ids = call.input(0);
        Value table = call.input(2);
        call.types(table.type());
        call.type(1, ElementType.INT32);
        if (ids.isRanked() && table.isRanked() && table.rank() == 2) {
            List<Whole> dims = new ArrayList<>(ids.dims());
            dims.add(table.dim(1));
            call.put(0, table.type(), dims);
            call.put(2, table.type(), dims);
        }
    }
}
