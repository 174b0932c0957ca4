package io.splitscope.onnx;

import com.google.protobuf.ByteString;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.StoredTensor;
import io.splitscope.onnx.graph.ValueType;
import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.AttributeProto.AttributeType;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.SparseTensorProto;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.proto.TypeProto;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the attributes of nodes. */
final class AttributeReader {

    private static final int LONGEST_TEXT = 64 << 10;

    /** Reads the body of a control-flow node. */
    interface BodyReader {
        Graph read(GraphProto body) throws OnnxException;
    }

    private AttributeReader() {}

    /**
     * The attributes by name.
     *
     * @param given what references to attributes of the enclosing function stand for
     * @param bodies reads graphs in attributes
     */
    static Map<String, AttributeValue> read(
            List<AttributeProto> attributes, Map<String, AttributeValue> given, BodyReader bodies)
            throws OnnxException {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (AttributeProto attribute : attributes) {
            if (attribute.getRefAttrName().isEmpty()) {
                values.put(attribute.getName(), value(attribute, bodies));
            } else if (given.containsKey(attribute.getRefAttrName())) {
                values.put(attribute.getName(), given.get(attribute.getRefAttrName()));
            }
        }
        return values;
    }

    private static AttributeValue value(AttributeProto attribute, BodyReader bodies) throws OnnxException {
        return switch (type(attribute)) {
            case INT -> new AttributeValue.Int(attribute.getI());
            case FLOAT -> new AttributeValue.Real(attribute.getF());
            case STRING -> new AttributeValue.Text(text(attribute.getS()));
            case INTS, UNDEFINED -> new AttributeValue.Ints(attribute.getIntsList());
            case FLOATS -> new AttributeValue.Reals(attribute.getFloatsList());
            case STRINGS ->
                new AttributeValue.Texts(attribute.getStringsList().stream()
                        .map(AttributeReader::text)
                        .toList());
            case TENSOR -> new AttributeValue.Constant(TensorReader.read(attribute.getT()));
            case SPARSE_TENSOR -> new AttributeValue.Constant(TensorReader.read(attribute.getSparseTensor()));
            case TENSORS, SPARSE_TENSORS -> new AttributeValue.Constants(tensors(attribute));
            case GRAPH -> new AttributeValue.Body(bodies.read(attribute.getG()));
            case GRAPHS -> new AttributeValue.Bodies(graphs(attribute, bodies));
            case TYPE_PROTO -> new AttributeValue.Type(TypeReader.type(attribute.getTp(), attribute.getName()));
            case TYPE_PROTOS -> new AttributeValue.Types(types(attribute));
        };
    }

    /** A text, or the beginning of one that is so long that it must be data. */
    private static String text(ByteString bytes) {
        return bytes.size() <= LONGEST_TEXT
                ? bytes.toStringUtf8()
                : bytes.substring(0, LONGEST_TEXT).toStringUtf8() + "…";
    }

    /** The stated type; the earliest files state none, so that it follows from what is set. */
    private static AttributeType type(AttributeProto attribute) {
        if (attribute.hasType() && attribute.getType() != AttributeType.UNDEFINED) {
            return attribute.getType();
        }
        if (attribute.hasI()) {
            return AttributeType.INT;
        } else if (attribute.hasF()) {
            return AttributeType.FLOAT;
        } else if (attribute.hasS()) {
            return AttributeType.STRING;
        } else if (attribute.hasT()) {
            return AttributeType.TENSOR;
        } else if (attribute.hasG()) {
            return AttributeType.GRAPH;
        } else if (attribute.getFloatsCount() > 0) {
            return AttributeType.FLOATS;
        } else if (attribute.getStringsCount() > 0) {
            return AttributeType.STRINGS;
        } else if (attribute.getTensorsCount() > 0) {
            return AttributeType.TENSORS;
        } else if (attribute.getGraphsCount() > 0) {
            return AttributeType.GRAPHS;
        }
        return AttributeType.INTS;
    }

    private static List<StoredTensor> tensors(AttributeProto attribute) throws OnnxException {
        List<StoredTensor> tensors = new ArrayList<>();
        for (TensorProto tensor : attribute.getTensorsList()) {
            tensors.add(TensorReader.read(tensor));
        }
        for (SparseTensorProto tensor : attribute.getSparseTensorsList()) {
            tensors.add(TensorReader.read(tensor));
        }
        return tensors;
    }

    private static List<Graph> graphs(AttributeProto attribute, BodyReader bodies) throws OnnxException {
        List<Graph> graphs = new ArrayList<>();
        for (GraphProto graph : attribute.getGraphsList()) {
            graphs.add(bodies.read(graph));
        }
        return graphs;
    }

    private static List<ValueType> types(AttributeProto attribute) throws OnnxException {
        List<ValueType> types = new ArrayList<>();
        for (TypeProto type : attribute.getTypeProtosList()) {
            types.add(TypeReader.type(type, attribute.getName()));
        }
        return types;
    }
}
