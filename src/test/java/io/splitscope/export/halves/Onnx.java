package io.splitscope.export.halves;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.splitscope.model.ElementType;
import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.AttributeProto.AttributeType;
import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.OperatorSetId;
import io.splitscope.onnx.proto.SparseTensorProto;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.proto.TensorShapeProto;
import io.splitscope.onnx.proto.TypeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small models that a run-time accepts, weights included. */
public final class Onnx {

    private static final int RAW_DATA = 9;

    private Onnx() {}

    public static NodeProto node(String op, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
        return NodeProto.newBuilder()
                .setOpType(op)
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(List.of(attributes))
                .build();
    }

    /**
     * @param inputs names with a space between them; nothing between two spaces is an operand left out
     */
    static NodeProto node(String op, String inputs, String outputs, AttributeProto... attributes) {
        return node(op, names(inputs), names(outputs), attributes);
    }

    private static List<String> names(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(" "));
    }

    static NodeProto call(String function, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
        return node(function, inputs, outputs, attributes).toBuilder()
                .setDomain("local")
                .setName("call of " + function + " for " + outputs.get(0))
                .build();
    }

    static AttributeProto real(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setF(value)
                .setType(AttributeType.FLOAT)
                .build();
    }

    public static AttributeProto whole(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setI(value)
                .setType(AttributeType.INT)
                .build();
    }

    static AttributeProto wholes(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    static AttributeProto reference(String name, String referred) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setRefAttrName(referred)
                .setType(AttributeType.FLOAT)
                .build();
    }

    static AttributeProto body(String name, GraphProto.Builder body) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setG(body)
                .setType(AttributeType.GRAPH)
                .build();
    }

    static AttributeProto tensor(String name, TensorProto value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setT(value)
                .setType(AttributeType.TENSOR)
                .build();
    }

    /** A tensor of numbers that differ. */
    static TensorProto weight(String name, long... dims) {
        long count = 1;
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(ElementType.FLOAT.code());
        for (long dim : dims) {
            tensor.addDims(dim);
            count *= dim;
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putFloat((float) Math.sin(i + name.hashCode()));
        }
        return raw(tensor, bytes.array());
    }

    /** A tensor of bits that differ, as many as its elements take. */
    static TensorProto packed(String name, ElementType type, long... dims) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type.code());
        long bits = type.bits();
        for (long dim : dims) {
            tensor.addDims(dim);
            bits *= dim;
        }
        byte[] bytes = new byte[(int) (bits / Byte.SIZE)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (59 * i + 25);
        }
        return raw(tensor, bytes);
    }

    /** A number. */
    static TensorProto scalar(String name, ElementType type, float value) {
        ByteBuffer bytes = ByteBuffer.allocate(type.bits() / Byte.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case FLOAT -> bytes.putFloat(value);
            case INT64 -> bytes.putLong((long) value);
            default -> bytes.put((byte) value);
        }
        return raw(TensorProto.newBuilder().setName(name).setDataType(type.code()), bytes.array());
    }

    /** A matrix with numbers on its diagonal only. */
    static SparseTensorProto sparse(String name, long rows, long columns) {
        long count = Math.min(rows, columns);
        ByteBuffer places = ByteBuffer.allocate((int) count * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long i = 0; i < count; i++) {
            places.putLong(i * (columns + 1));
        }
        return SparseTensorProto.newBuilder()
                .setValues(weight(name, count))
                .setIndices(raw(
                        TensorProto.newBuilder()
                                .setName(name + " places")
                                .setDataType(ElementType.INT64.code())
                                .addDims(count),
                        places.array()))
                .addDims(rows)
                .addDims(columns)
                .build();
    }

    private static TensorProto raw(TensorProto.Builder tensor, byte[] bytes) {
        return tensor.setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(
                                RAW_DATA,
                                UnknownFieldSet.Field.newBuilder()
                                        .addLengthDelimited(ByteString.copyFrom(bytes))
                                        .build())
                        .build())
                .build();
    }

    public static ValueInfoProto floats(String name, long... dims) {
        return value(name, ElementType.FLOAT, dims);
    }

    static ValueInfoProto value(String name, ElementType type, long... dims) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long dim : dims) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(dim));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.code())
                                .setShape(shape)))
                .build();
    }

    /** A tensor whose first extent the file leaves open. */
    static ValueInfoProto open(String name, String symbol, long... dims) {
        ValueInfoProto.Builder value = floats(name, dims).toBuilder();
        value.getTypeBuilder()
                .getTensorTypeBuilder()
                .getShapeBuilder()
                .addDim(0, TensorShapeProto.Dimension.newBuilder().setDimParam(symbol));
        return value.build();
    }

    static FunctionProto function(String name, List<String> inputs, List<String> outputs, NodeProto... nodes) {
        return FunctionProto.newBuilder()
                .setName(name)
                .setDomain("local")
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllNode(List.of(nodes))
                .addOpsetImport(OperatorSetId.newBuilder().setVersion(17))
                .addOpsetImport(OperatorSetId.newBuilder().setDomain("local").setVersion(1))
                .build();
    }

    public static GraphProto.Builder graph(NodeProto... nodes) {
        return GraphProto.newBuilder().setName("graph").addAllNode(List.of(nodes));
    }

    public static Path write(Path file, GraphProto.Builder graph, FunctionProto... functions) throws IOException {
        return write(file, 8, graph, functions);
    }

    static Path write(Path file, int version, GraphProto.Builder graph, FunctionProto... functions) throws IOException {
        return write(file, version, 17, graph, functions);
    }

    static Path write(Path file, int version, int operators, GraphProto.Builder graph, FunctionProto... functions)
            throws IOException {
        ModelProto model = ModelProto.newBuilder()
                .setIrVersion(version)
                .setGraph(graph)
                .addAllFunctions(List.of(functions))
                .addOpsetImport(OperatorSetId.newBuilder().setVersion(operators))
                .addOpsetImport(OperatorSetId.newBuilder().setDomain("local").setVersion(1))
                .build();
        return Files.write(file, model.toByteArray());
    }
}
