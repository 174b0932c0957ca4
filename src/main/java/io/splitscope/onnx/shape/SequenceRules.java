package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists of tensors, and values that may be missing. */
final class SequenceRules {

    /** Longer lists are not followed item by item. */
    private static final int MOST_ITEMS = 1024;

    private SequenceRules() {}

    static void addTo(Registry registry) {
        registry.add(call -> call.put(0, Value.of(Sequence.of(call.inputsFrom(0)))), "SequenceConstruct");
        registry.add(SequenceRules::empty, "SequenceEmpty");
        registry.add(SequenceRules::insert, "SequenceInsert");
        registry.add(SequenceRules::erase, "SequenceErase");
        registry.add(SequenceRules::at, "SequenceAt");
        registry.add(SequenceRules::length, "SequenceLength");
        registry.add(SequenceRules::split, "SplitToSequence");
        registry.add(SequenceRules::concat, "ConcatFromSequence");
        registry.add(call -> call.put(0, call.input(0)), "Optional", "OptionalGetElement");
        registry.add(call -> call.put(0, Value.of(ElementType.BOOL)), "OptionalHasElement");
    }

    private static void empty(Call call) {
        ElementType type = call.typeAttribute("dtype", ElementType.FLOAT);
        call.put(0, Value.of(new Sequence(Value.unknown(type), Optional.of(List.of()))));
    }

    /** Where an operand says to insert or take; the end when it is left out. */
    private static OptionalLong place(Call call, int position, int length, int end) {
        if (!call.has(position)) {
            return OptionalLong.of(end);
        }
        OptionalLong index = call.input(position).onlyNumber();
        return index.isPresent() && index.getAsLong() < 0 ? OptionalLong.of(index.getAsLong() + length) : index;
    }

    private static void insert(Call call) {
        Optional<Sequence> before = call.input(0).sequence();
        Value added = call.input(1);
        if (before.isEmpty()) {
            call.type(0, added.type());
            return;
        }
        List<Value> items = before.get().items().orElse(List.of());
        OptionalLong place = place(call, 2, items.size(), items.size());
        if (before.get().items().isEmpty() || place.isEmpty() || items.size() >= MOST_ITEMS) {
            boolean wasEmpty = before.get().items().filter(List::isEmpty).isPresent();
            call.put(
                    0,
                    Value.of(Sequence.of(
                            wasEmpty ? added : before.get().element().or(added))));
            return;
        }
        List<Value> after = new ArrayList<>(items);
        after.add(inside(place.getAsLong(), items.size()), added);
        call.put(0, Value.of(Sequence.of(after)));
    }

    private static int inside(long index, int last) {
        if (index < 0 || index > last) {
            throw new InvalidNode("place " + index + " lies outside a list of " + last);
        }
        return (int) index;
    }

    private static void erase(Call call) {
        call.input(0).sequence().ifPresent(before -> {
            List<Value> items = new ArrayList<>(before.items().orElse(List.of()));
            OptionalLong place = place(call, 1, items.size(), items.size() - 1);
            if (before.items().isEmpty() || place.isEmpty()) {
                call.put(0, Value.of(Sequence.of(before.element())));
            } else {
                items.remove(inside(place.getAsLong(), items.size() - 1));
                call.put(0, Value.of(Sequence.of(items)));
            }
        });
    }

    private static void at(Call call) {
        call.input(0).sequence().ifPresent(sequence -> {
            List<Value> items = sequence.items().orElse(List.of());
            OptionalLong place = place(call, 1, items.size(), 0);
            call.put(
                    0,
                    sequence.items().isPresent() && place.isPresent()
                            ? items.get(inside(place.getAsLong(), items.size() - 1))
                            : sequence.element());
        });
    }

    private static void length(Call call) {
        Whole length = call.input(0).sequence().map(Sequence::length).orElseGet(Whole::anyExtent);
        Value scalar = Value.of(ElementType.INT64);
        call.put(0, length.isKnown() ? scalar.with(Contents.of(length)) : scalar);
    }

    /** Parts of given lengths, parts of one length with a last smaller one, or parts of length 1, then without their axis. */
    private static void split(Call call) {
        Value x = call.input(0);
        if (!x.isRanked()) {
            call.put(0, Value.of(Sequence.of(Value.unknown(x.type()))));
            return;
        }
        int axis = Call.axis(call.attribute("axis", 0), x.rank());
        boolean keep = call.has(1) || call.attribute("keepdims", 1) != 0;
        Optional<List<Whole>> parts = parts(call, x.dim(axis));
        if (parts.isEmpty()) {
            Whole part = call.has(1) ? Whole.upTo(x.dim(axis).high()) : Whole.ONE;
            call.put(0, Value.of(Sequence.of(part(x, axis, part, keep))));
        } else {
            call.put(
                    0,
                    Value.of(Sequence.of(parts.get().stream()
                            .map(part -> part(x, axis, part, keep))
                            .toList())));
        }
    }

    private static Optional<List<Whole>> parts(Call call, Whole extent) {
        Value operand = call.input(1);
        if (call.has(1) && operand.isRanked() && operand.rank() == 1) {
            return operand.integers();
        }
        OptionalLong length = call.has(1) ? operand.onlyNumber() : OptionalLong.of(1);
        if (length.isEmpty() || !extent.isKnown()) {
            return Optional.empty();
        }
        if (length.getAsLong() < 1) {
            throw new InvalidNode("it splits into parts of " + length.getAsLong());
        }
        long whole = extent.value() / length.getAsLong();
        if (whole > MOST_ITEMS) {
            return Optional.empty();
        }
        List<Whole> parts = new ArrayList<>(Collections.nCopies((int) whole, Whole.of(length.getAsLong())));
        if (extent.value() % length.getAsLong() > 0) {
            parts.add(Whole.of(extent.value() % length.getAsLong()));
        }
        return Optional.of(parts);
    }

    private static Value part(Value x, int axis, Whole length, boolean keep) {
        List<Whole> dims = new ArrayList<>(x.dims());
        if (keep) {
            dims.set(axis, length);
        } else {
            dims.remove(axis);
        }
        return Value.of(x.type(), dims);
    }

    private static void concat(Call call) {
        call.type(0, call.input(0).type());
        Optional<Sequence> sequence = call.input(0).sequence();
        boolean stacks = call.attribute("new_axis", 0) != 0;
        long axis = call.attribute("axis", 0);
        if (sequence.isEmpty()) {
            return;
        }
        if (stacks) {
            call.put(
                    0,
                    ControlFlowRules.stacked(
                            sequence.get().element(), sequence.get().length(), axis));
            return;
        }
        Optional<List<Value>> items = sequence.get().items().filter(all -> !all.isEmpty());
        Value element = sequence.get().element();
        if (items.isPresent()) {
            call.put(0, JoiningRules.concat(items.get(), axis));
        } else if (element.isRanked()) {
            List<Whole> dims = new ArrayList<>(element.dims());
            dims.set(Call.axis(axis, element.rank()), Whole.anyExtent());
            call.put(0, element.type(), dims);
        }
    }
}
