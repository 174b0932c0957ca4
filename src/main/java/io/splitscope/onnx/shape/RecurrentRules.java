package io.splitscope.onnx.shape;

/** RNN, GRU and LSTM over T×B×I data: Y is T×D×B×H, the last states D×B×H; D is the number of directions. */
final class RecurrentRules {

    private RecurrentRules() {}

    static void addTo(Registry registry) {
        registry.add(RecurrentRules::recurrent, "RNN", "GRU", "LSTM");
        registry.addContributed(RecurrentRules::recurrent, "DynamicQuantizeLSTM", "AttnLSTM");
    }

    /** Recurrences are D×G·H×H, those of DynamicQuantizeLSTM D×H×4·H. Layout 1, from opset 14 on, puts the batch first: B×T×I gives B×T×D×H and B×D×H. */
    private static void recurrent(Call call) {
        Value x = call.input(0);
        Value recurrence = call.input(2);
        call.types(x.type());
        Call.requireRank(x, 3);
        Call.requireRank(recurrence, 3);
        if (!x.isRanked()) {
            return;
        }
        boolean batchFirst = call.attribute("layout", 0) != 0;
        Whole steps = x.dim(batchFirst ? 1 : 0);
        Whole batch = x.dim(batchFirst ? 0 : 1);
        Whole directions = Whole.of(call.attribute("direction", "forward").equals("bidirectional") ? 2 : 1);
        boolean transposed = call.op().equals("DynamicQuantizeLSTM");
        Whole hidden = recurrence.isRanked()
                ? recurrence.dim(transposed ? 1 : 2)
                : call.hasAttribute("hidden_size") ? Whole.of(call.attribute("hidden_size", 0)) : Whole.anyExtent();
        if (batchFirst) {
            call.put(0, Value.of(x.type(), batch, steps, directions, hidden));
        } else {
            call.put(0, Value.of(x.type(), steps, directions, batch, hidden));
        }
        for (int i = 1; i < 3; i++) {
            call.put(
                    i,
                    batchFirst
                            ? Value.of(x.type(), batch, directions, hidden)
                            : Value.of(x.type(), directions, batch, hidden));
        }
    }
}
