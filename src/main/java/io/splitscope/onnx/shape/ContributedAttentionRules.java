package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;

/**
 * Attention as ONNX Runtime fuses it, with its cache of past keys and values. B sequences of L tokens, H heads of E elements, K
 * heads of keys and values, P past tokens. A cache whose buffer is shared keeps its shape; else the present one is P + L long.
 *
 * <p>Source: docs/ContribOperators.md of ONNX Runtime.
 */
final class ContributedAttentionRules {

    private static final long MOST_HEADS = 1 << 20;

    private ContributedAttentionRules() {}

    static void addTo(Registry registry) {
        registry.addContributed(call -> merged(call, 1, 4, call.input(0).type()), "Attention");
        registry.addContributed(call -> merged(call, 1, 4, call.input(0).type()), "DecoderMaskedSelfAttention");
        registry.addContributed(call -> merged(call, 1, 8, call.input(3).type()), "QAttention");
        registry.addContributed(ContributedAttentionRules::ordered, "QOrderedAttention");
        registry.addContributed(call -> multiHead(call, 6), "MultiHeadAttention");
        registry.addContributed(call -> multiHead(call, 5), "DecoderMaskedMultiHeadAttention");
        registry.addContributed(call -> grouped(call, call.input(6).onlyInteger()), "GroupQueryAttention");
        registry.addContributed(call -> grouped(call, Whole.anyExtent()), "SparseAttention");
        registry.addContributed(ContributedAttentionRules::paged, "PagedAttention");
        registry.addContributed(ContributedAttentionRules::withoutPadding, "PackedAttention");
        registry.addContributed(ContributedAttentionRules::headsWithoutPadding, "PackedMultiHeadAttention");
        registry.addContributed(ContributedAttentionRules::decoder, "DecoderAttention");
        registry.addContributed(
                call -> call.put(0, call.input(0).as(call.input(0).type())),
                "LongformerAttention",
                "QOrderedLongformerAttention");
        registry.addContributed(ContributedAttentionRules::positions, "RelativePositionBias");
        registry.addContributed(ContributedAttentionRules::gatedPositions, "GatedRelativePositionBias");
        registry.addContributed(ContributedAttentionRules::gemmaRotary, "GemmaRotaryEmbedding");
    }

    private static long heads(Call call, String key) {
        long heads = call.attribute(key, 0);
        if (heads < 1 || heads > MOST_HEADS) {
            throw new InvalidNode("attribute " + key + " is " + heads);
        }
        return heads;
    }

    /** The extents of the present cache along one axis: as long as the past one when they share their buffer. */
    private static Whole length(Call call, Value past, int axis, Whole added) {
        if (past == Value.ABSENT) {
            return added;
        }
        if (!past.isRanked() || past.rank() <= axis) {
            return Whole.anyExtent();
        }
        boolean shared = call.attribute("past_present_share_buffer", 0) != 0;
        return shared ? past.dim(axis) : past.dim(axis).plus(added);
    }

    /** Data B×L×I and one I×(D + D + V) weight that makes queries, keys and values of it; the cache is 2×B×H×P×E. */
    private static void merged(Call call, int weightsAt, int pastAt, ElementType type) {
        Value x = call.input(0);
        Value weights = call.input(weightsAt);
        Value past = call.input(pastAt);
        call.types(type);
        if (!x.isRanked()) {
            return;
        }
        if (x.rank() != 3) {
            throw new InvalidNode("its data has " + x.rank() + " dimensions, not 3");
        }
        long heads = heads(call, "num_heads");
        Whole width = valueWidth(call, weights);
        call.put(0, Value.of(type, x.dim(0), x.dim(1), width));
        call.put(
                1,
                Value.of(
                        type,
                        Whole.of(2),
                        x.dim(0),
                        Whole.of(heads),
                        length(call, past, 3, x.dim(1)),
                        width.floorDiv(heads)));
    }

    private static Whole valueWidth(Call call, Value weights) {
        List<Long> widths = call.integers("qkv_hidden_sizes").orElse(List.of());
        if (widths.size() == 3) {
            return Whole.of(widths.get(2));
        }
        return weights.isRanked() && weights.rank() == 2 ? weights.dim(1).floorDiv(3) : Whole.anyExtent();
    }

