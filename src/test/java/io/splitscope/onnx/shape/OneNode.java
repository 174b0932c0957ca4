package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import io.splitscope.model.NodeId;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.DeclaredDim;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.StoredTensor;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.graph.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** A graph of a single node with operands of chosen shapes, for tests. */
final class OneNode {

    private final String op;
    private final List<String> inputs = new ArrayList<>();
    private final List<ValueInfo> infos = new ArrayList<>();
    private final Map<String, StoredTensor> initializers = new LinkedHashMap<>();
    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    private final Map<String, Long> binding = new LinkedHashMap<>();
    private String domain = "";
    private long opset = 18;
    private int outputs = 1;

    private OneNode(String op) {
        this.op = op;
    }

    static OneNode of(String op) {
        return new OneNode(op);
    }

    OneNode opset(long version) {
        opset = version;
        return this;
    }

    OneNode domain(String name) {
        domain = name;
        return this;
    }

    OneNode outputs(int count) {
        outputs = count;
        return this;
    }

    /** A data operand; extents are numbers, symbolic names, or {@code ?} for one that nothing is said about. */
    OneNode data(ElementType type, Object... extents) {
        List<DeclaredDim> dims = Arrays.stream(extents).map(OneNode::dim).toList();
        return data(new ValueType.OfTensor(type, Optional.of(dims)));
    }

    OneNode data(Object... extents) {
        return data(ElementType.FLOAT, extents);
    }

    OneNode unranked() {
        return data(new ValueType.OfTensor(ElementType.FLOAT, Optional.empty()));
    }

    private OneNode data(ValueType type) {
        String name = "in" + inputs.size();
        inputs.add(name);
        infos.add(new ValueInfo(name, type));
        return this;
    }

    private static DeclaredDim dim(Object extent) {
        if (extent instanceof Integer number) {
            return new DeclaredDim.Number(number);
        }
        return extent.equals("?") ? new DeclaredDim.Unspecified() : new DeclaredDim.Symbol((String) extent);
    }

    /** A constant vector of whole numbers. */
    OneNode vector(long... values) {
        return stored(ElementType.INT64, List.of((long) values.length), new StoredTensor.Integers(values));
    }

    OneNode scalar(long value) {
        return stored(ElementType.INT64, List.of(), new StoredTensor.Integers(value));
    }

    /** A constant vector of real numbers. */
    OneNode reals(double... values) {
        return stored(ElementType.FLOAT, List.of((long) values.length), new StoredTensor.Reals(values));
    }

    /** A weight whose elements are not kept. */
    OneNode weight(long... extents) {
        return stored(ElementType.FLOAT, LongStream.of(extents).boxed().toList(), new StoredTensor.NotKept());
    }

    OneNode stored(ElementType type, List<Long> extents, StoredTensor.Contents contents) {
        String name = "in" + inputs.size();
        inputs.add(name);
        initializers.put(name, new StoredTensor(name, type, extents, contents));
        return this;
    }

    OneNode absent() {
        inputs.add("");
        return this;
    }

    OneNode set(String key, long value) {
        attributes.put(key, new AttributeValue.Int(value));
        return this;
    }

    OneNode set(String key, String value) {
        attributes.put(key, new AttributeValue.Text(value));
        return this;
    }

    OneNode list(String key, Integer... values) {
        attributes.put(
                key,
                new AttributeValue.Ints(
                        Arrays.stream(values).map(Integer::longValue).toList()));
        return this;
    }

    OneNode attribute(String key, AttributeValue value) {
        attributes.put(key, value);
        return this;
    }

    OneNode bind(String symbol, long value) {
        binding.put(symbol, value);
        return this;
    }

    Inferred infer() {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            results.add("out" + i);
        }
        Node node = new Node(NodeId.of(0), "", op, domain, opset, inputs, List.of(), results, attributes, Map.of());
        return Inference.of(new Graph("", List.of(node), infos, List.of(), initializers, Map.of()), binding);
    }

    /** The shape of the first result as people write it. */
    String shape() {
        return shape(0);
    }

    String shape(int output) {
        Inferred inferred = infer();
        if (!inferred.warnings().isEmpty()) {
            return inferred.warnings().get(0);
        }
        return inferred.fact("out" + output).shape().toString();
    }

    ElementType type(int output) {
        return infer().fact("out" + output).type();
    }

    /** The elements of the first result. */
    List<Long> elements() {
        return infer().fact("out0").integers().orElseThrow();
    }
}
