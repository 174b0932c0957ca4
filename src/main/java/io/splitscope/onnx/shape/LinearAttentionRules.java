package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;

/** Attention without a matrix of all pairs: a state that is carried from step to step; and the convolution that goes with it. */
final class LinearAttentionRules {

    private LinearAttentionRules() {}

    static void addTo(Registry registry) {
        registry.add(LinearAttentionRules::attention, "LinearAttention");
        registry.add(LinearAttentionRules::convolution, "CausalConvWithState");
        registry.addContributed(LinearAttentionRules::attention, "LinearAttention");
        registry.addContributed(LinearAttentionRules::convolution, "CausalConvWithState");
        registry.addContributed(LinearAttentionRules::gates, "LinearAttentionGate");
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
        call.put(0, Value.of(q.type(), q.dim(0), q.dim(1), valueWidth.times(Math.max(heads, shared))));
        Value past = call.input(3);
        ElementType state = past.isRanked() ? past.type() : q.type();
        call.put(1, windowed(call, Value.of(state, q.dim(0), Whole.of(shared), keyWidth, valueWidth)));
    }

    /** The states of the last W steps, when that many are kept. */
    private static Value windowed(Call call, Value state) {
        long window = call.attribute("state_window", 0);
        if (window <= 0) {
            return state;
        }
        List<Whole> dims = new ArrayList<>();
        dims.add(Whole.of(window));
        dims.addAll(state.dims());
        return Value.of(state.type(), dims);
    }

    /** Decay and update rate have the shape of what they are made of. */
    private static void gates(Call call) {
        Value decay = call.input(0);
        call.put(0, decay.as(decay.type()));
        call.put(1, decay.as(decay.type()));
    }

    /** Data B×C×L, or with the channels last, and C×1×K weights; the state holds the last (K − 1)·dilation steps. */
    private static void convolution(Call call) {
        Value x = call.input(0);
        Value weights = call.input(1);
        call.types(x.type());
        Call.requireRank(x, 3);
        Call.requireRank(weights, 3);
        if (!x.isRanked() || !weights.isRanked()) {
            return;
        }
        call.put(0, x.as(x.type()));
        if (x.rank() == 3) {
            Whole steps = weights.dim(2).plus(-1).times(call.attribute("dilation", 1));
            boolean channelsLast = call.attribute("channels_last", 0) != 0;
            call.put(
                    1,
                    windowed(
                            call,
                            channelsLast
                                    ? Value.of(x.type(), x.dim(0), steps, x.dim(2))
                                    : Value.of(x.type(), x.dim(0), x.dim(1), steps)));
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
