package io.splitscope.onnx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the names written in a graph mean: the values of the graph itself and, in a body, those of the graphs around it. A
 * function sees only its own.
 */
final class Scope {

    private final Optional<Scope> outer;
    private final Map<String, String> values = new HashMap<>();

    private Scope(Optional<Scope> outer) {
        this.outer = outer;
    }

    /** A scope that sees nothing else: that of the network or of a function. */
    static Scope closed() {
        return new Scope(Optional.empty());
    }

    /** A scope inside this one. */
    Scope body() {
        return new Scope(Optional.of(this));
    }

    /** Whether no graph lies around the one this scope belongs to. */
    boolean isOutermost() {
        return outer.isEmpty();
    }

    /**
     * Gives a name a meaning.
     *
     * @return whether the name was free in this scope
     */
    boolean define(String written, String value) {
        return values.putIfAbsent(written, value) == null;
    }

    /** What this scope itself gives a meaning. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** Whether this scope itself gives the name a meaning. */
    boolean defines(String written) {
        return values.containsKey(written);
    }

    /** The value a name means; empty when nothing of that name is in sight. */
    Optional<String> resolve(String written) {
        for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
            String value = scope.get().values.get(written);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
