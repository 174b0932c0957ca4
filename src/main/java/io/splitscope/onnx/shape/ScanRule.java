package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Scan: operands are states and sequences; the body gets the states and a slice of each sequence, and gives states and slices
 * that are put together to the results. Before opset 9 the first operand tells the sequences' lengths, and a batch dimension
 * lies around everything.
 */
final class ScanRule {

    private final Call call;
    private final int sequences;
    private final int states;
    private final boolean batched;
    private Whole batch = Whole.anyExtent();
    private Whole length = Whole.anyExtent();

    private ScanRule(Call call) {
        this.call = call;
        this.batched = call.opset() < 9;
        long scanned = call.attribute("num_scan_inputs", 0);
        int operands = call.inputs() - first();
        if (scanned < 1 || scanned > operands) {
            throw new InvalidNode("it scans " + scanned + " of " + operands + " operands");
        }
        this.sequences = (int) scanned;
        this.states = operands - sequences;
    }

    static void addTo(Registry registry) {
        registry.add(call -> new ScanRule(call).infer(), "Scan");
    }

    /** The place of the first state among the operands. */
    private int first() {
        return batched ? 1 : 0;
    }

    private void infer() {
        List<Value> given = new ArrayList<>();
        for (Value state : call.inputsFrom(first()).subList(0, states)) {
            given.add(batched ? withoutBatch(state) : state.as(state.type()));
        }
        List<Long> axes = call.integers("scan_input_axes", sequences, 0);
        for (int i = 0; i < sequences; i++) {
            Value sequence = call.input(first() + states + i);
            given.add(slice(batched ? withoutBatch(sequence) : sequence, batched ? 0 : axes.get(i)));
        }
        if (!batched) {
            length = call.decided(length);
        }
        call.runs(runs());
        List<Value> results = call.body("body", body -> given);
        int collected = results.size() - states;
        if (collected < 0 || results.size() != call.outputs()) {
            throw new InvalidNode("its body has " + results.size() + " results, it has " + call.outputs());
        }
        List<Long> outputAxes = call.integers("scan_output_axes", collected, 0);
        for (int i = 0; i < results.size(); i++) {
            Value result = results.get(i);
            Value whole = i < states
                    ? given.get(i).or(result.as(result.type()))
                    : ControlFlowRules.stacked(result, length, batched ? 0 : outputAxes.get(i - states));
            call.put(i, batched ? ControlFlowRules.stacked(whole, batch, 0) : whole);
        }
    }

    /** How often the body runs: for each slice, before opset 9 of each sequence of the batch. */
    private OptionalLong runs() {
        Whole runs = batched ? length.times(batch) : length;
        boolean varies = batched && call.has(0);
        return runs.isKnown() && !varies ? OptionalLong.of(runs.value()) : OptionalLong.empty();
    }

    private Value withoutBatch(Value operand) {
        if (!operand.isRanked()) {
            return operand;
        }
        Call.requireRank(operand, 1);
        batch = batch.and(operand.dim(0));
        return Value.of(operand.type(), operand.dims().subList(1, operand.rank()));
    }

    private Value slice(Value sequence, long along) {
        if (!sequence.isRanked()) {
            return sequence;
        }
        int axis = Call.axis(along, sequence.rank());
        length = length.and(sequence.dim(axis));
        List<Whole> dims = new ArrayList<>(sequence.dims());
        dims.remove(axis);
        return Value.of(sequence.type(), dims);
    }
}
