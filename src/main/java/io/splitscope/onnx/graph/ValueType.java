package io.splitscope.onnx.graph;

import io.splitscope.model.ElementType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The declared type of a value. */
public sealed interface ValueType {

    /**
     * A tensor, dense or sparse.
     *
     * @param element the type of its elements
     * @param dims its extents, outermost first; empty when not even the rank is declared
     */
    record OfTensor(ElementType element, Optional<List<DeclaredDim>> dims) implements ValueType {
        public OfTensor {
            Objects.requireNonNull(element);
            dims = dims.map(List::copyOf);
        }
    }

    /** A list of values of one type. */
    record OfSequence(ValueType element) implements ValueType {}

    /** A value that may be missing. */
    record OfOptional(ValueType element) implements ValueType {}

    /** A dictionary. */
    record OfMap(ElementType key, ValueType value) implements ValueType {}

    /** Nothing is declared. */
    record Undeclared() implements ValueType {}
}
