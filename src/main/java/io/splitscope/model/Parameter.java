package io.splitscope.model;

import java.util.OptionalLong;

/**
 * A stored weight of the model (an initializer in ONNX).
 *
 * @param name the name in the file, unique within a model
 * @param type the type of its elements as stored
 * @param shape its extents as stored
 * @param storedBytes bytes of a sparse weight, which stores only some elements and their places; empty for any other
 */
public record Parameter(String name, ElementType type, Shape shape, OptionalLong storedBytes) {

    /** A weight that stores all its elements. */
    public Parameter(String name, ElementType type, Shape shape) {
        this(name, type, shape, OptionalLong.empty());
    }

    /** The number of elements; empty when it leaves the range of a long. */
    public OptionalLong count() {
        return shape.elements();
    }

    /** Bytes as stored; empty when unknown. */
    public OptionalLong bytes() {
        return storedBytes.isPresent() ? storedBytes : new Tensor(-1, name, type, shape, Tensor.Role.PARAMETER).bytes();
    }

    /** Whether training changes it and the device-side model exchange carries it: floating point only. */
    public boolean isTrainable() {
        return type.isFloatingPoint();
    }
}