    /** The same with weights of their own for queries, keys and values, which come last. */
    private static void ordered(Call call) {
        Value x = call.input(0);
        Value weights = call.input(7);
        call.types(x.type());
        if (x.isRanked() && x.rank() == 3) {
            Whole width = weights.isRanked() && weights.rank() == 2 ? weights.dim(1) : Whole.anyExtent();
            call.put(0, Value.of(x.type(), x.dim(0), x.dim(1), width));
        }
    }

    /**
     * Queries B×L×D; keys and values B×S×D, or B×H×S×E from elsewhere, or packed into the queries B×L×H×3×E or into the keys
     * B×S×H×2×E. The cache is B×H×P×E.
     */
    private static void multiHead(Call call, int pastAt) {
        Value q = call.input(0);
        Value k = call.input(1);
        Value v = call.input(2);
        Value past = call.input(pastAt);
        call.types(q.type());
        if (!q.isRanked()) {
            return;
        }
        long heads = heads(call, "num_heads");
        boolean packed = q.rank() == 5 || !call.has(1);
        Whole width;
        if (q.rank() == 5) {
            width = q.dim(2).times(q.dim(4));
        } else if (q.rank() != 3) {
            throw new InvalidNode("its queries have " + q.rank() + " dimensions, not 3 or 5");
        } else if (packed) {
            width = q.dim(2).floorDiv(3);
        } else {
            width = v.isRanked() && v.rank() == 3
                    ? v.dim(2)
                    : v.isRanked() && v.rank() == 4 ? v.dim(1).times(v.dim(3)) : q.dim(2);
        }
        call.put(0, Value.of(q.type(), q.dim(0), q.dim(1), width));
        Whole keys = packed ? q.dim(1) : keyLength(k);
        boolean fromElsewhere = k.isRanked() && k.rank() == 4;
        Whole length = fromElsewhere ? keys : length(call, past, 2, keys);
        Whole keyWidth = packed ? width : q.dim(2);
        call.put(1, Value.of(q.type(), q.dim(0), Whole.of(heads), length, keyWidth.floorDiv(heads)));
        call.put(2, Value.of(q.type(), q.dim(0), Whole.of(heads), length, width.floorDiv(heads)));
        call.put(3, Value.of(ElementType.FLOAT, q.dim(0), Whole.of(heads), q.dim(1), length));
    }

    private static Whole keyLength(Value k) {
        if (!k.isRanked() || k.rank() < 3) {
            return Whole.anyExtent();
        }
        return k.rank() == 4 ? k.dim(2) : k.dim(1);
    }

    /**
     * Queries B×L×(H·E), or packed B×L×((H + 2·K)·E) when there are no keys. The present cache B×K×T×E is as long as the past
     * one, or as all tokens when these are more.
     *
     * @param all how many tokens there are in all, past ones included; unknown when only the data tells
     */
    private static void grouped(Call call, Whole all) {
        Value q = call.input(0);
        Value past = call.input(3);
        call.types(q.type());
        if (!q.isRanked() || q.rank() != 3) {
            return;
        }
        long heads = heads(call, "num_heads");
        long groups = heads(call, "kv_num_heads");
        Whole width = call.has(1) ? q.dim(2) : q.dim(2).times(heads).floorDiv(heads + 2 * groups);
        call.put(0, Value.of(q.type(), q.dim(0), q.dim(1), width));
        Whole head = width.floorDiv(heads);
        Whole length = presentLength(call, past, all, q.dim(1));
        ElementType cached = past.isRanked() ? past.type() : q.type();
        call.put(1, Value.of(cached, q.dim(0), Whole.of(groups), length, head));
        call.put(2, Value.of(cached, q.dim(0), Whole.of(groups), length, head));
        call.put(3, Value.of(q.type(), q.dim(0), Whole.of(heads), q.dim(1), all.isKnown() ? all : Whole.anyExtent()));
    }

