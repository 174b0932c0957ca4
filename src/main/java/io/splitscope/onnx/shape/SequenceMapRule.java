package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** SequenceMap: its body runs once for each item of the first sequence; each result is a sequence of what the runs gave. */
final class SequenceMapRule {

    /** A sequence of a few items is followed item by item. */
    private static final int FEW_ITEMS = 64;

    private SequenceMapRule() {}

    static void addTo(Registry registry) {
        registry.add(SequenceMapRule::map, "SequenceMap");
    }

    private static void map(Call call) {
        Optional<List<Value>> items = call.input(0).sequence().flatMap(Sequence::items);
        List<Value> anyRun =
                run(call, operand -> operand.sequence().map(Sequence::element).orElse(operand));
        items.ifPresent(known -> call.runs(OptionalLong.of(known.size())));
        if (items.isPresent() && items.get().size() <= FEW_ITEMS) {
            putItems(call, items.get().size(), anyRun.size());
        } else {
            for (int i = 0; i < anyRun.size(); i++) {
                call.put(i, Value.of(Sequence.of(anyRun.get(i))));
            }
        }
    }

    private static void putItems(Call call, int count, int results) {
        List<List<Value>> given = new ArrayList<>();
        for (int i = 0; i < results; i++) {
            given.add(new ArrayList<>());
        }
        for (int item = 0; item < count; item++) {
            List<Value> once = run(call, itemAt(item));
            for (int i = 0; i < results; i++) {
                given.get(i).add(once.get(i));
            }
        }
        for (int i = 0; i < results; i++) {
            call.put(i, Value.of(Sequence.of(given.get(i))));
        }
    }

    /** What the body sees of an operand in one run: that item of a sequence, or a tensor as it is. */
    private static UnaryOperator<Value> itemAt(int number) {
        return operand -> operand.sequence()
                .map(sequence -> sequence.items()
                        .filter(items -> number < items.size())
                        .map(items -> items.get(number))
                        .orElse(sequence.element()))
                .orElse(operand);
    }

    private static List<Value> run(Call call, UnaryOperator<Value> seen) {
        return call.body("body", body -> call.inputsFrom(0).stream().map(seen).toList());
    }
}
