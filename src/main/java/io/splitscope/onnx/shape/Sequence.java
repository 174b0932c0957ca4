package io.splitscope.onnx.shape;

import java.util.List;
import java.util.Optional;

/**
 * A list of tensors.
 *
 * @param element what holds for every one of them
 * @param items the tensors themselves, where they are known one by one
 */
record Sequence(Value element, Optional<List<Value>> items) {

    Sequence {
        items = items.map(List::copyOf);
    }

    static Sequence of(List<Value> items) {
        Value element = items.stream().reduce(Value::or).orElse(Value.ABSENT);
        return new Sequence(element, Optional.of(items));
    }

    static Sequence of(Value element) {
        return new Sequence(element, Optional.empty());
    }

    Whole length() {
        return items.map(all -> Whole.of(all.size())).orElse(Whole.anyExtent());
    }

    /** What holds whether it is this or the other. */
    Sequence or(Sequence other) {
        boolean same = items.isPresent() && items.equals(other.items);
        return new Sequence(element.or(other.element), same ? items : Optional.empty());
    }
}
