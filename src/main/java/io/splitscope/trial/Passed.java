package io.splitscope.trial;

import io.splitscope.runtime.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tensors of one pass: those it began with, which are somebody else's, and those it made, which go with it. */
final class Passed implements AutoCloseable {

    private final Map<String, Value> values;
    private final List<Value> own = new ArrayList<>();

    Passed(Map<String, Value> inputs) {
        values = new HashMap<>(inputs);
    }

    /** All tensors that are here now, by name. */
    Map<String, Value> values() {
        return values;
    }

    /** Adds tensors that go with the pass. */
    void add(Map<String, Value> made) {
        values.putAll(made);
        own.addAll(made.values());
    }

    @Override
    public void close() {
        own.forEach(Value::close);
    }
}
