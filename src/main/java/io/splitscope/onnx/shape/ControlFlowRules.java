package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** If and Scan; {@link LoopRule} has Loop. */
final class ControlFlowRules {

    private ControlFlowRules() {}

    static void addTo(Registry registry) {
        registry.add(ControlFlowRules::branches, "If");
        registry.add(LoopRule::loop, "Loop");
        registry.add(ControlFlowRules::scan, "Scan");
    }

    /** The branch that a known condition takes, or what both have in common. */
    private static void branches(Call call) {
        call.runs(OptionalLong.of(1));
        List<Value> then = call.body("then_branch", body -> List.of());
        List<Value> otherwise = call.body("else_branch", body -> List.of());
        if (then.size() != otherwise.size() || then.size() != call.outputs()) {
            throw new InvalidNode("its branches have " + then.size() + " and " + otherwise.size() + " results, it has "
                    + call.outputs());
        }
        OptionalLong condition = call.input(0).onlyNumber();
        condition.ifPresent(taken -> call.neverRuns(taken != 0 ? "else_branch" : "then_branch"));
        for (int i = 0; i < then.size(); i++) {
            if (condition.isPresent()) {
                call.put(i, condition.getAsLong() != 0 ? then.get(i) : otherwise.get(i));
            } else {
                call.put(i, then.get(i).or(otherwise.get(i)));
            }
        }
    }

    /** From opset 9 on: states, then sequences that the body gets slice by slice along an axis each. */
    private static void scan(Call call) {
        long sequences = call.attribute("num_scan_inputs", 0);
        if (call.opset() < 9 || sequences < 1 || sequences > call.inputs()) {
            throw new InvalidNode("it scans " + sequences + " of " + call.inputs() + " operands");
        }
        int states = (int) (call.inputs() - sequences);
        List<Value> given = new ArrayList<>();
        call.inputsFrom(0).subList(0, states).forEach(state -> given.add(state.as(state.type())));
        List<Long> axes = call.integers("scan_input_axes", (int) sequences, 0);
        Whole length = Whole.anyExtent();
        for (int i = 0; i < sequences; i++) {
            Value sequence = call.input(states + i);
            if (sequence.isRanked()) {
                int axis = Call.axis(axes.get(i), sequence.rank());
                length = length.and(sequence.dim(axis));
                List<Whole> dims = new ArrayList<>(sequence.dims());
                dims.remove(axis);
                given.add(Value.of(sequence.type(), dims));
            } else {
                given.add(sequence);
            }
        }
        call.runs(length.isKnown() ? OptionalLong.of(length.value()) : OptionalLong.empty());
        List<Value> results = call.body("body", body -> given);
        int collected = results.size() - states;
        if (collected < 0 || results.size() != call.outputs()) {
            throw new InvalidNode("its body has " + results.size() + " results, it has " + call.outputs());
        }
        List<Long> outputAxes = call.integers("scan_output_axes", collected, 0);
        for (int i = 0; i < results.size(); i++) {
            Value result = results.get(i);
            if (i < states) {
                call.put(i, given.get(i).or(result.as(result.type())));
            } else {
                call.put(i, stacked(result, length, outputAxes.get(i - states)));
            }
        }
    }

    /** Slices put one after the other along a new axis. */
    static Value stacked(Value slice, Whole length, long along) {
        if (!slice.isRanked()) {
            return slice.as(slice.type());
        }
        List<Whole> dims = new ArrayList<>(slice.dims());
        dims.add(Call.axis(along, slice.rank() + 1), length);
        return Value.of(slice.type(), dims);
    }
}
