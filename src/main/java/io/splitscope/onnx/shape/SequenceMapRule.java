package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** SequenceMap: its body runs once for every item of the first operand; each of its results becomes a list. */
final class SequenceMapRule {

    /** Longer lists are followed as a whole, not item by item. */
    private static final int FEW_ITEMS = 64;

    private SequenceMapRule() {}

    static void addTo(Registry registry) {
        registry.add(SequenceMapRule::map, "SequenceMap");
    }

    private static void map(Call call) {
        Optional<List<Value>> items = call.input(0).sequence().flatMap(Sequence::items);
        List<List<Value>> runs = new ArrayList<>();
        if (items.isPresent() && items.get().size() <= FEW_ITEMS) {
            for (int i = 0; i < items.get().size(); i++) {
                runs.add(run(call, i));
            }
        }
        List<Value> any = run(call, -1);
        if (any.size() != call.outputs()) {
            throw new InvalidNode("its body has " + any.size() + " results, it has " + call.outputs());
        }
        boolean oneByOne = items.isPresent() && runs.size() == items.get().size();
        for (int i = 0; i < any.size(); i++) {
            int result = i;
            call.put(
                    i,
                    Value.of(
                            oneByOne && !runs.isEmpty()
                                    ? Sequence.of(runs.stream()
                                            .map(results -> results.get(result))
                                            .toList())
                                    : new Sequence(any.get(i), oneByOne ? Optional.of(List.of()) : Optional.empty())));
        }
        Whole count = items.map(all -> Whole.of(all.size())).orElseGet(() -> call.decided(Whole.anyExtent()));
        call.runs(count.isKnown() ? OptionalLong.of(count.value()) : OptionalLong.empty());
    }

    /** The results of the body for the items at a place, or for any of them when that is negative. */
    private static List<Value> run(Call call, int place) {
        return call.body("body", body -> call.inputsFrom(0).stream()
                .map(operand -> seen(operand, place))
                .toList());
    }

    /** What the body sees of an operand: an item of a list, or a tensor as it is. */
    private static Value seen(Value operand, int place) {
        Optional<Sequence> list = operand.sequence();
        Optional<List<Value>> items = list.flatMap(Sequence::items).filter(all -> 0 <= place && place < all.size());
        return items.map(all -> all.get(place))
                .or(() -> list.map(Sequence::element))
                .orElse(operand);
    }
}
