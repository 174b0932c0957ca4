package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Concat: operands one after the other along an axis. */
final class JoiningRules {

    private JoiningRules() {}

    static void addTo(Registry registry) {
        registry.add(call -> call.put(0, concat(call.inputsFrom(0), call.attribute("axis", 1))), "Concat");
        registry.addContributed(JoiningRules::quantized, "QLinearConcat");
    }

    /** The result's scale and zero point, then each operand with its own. */
    private static void quantized(Call call) {
        List<Value> operands = new ArrayList<>();
        for (int i = 2; i < call.inputs(); i += 3) {
            operands.add(call.input(i));
        }
        Value joined = concat(operands, call.attribute("axis", 0));
        call.put(0, joined.as(call.input(1).type()));
    }

    /** The operands joined along an axis; they agree in all other extents. */
    static Value concat(List<Value> operands, long along) {
        if (operands.isEmpty()) {
            throw new InvalidNode("it joins nothing");
        }
        ElementType type = operands.get(0).type();
        Optional<Value> ranked = operands.stream().filter(Value::isRanked).findFirst();
        if (ranked.isEmpty()) {
            return Value.unknown(type);
        }
        int rank = ranked.get().rank();
        int axis = Call.axis(along, rank);
        List<Whole> dims = new ArrayList<>(ranked.get().dims());
        Whole sum = Whole.ZERO;
        for (Value operand : operands) {
            if (operand.isRanked() && operand.rank() != rank) {
                throw new InvalidNode("it joins operands of " + rank + " and " + operand.rank() + " dimensions");
            }
            sum = sum.plus(operand.isRanked() ? operand.dim(axis) : Whole.anyExtent());
            for (int i = 0; i < rank && operand.isRanked(); i++) {
                dims.set(i, i == axis ? dims.get(i) : agreed(dims.get(i), operand.dim(i)));
            }
        }
        dims.set(axis, sum);
        Value result = Value.of(type, dims);
        boolean followed =
                operands.stream().anyMatch(operand -> operand.contents().isPresent());
        return followed && result.isSmall() ? result.with(joined(operands, axis)) : result;
    }

    private static Whole agreed(Whole a, Whole b) {
        if (a.isKnown() && b.isKnown() && a.value() != b.value()) {
            throw new InvalidNode("it joins operands whose other extents, " + a + " and " + b + ", differ");
        }
        return a.and(b);
    }

    private static Optional<Contents> joined(List<Value> operands, int axis) {
        List<Contents> parts = new ArrayList<>();
        List<Integer> runs = new ArrayList<>();
        int outer = 1;
        for (Value operand : operands) {
            Optional<Grid> grid = Grid.of(operand.dims());
            Optional<Contents> elements = operand.partialContents();
            if (grid.isEmpty() || elements.isEmpty()) {
                return Optional.empty();
            }
            parts.add(elements.get());
            int run = grid.get().extent(axis) * grid.get().stride(axis);
            runs.add(run);
            outer = run == 0 ? outer : grid.get().size() / run;
        }
        List<Scalar> joined = new ArrayList<>();
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < parts.size(); i++) {
                int run = runs.get(i);
                joined.addAll(parts.get(i).elements().subList(o * run, o * run + run));
            }
        }
        return Optional.of(Contents.of(joined));
    }
}
