package io.splitscope.view.explorer;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values that were given to symbolic dimensions, by model, so that a model opens at the size at which it was left. */
public final class RememberedDimensions {

    private static final int MOST_MODELS = 100;

    private final Map<String, Map<String, Long>> byModel = new LinkedHashMap<>();

    RememberedDimensions() {}

    /**
     * Remembers what {@link #byModel} told at the end of an earlier session.
     *
     * @param earlier values by name of the dimension, by {@link ModelSource#key}; the oldest first
     */
    public void restore(Map<String, Map<String, Long>> earlier) {
        earlier.forEach((model, dims) -> byModel.put(model, Map.copyOf(dims)));
    }

    /** Everything that is remembered, in the form that {@link #restore} takes. */
    public Map<String, Map<String, Long>> byModel() {
        return new LinkedHashMap<>(byModel);
    }

    Map<String, Long> of(ModelSource source) {
        return byModel.getOrDefault(source.key(), Map.of());
    }

    void put(ModelSource source, Map<String, Long> dims) {
        byModel.remove(source.key());
        if (!dims.isEmpty()) {
            byModel.put(source.key(), Map.copyOf(dims));
        }
        if (byModel.size() > MOST_MODELS) {
            byModel.remove(byModel.keySet().iterator().next());
        }
    }
}
