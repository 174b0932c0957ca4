package io.splitscope.onnx.shape;

/** Attention without a matrix of all pairs: a state that is carried from step to step; and the convolution that goes with it. */
final class LinearAttentionRules {

    private LinearAttentionRules() {}

    static void addTo(Registry registry) {
        registry.add(LinearAttentionRules::attention, "LinearAttention");
        registry.add(LinearAttentionRules::convolution, "CausalConvWithState");
        registry.addPreview(LinearAttentionRules::flexible, "FlexAttention");
    }

    /** Queries B×L×(H·E), keys B×L×(K·E), values B×L×(K·F) give B×L×(H·F) and a state of B×K×E×F. */
    private static void attention(Call call) {
        Value q = call.input(0);
        Value k = call.input(1);
        Value v = call.input(2);
        call.types(q.type());
        long heads = call.attribute("q_num_heads", 0);
        long shared = call.attribute("kv_num_heads", heads);
        if (heads < 1 || shared < 1) {
            throw new InvalidNode("attributes q_num_heads and kv_num_heads are " + heads + " and " + shared);
        }
        if (!q.isRanked() || !k.isRanked() || !v.isRanked()) {
            return;
        }
        Call.requireRank(q, 3);
        Call.requireRank(k, 3);
        Call.requireRank(v, 3);
        Whole keyWidth = k.dim(2).floorDiv(shared);
        Whole valueWidth = v.dim(2).floorDiv(shared);
        call.put(0, Value.of(q.type(), q.dim(0), q.dim(1), valueWidth.times(heads)));
        Value past = call.input(3);
        call.put(
                1,
                Value.of(past.isRanked() ? past.type() : q.type(), q.dim(0), Whole.of(shared), keyWidth, valueWidth));
    }

    /** Data B×C×L and C×1×K weights; the state holds the last K − 1 steps. */
    private static void convolution(Call call) {
        Value x = call.input(0);
        Value weights = call.input(1);
        call.types(x.type());
        Call.requireRank(x, 3);
        Call.requireRank(weights, 3);
        if (x.isRanked() && weights.isRanked()) {
            call.put(0, x.as(x.type()));
            call.put(1, Value.of(x.type(), x.dim(0), x.dim(1), weights.dim(2).plus(-1)));
        }
    }

    /** Queries B×H×L×E and values B×K×S×F give B×H×L×F. */
    private static void flexible(Call call) {
        Value q = call.input(0);
        Value v = call.input(2);
        call.type(0, q.type());
        Call.requireRank(q, 4);
        Call.requireRank(v, 4);
        if (q.isRanked() && v.isRanked()) {
            call.put(0, Value.of(q.type(), q.dim(0), q.dim(1), q.dim(2), v.dim(3)));
        }
    }
}
