package io.splitscope.onnx.graph;

import java.util.Objects;

/**
 * What the file declares about a value.
 *
 * @param name the value's name
 * @param type what it is
 */
public record ValueInfo(String name, ValueType type) {
    public ValueInfo {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }
}
