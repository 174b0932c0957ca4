package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** If; {@link LoopRule}, {@link ScanRule} and {@link SequenceMapRule} have the others that run a body. */
final class ControlFlowRules {

    private ControlFlowRules() {}

    static void addTo(Registry registry) {
        registry.add(ControlFlowRules::branches, "If");
        registry.add(LoopRule::loop, "Loop");
        ScanRule.addTo(registry);
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
