package io.splitscope.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one run: what was given, what the whole made of it, and what the halves make, one after the other. */
final class SeededRun implements AutoCloseable {

    private final Values inputs;
    private final Values expected;
    private final List<Values> made = new ArrayList<>();

    SeededRun(Values inputs, Values expected) {
        this.inputs = inputs;
        this.expected = expected;
    }

    Map<String, Value> inputs() {
        return inputs.byName();
    }

    /** What the whole made. */
    Map<String, Value> expected() {
        return expected.byName();
    }

    /** What there is for the next part: the inputs and what the parts before it made. */
    Map<String, Value> known() {
        Map<String, Value> known = new LinkedHashMap<>(inputs.byName());
        made.forEach(values -> known.putAll(values.byName()));
        return known;
    }

    /** Takes over what a part made. */
    void add(Values values) {
        made.add(values);
    }

    @Override
    public void close() {
        inputs.close();
        expected.close();
        made.forEach(Values::close);
    }
}
