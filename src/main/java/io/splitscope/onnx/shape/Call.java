package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** One node with what is known of its operands, and a place for what follows for its results. */
final class Call {

    private final Node node;
    private final List<Value> inputs;
    private final Value[] outputs;
    private final BodyInference bodies;
    private final Map<String, BodyResult> bodyResults = new HashMap<>();
    private final Set<String> idle = new HashSet<>();
    private OptionalLong runs = OptionalLong.empty();

    /** Follows the bodies of control-flow nodes. */
    interface BodyInference {
        /** Infers a body, given what is known of its inputs. */
        BodyResult infer(Node node, Graph body, List<Value> inputs);

        /** A number of runs of a node's bodies: one that only the data decides gets a name, and the value that was chosen for it. */
        Whole runs(Node node, Whole open);
    }

    /**
     * What was found out about a body.
     *
     * @param outputs what is known of the body's results
     * @param inferred everything about its values
     */
    record BodyResult(List<Value> outputs, Inferred inferred) {}

    Call(Node node, List<Value> inputs, BodyInference bodies) {
        this.node = node;
        this.inputs = inputs;
        this.outputs = new Value[node.outputs().size()];
        this.bodies = bodies;
    }

    Node node() {
        return node;
    }

    String op() {
        return node.op();
    }

    /** The operator-set version that holds; a very late one when the file names none. */
    long opset() {
        return node.opset() > 0 ? node.opset() : Integer.MAX_VALUE;
    }

    /** The number of operand positions, those left out included. */
    int inputs() {
        return inputs.size();
    }

    int outputs() {
        return outputs.length;
    }

    /** Whether an operand is given. */
    boolean has(int position) {
        return position < inputs.size() && inputs.get(position) != Value.ABSENT;
    }

    /** An operand; {@link Value#ABSENT} when it is left out. */
    Value input(int position) {
        return position < inputs.size() ? inputs.get(position) : Value.ABSENT;
    }

    /** All operands from a position on. */
    List<Value> inputsFrom(int position) {
        return position < inputs.size() ? inputs.subList(position, inputs.size()) : List.of();
    }

    boolean hasAttribute(String key) {
        return node.has(key);
    }

    long attribute(String key, long otherwise) {
        return node.attribute(key, otherwise);
    }

    float attribute(String key, float otherwise) {
        return node.attribute(key, otherwise);
    }

    String attribute(String key, String otherwise) {
        return node.attribute(key, otherwise);
    }

    Optional<List<Long>> integers(String key) {
        return node.integers(key);
    }

    Optional<List<Float>> reals(String key) {
        return node.attributes().get(key) instanceof AttributeValue.Reals numbers
                ? Optional.of(numbers.values())
                : Optional.empty();
    }

    /** A whole-number list attribute that must have one entry for each of so many axes; all the same when it is not set. */
    List<Long> integers(String key, int length, long otherwise) {
        List<Long> values = node.integers(key).orElseGet(() -> Collections.nCopies(length, otherwise));
        if (values.size() != length) {
            throw new InvalidNode("attribute " + key + " has " + values.size() + " entries, not " + length);
        }
        return values;
    }

    /** The element type an attribute names by its published code. */
    ElementType typeAttribute(String key, ElementType otherwise) {
        long code = node.attribute(key, (long) otherwise.code());
        return ElementType.ofCode((int) Math.max(-1, Math.min(code, Integer.MAX_VALUE)))
                .orElse(ElementType.UNKNOWN);
    }

    /** The axis an entry names, counted from the end when negative. */
    static int axis(long axis, int rank) {
        if (axis < -rank || axis >= rank) {
            throw new InvalidNode("there is no axis " + axis + " in " + rank + " dimensions");
        }
        return (int) (axis < 0 ? axis + rank : axis);
    }

    /** An operand's rank checked against the least the operator works on. */
    static void requireRank(Value value, int least) {
        if (value.isRanked() && value.rank() < least) {
            throw new InvalidNode("an operand has " + value.rank() + " dimensions, not " + least + " or more");
        }
    }

    void put(int position, Value value) {
        if (position < outputs.length) {
            outputs[position] = value;
        }
    }

    void put(int position, ElementType type, List<Whole> dims) {
        put(position, Value.of(type, dims));
    }

    /** Says of a result what is known before its extents are. */
    void type(int position, ElementType type) {
        put(position, Value.unknown(type));
    }

    /** The same for every result. */
    void types(ElementType type) {
        for (int i = 0; i < outputs.length; i++) {
            type(i, type);
        }
    }

    /** What was put for the results; unknown where nothing was. */
    List<Value> results() {
        List<Value> results = new ArrayList<>(outputs.length);
        for (Value output : outputs) {
            results.add(output == null ? Value.unknown(ElementType.UNKNOWN) : output);
        }
        return results;
    }

    /**
     * Follows a body.
     *
     * @param key the attribute that holds it
     * @param given what is known of its inputs, depending on the body
     */
    List<Value> body(String key, Function<Graph, List<Value>> given) {
        Graph body = node.body(key).orElseThrow(() -> new InvalidNode("attribute " + key + " is missing"));
        List<Value> known = given.apply(body);
        if (known.size() != body.inputs().size()) {
            throw new InvalidNode(
                    "its body takes " + body.inputs().size() + " values, and " + known.size() + " are given");
        }
        BodyResult result = bodies.infer(node, body, known);
        bodyResults.put(key, result);
        return result.outputs();
    }

    /**
     * How often the body is taken to run, so that users can set what only the data decides.
     *
     * @param open what the rule found out
     */
    Whole decided(Whole open) {
        return bodies.runs(node, open);
    }

    /** Says how often the body runs each time the node does. */
    void runs(OptionalLong times) {
        runs = times;
    }

    /** How often the body runs each time the node does; empty when the data decides. */
    OptionalLong runs() {
        return runs;
    }

    /** Says that a body does not run, so that nobody needs to know what is odd about it. */
    void neverRuns(String key) {
        idle.add(key);
    }

    /** Whether a body is known not to run. */
    boolean isIdle(String key) {
        return idle.contains(key);
    }

    /** What the last look into each body found. */
    Map<String, BodyResult> bodyResults() {
        return bodyResults;
    }
}
