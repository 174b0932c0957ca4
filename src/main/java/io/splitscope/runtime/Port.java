package io.splitscope.runtime;

import io.splitscope.model.ElementType;
import java.util.List;

/**
 * An input or output of a session.
 *
 * @param name its name in the model
 * @param type the type of its elements; {@link ElementType#UNKNOWN} for what is no tensor
 * @param shape its extents as the model declares them, -1 where it leaves them open; empty for a scalar
 */
public record Port(String name, ElementType type, List<Long> shape) {
    public Port {
        shape = List.copyOf(shape);
    }
}
