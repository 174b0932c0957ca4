package io.splitscope.model;

import java.util.OptionalLong;

/**
 * A stored weight of the model (an initializer in ONNX).
 *
 * @param name the name in the file, unique within a model
 * @param type the type of its elements as stored
 * @param shape its extents as stored
 */
public record Parameter(String name, ElementType type, Shape shape) {

    /** The number of elements; empty when it leaves the range of a long. */
    public OptionalLong count() {
        return shape.elements();
    }

    /** Bytes as stored; empty when unknown. */
    public OptionalLong bytes() {
        return new Tensor(-1, name, type, shape, Tensor.Role.PARAMETER).bytes();
    }

    /** Whether training changes it and the device-side model exchange carries it: floating point only. */
    public boolean isTrainable() {
        return type.isFloatingPoint();
    }
}
