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
                call -> call.put(0, call.input(0).as(call.input(0).type())),
                "RotaryEmbedding",
                "MRotaryEmbedding",
                "BiasAdd");
        registry.addContributed(call -> embedding(call, call.input(2).type()), "EmbedLayerNormalization");
        registry.addContributed(call -> embedding(call, call.input(8).type()), "QEmbedLayerNormalization");
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

    /** B×L token numbers looked up in a V×D table; the second result has a number for each sequence. */
    private static void embedding(Call call, ElementType type) {
        Value ids = call.input(0);
        Value table = call.input(2);
        call.types(type);
        call.type(1, ids.type());
        if (ids.isRanked() && ids.rank() == 2) {
            call.put(1, Value.of(ids.type(), ids.dim(0)));
        }
        if (ids.isRanked() && table.isRanked() && table.rank() == 2) {
            List<Whole> dims = new ArrayList<>(ids.dims());
            dims.add(table.dim(1));
            call.put(0, type, dims);
            call.put(2, type, dims);
        }
    }
}