    private static Whole presentLength(Call call, Value past, Whole all, Whole added) {
        if (call.op().equals("SparseAttention")) {
            return past.isRanked() && past.rank() == 4 ? past.dim(2) : Whole.anyExtent();
        }
        if (!call.has(3)) {
            return all.isKnown() ? all : added;
        }
        if (!past.isRanked() || past.rank() != 4) {
            return Whole.anyExtent();
        }
        return all.isKnown() ? past.dim(2).max(all) : past.dim(2).equalsNow(0) ? added : Whole.anyExtent();
    }

    /** T tokens of all sequences, T×(H·E), and caches in pages that stay as they are. */
    private static void paged(Call call) {
        Value q = call.input(0);
        call.type(0, q.type());
        call.put(1, call.input(3).as(call.input(3).type()));
        call.put(2, call.input(4).as(call.input(4).type()));
        if (q.isRanked() && q.rank() == 2) {
            long heads = heads(call, "num_heads");
            long groups = heads(call, "kv_num_heads");
            Whole width = call.has(1) ? q.dim(1) : q.dim(1).times(heads).floorDiv(heads + 2 * groups);
            long head = call.attribute("v_head_size", 0);
            call.put(0, Value.of(q.type(), q.dim(0), head > 0 ? Whole.of(heads * head) : width));
        }
    }

    /** T tokens of all sequences, T×I, and one I×(D + D + V) weight. */
    private static void withoutPadding(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        if (x.isRanked() && x.rank() == 2) {
            call.put(0, Value.of(x.type(), x.dim(0), valueWidth(call, call.input(1))));
        }
    }

    /** Queries T×D and values T×V, or all packed T×H×3×E. */
    private static void headsWithoutPadding(Call call) {
        Value q = call.input(0);
        Value v = call.input(2);
        call.type(0, q.type());
        if (q.isRanked() && q.rank() == 4) {
            call.put(0, Value.of(q.type(), q.dim(0), q.dim(1).times(q.dim(3))));
        } else if (q.isRanked() && q.rank() == 2) {
            Whole width = v.isRanked() && v.rank() == 2 ? v.dim(1) : q.dim(1);
            call.put(0, Value.of(q.type(), q.dim(0), width));
        }
    }

    /** Queries L×B×D; flags among the operands decide how long the new cache B×H×T×E is. */
    private static void decoder(Call call) {
        Value q = call.input(0);
        call.types(q.type());
        call.put(0, q.as(q.type()));
        if (q.isRanked() && q.rank() == 3) {
            long heads = heads(call, "num_heads");
            for (int cache = 1; cache <= 2; cache++) {
                call.put(
                        cache,
                        Value.of(
                                q.type(),
                                q.dim(1),
                                Whole.of(heads),
                                Whole.anyExtent(),
                                q.dim(2).floorDiv(heads)));
            }
        }
    }

    /** A table of buckets×H, the lengths of queries and keys as numbers: 1×H×L×S. */
    private static void positions(Call call) {
        Value table = call.input(0);
        call.type(0, table.type());
        if (table.isRanked() && table.rank() == 2) {
            call.put(
                    0,
                    Value.of(
                            table.type(),
                            Whole.ONE,
                            table.dim(1),
                            call.input(1).onlyInteger().and(Whole.anyExtent()),
                            call.input(2).onlyInteger().and(Whole.anyExtent())));
        }
    }

    /** Queries B×L×(H·E), or T×(H·E) with token offsets B×L: B×H×L×L. */
    private static void gatedPositions(Call call) {
        Value q = call.input(0);
        Value offsets = call.input(6);
        Value shaped = call.has(6) ? offsets : q;
        call.type(0, q.type());
        if (shaped.isRanked() && shaped.rank() >= 2) {
            List<Whole> dims = new ArrayList<>();
            dims.add(shaped.dim(0));
            dims.add(Whole.of(heads(call, "num_heads")));
            dims.add(shaped.dim(1));
            dims.add(shaped.dim(1));
            call.put(0, q.type(), dims);
        }
    }

    /** Angles, queries, turned queries, keys, turned keys: turned queries and keys. */
    private static void gemmaRotary(Call call) {
        call.put(0, call.input(1).as(call.input(1).type()));
        call.put(1, call.input(3).as(call.input(3).type()));
    }
}
