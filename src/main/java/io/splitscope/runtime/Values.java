package io.splitscope.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tensors by name, in an order, closed together. */
public final class Values implements AutoCloseable {

    private final Map<String, Value> byName;

    /** The given tensors, which are closed with this. */
    public Values(Map<String, Value> byName) {
        this.byName = new LinkedHashMap<>(byName);
    }

    /** The tensors by name, in their order. */
    public Map<String, Value> byName() {
        return Collections.unmodifiableMap(byName);
    }

    @Override
    public void close() {
        byName.values().forEach(Value::close);
    }
}
