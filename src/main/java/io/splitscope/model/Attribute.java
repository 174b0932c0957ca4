package io.splitscope.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A fixed setting of a layer, such as a kernel shape. */
public sealed interface Attribute {

    /** A whole number. */
    record Int(long value) implements Attribute {}

    /** A list of whole numbers. */
    record Ints(List<Long> values) implements Attribute {
        public Ints {
            values = List.copyOf(values);
        }
    }

    /** A real number. */
    record Real(float value) implements Attribute {}

    /** A list of real numbers. */
    record Reals(List<Float> values) implements Attribute {
        public Reals {
            values = List.copyOf(values);
        }
    }

    /** A text. */
    record Text(String value) implements Attribute {}

    /** A list of texts. */
    record Texts(List<String> values) implements Attribute {
        public Texts {
            values = List.copyOf(values);
        }
    }

    /** A constant tensor; only its type and shape are kept. */
    record Constant(ElementType type, Shape shape) implements Attribute {}

    /**
     * The body of a control-flow layer (If, Loop, Scan).
     *
     * @param model what the body does
     * @param runs how often it runs when the layer runs; empty when the data decides and nothing is set
     * @param decided the number of runs as the data decides it; empty when it follows from the file and its extents
     */
    record Body(Model model, OptionalLong runs, Optional<DataExtent> decided) implements Attribute {}

    /** Anything else, named by its ONNX attribute type. */
    record Other(String kind) implements Attribute {}
}
