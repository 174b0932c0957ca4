package io.splitscope.onnx.graph;

import io.splitscope.model.NodeId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One operation of a graph.
 *
 * @param id where it stands in the file; inside a body, where it stands in that body
 * @param name its name in the file, possibly empty or not unique
 * @param op the operator, such as {@code Conv}
 * @param domain the operator's domain; the standard one is the empty text, whichever way the file writes it
 * @param opset the version of the domain's operator set that holds here; 0 when the file names none
 * @param inputs value names by position; empty text for an operand left out
 * @param captures outer value names that its bodies use, each once, in order of first use
 * @param outputs value names by position; empty text for a result left out
 * @param attributes its settings by name, references to attributes of an enclosing function resolved
 * @param metadata free text the exporter attached
 */
public record Node(
        NodeId id,
        String name,
        String op,
        String domain,
        long opset,
        List<String> inputs,
        List<String> captures,
        List<String> outputs,
        Map<String, AttributeValue> attributes,
        Map<String, String> metadata) {

    public Node {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(op);
        Objects.requireNonNull(domain);
        inputs = List.copyOf(inputs);
        captures = List.copyOf(captures);
        outputs = List.copyOf(outputs);
        attributes = Map.copyOf(attributes);
        metadata = Map.copyOf(metadata);
    }

    /** Whether the operator belongs to ONNX itself. */
    public boolean isStandard() {
        return domain.isEmpty();
    }

    /** The value name of an operand; empty text when it is left out. */
    public String input(int position) {
        return position < inputs.size() ? inputs.get(position) : "";
    }

    /** The value name of a result; empty text when it is left out. */
    public String output(int position) {
        return position < outputs.size() ? outputs.get(position) : "";
    }

    /** Whether an attribute is set. */
    public boolean has(String key) {
        return attributes.containsKey(key);
    }

    /** A whole-number attribute, or the given value when it is not set. */
    public long attribute(String key, long otherwise) {
        return attributes.get(key) instanceof AttributeValue.Int number ? number.value() : otherwise;
    }

    /** A real-number attribute, or the given value when it is not set. */
    public float attribute(String key, float otherwise) {
        return attributes.get(key) instanceof AttributeValue.Real number ? number.value() : otherwise;
    }

    /** A text attribute, or the given text when it is not set. */
    public String attribute(String key, String otherwise) {
        return attributes.get(key) instanceof AttributeValue.Text text ? text.value() : otherwise;
    }

    /** A list of whole numbers; empty when it is not set. */
    public Optional<List<Long>> integers(String key) {
        return attributes.get(key) instanceof AttributeValue.Ints numbers
                ? Optional.of(numbers.values())
                : Optional.empty();
    }

    /** A tensor attribute; empty when it is not set. */
    public Optional<StoredTensor> tensor(String key) {
        return attributes.get(key) instanceof AttributeValue.Constant constant
                ? Optional.of(constant.tensor())
                : Optional.empty();
    }

    /** The body of a control-flow node; empty when it is not set. */
    public Optional<Graph> body(String key) {
        return attributes.get(key) instanceof AttributeValue.Body body ? Optional.of(body.graph()) : Optional.empty();
    }
}
