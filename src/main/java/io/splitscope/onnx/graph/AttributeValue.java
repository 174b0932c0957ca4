package io.splitscope.onnx.graph;

import java.util.List;

/** The value of a node's attribute. */
public sealed interface AttributeValue {

    /** A whole number. */
    record Int(long value) implements AttributeValue {}

    /** A list of whole numbers. */
    record Ints(List<Long> values) implements AttributeValue {
        public Ints {
            values = List.copyOf(values);
        }
    }

    /** A real number. */
    record Real(float value) implements AttributeValue {}

    /** A list of real numbers. */
    record Reals(List<Float> values) implements AttributeValue {
        public Reals {
            values = List.copyOf(values);
        }
    }

    /** A text. */
    record Text(String value) implements AttributeValue {}

    /** A list of texts. */
    record Texts(List<String> values) implements AttributeValue {
        public Texts {
            values = List.copyOf(values);
        }
    }

    /** A tensor; a sparse one appears with its dense extents. */
    record Constant(StoredTensor tensor) implements AttributeValue {}

    /** A list of tensors. */
    record Constants(List<StoredTensor> tensors) implements AttributeValue {
        public Constants {
            tensors = List.copyOf(tensors);
        }
    }

    /** The body of a control-flow node. */
    record Body(Graph graph) implements AttributeValue {}

    /** A list of bodies. */
    record Bodies(List<Graph> graphs) implements AttributeValue {
        public Bodies {
            graphs = List.copyOf(graphs);
        }
    }

    /** A type. */
    record Type(ValueType type) implements AttributeValue {}

    /** A list of types. */
    record Types(List<ValueType> types) implements AttributeValue {
        public Types {
            types = List.copyOf(types);
        }
    }
}
