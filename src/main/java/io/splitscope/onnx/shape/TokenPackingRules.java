package io.splitscope.onnx.shape;

import java.util.List;

/**
 * Operators on the tokens of all sequences in a row, without padding: T tokens of B sequences.
 *
 * <p>Source: docs/ContribOperators.md of ONNX Runtime.
 */
final class TokenPackingRules {

    private TokenPackingRules() {}

    static void addTo(Registry registry) {
        registry.addContributed(TokenPackingRules::remove, "RemovePadding");
        registry.addContributed(TokenPackingRules::restore, "RestorePadding");
        registry.addContributed(TokenPackingRules::gatedDelta, "GatedDeltaNet");
        registry.addContributed(TokenPackingRules::convolution, "VarlenCausalConvWithState");
    }

    /** Data B×L×D; the data tells how many of the B·L tokens are no padding. */
    private static void remove(Call call) {
        Value x = call.input(0);
        Value counts = call.input(1);
        call.types(counts.type());
        call.type(0, x.type());
        if (x.isRanked() && x.rank() == 3) {
            Whole most = Whole.upTo(x.dim(0).times(x.dim(1)).high());
            call.put(0, Value.of(x.type(), most, x.dim(2)));
            call.put(1, Value.of(counts.type(), x.dim(0), x.dim(1)));
            call.put(2, Value.of(counts.type(), x.dim(0).plus(1)));
            call.put(3, Value.of(counts.type(), Whole.ONE));
        }
    }

    /** Data T×D and places B×L. */
    private static void restore(Call call) {
        Value x = call.input(0);
        Value places = call.input(1);
        call.type(0, x.type());
        if (x.isRanked() && x.rank() == 2 && places.isRanked() && places.rank() == 2) {
            call.put(0, Value.of(x.type(), places.dim(0), places.dim(1), x.dim(1)));
        }
    }

    /** Queries T×H×E, keys T×K×E, values T×G×F give T×max(H, G)×F and a state of B×G×F×E. */
    private static void gatedDelta(Call call) {
        Value q = call.input(0);
        Value k = call.input(1);
        Value v = call.input(2);
        Value starts = call.input(3);
        Value state = call.input(6);
        call.type(0, q.type());
        if (!q.isRanked() || !k.isRanked() || !v.isRanked()) {
            return;
        }
        for (Value operand : List.of(q, k, v)) {
            Call.requireRank(operand, 3);
        }
        call.put(0, Value.of(q.type(), q.dim(0), q.dim(1).max(v.dim(1)), v.dim(2)));
        Whole batch = starts.isRanked() && starts.rank() == 1
                ? starts.dim(0).plus(-1)
                : state.isRanked() && state.rank() == 4 ? state.dim(0) : Whole.anyExtent();
        call.put(1, Value.of(state.type(), batch, v.dim(1), v.dim(2), q.dim(2)));
        Whole factors = v.dim(1).plus(k.dim(1).times(k.dim(2))).plus(v.dim(1).times(v.dim(2)));
        call.put(
                2,
                Value.of(state.type(), batch, factors.times(Math.max(0, call.attribute("state_update_capacity", 0)))));
    }

    /** Data T×C and a state B×C×S. */
    private static void convolution(Call call) {
        Value x = call.input(0);
        Value state = call.input(4);
        call.put(0, x.as(x.type()));
        call.put(1, state.as(state.type()));
        call.type(2, x.type());
        if (x.isRanked() && x.rank() == 2 && state.isRanked() && state.rank() == 3) {
            Whole captured = Whole.of(Math.max(0, call.attribute("state_update_capacity", 0)));
            call.put(2, Value.of(x.type(), state.dim(0), captured, x.dim(1)));
        }
    }
}
