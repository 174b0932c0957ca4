package io.splitscope.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.AttributeProto.AttributeType;
import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.OperatorSetId;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.proto.TensorShapeProto;
import io.splitscope.onnx.proto.TypeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Writes small ONNX files for tests. */
final class Onnx {

    static final int FLOAT = 1;
    static final int INT64 = 7;
    static final int BOOL = 9;

    private static final int RAW_DATA = 9;

    private Onnx() {}

    static NodeProto node(String op, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
        return NodeProto.newBuilder()
                .setName(outputs.isEmpty() ? op : outputs.get(0) + "_node")
                .setOpType(op)
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(Arrays.asList(attributes))
                .build();
    }

    static NodeProto node(String op, String input, String output) {
        return node(op, List.of(input), List.of(output));
    }

    /** A float tensor's declaration; an extent is a Long, an Integer or a symbol. */
    static ValueInfoProto floats(String name, Object... dims) {
        return value(name, FLOAT, dims);
    }

    static ValueInfoProto value(String name, int type, Object... dims) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object dim : dims) {
            if (dim instanceof Number number) {
                shape.addDimBuilder().setDimValue(number.longValue());
            } else {
                shape.addDimBuilder().setDimParam((String) dim);
            }
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape)))
                .build();
    }

    /** A stored float tensor without contents, as files with external weights hold it. */
    static TensorProto weight(String name, long... dims) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(FLOAT)
                .addAllDims(Arrays.stream(dims).boxed().toList())
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .build();
    }

    /** A stored list of whole numbers. */
    static TensorProto integers(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(INT64)
                .addDims(values.length)
                .setUnknownFields(data(RAW_DATA, ByteString.copyFrom(raw)))
                .build();
    }

    /** A field of {@code TensorProto} that carries data. */
    static UnknownFieldSet data(int field, ByteString bytes) {
        return UnknownFieldSet.newBuilder()
                .addField(
                        field,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(bytes)
                                .build())
                .build();
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto attribute(String name, TensorProto value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.TENSOR)
                .setT(value)
                .build();
    }

    static AttributeProto attribute(String name, GraphProto value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.GRAPH)
                .setG(value)
                .build();
    }

    /** An attribute whose value the caller of the enclosing function gives. */
    static AttributeProto reference(String name, AttributeType type, String referred) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(type)
                .setRefAttrName(referred)
                .build();
    }

    static FunctionProto.Builder function(String name, List<String> inputs, List<String> outputs, NodeProto... nodes) {
        return FunctionProto.newBuilder()
                .setDomain("local")
                .setName(name)
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllNode(Arrays.asList(nodes))
                .addOpsetImport(OperatorSetId.newBuilder().setVersion(17));
    }

    static NodeProto call(String function, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
        return node(function, inputs, outputs, attributes).toBuilder()
                .setDomain("local")
                .setName("call_" + function)
                .build();
    }

    /** A graph from the input {@code x} of 1x4 floats to the output {@code y}. */
    static GraphProto.Builder graph(NodeProto... nodes) {
        return GraphProto.newBuilder()
                .setName("test")
                .addInput(floats("x", 1, 4))
                .addOutput(ValueInfoProto.newBuilder().setName("y"))
                .addAllNode(Arrays.asList(nodes));
    }

    static ModelProto.Builder model(GraphProto.Builder graph, FunctionProto.Builder... functions) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(9)
                .setProducerName("test")
                .addOpsetImport(OperatorSetId.newBuilder().setVersion(17))
                .setGraph(graph);
        for (FunctionProto.Builder function : functions) {
            model.addFunctions(function);
        }
        return model;
    }

    static ModelProto.Builder model(NodeProto... nodes) {
        return model(graph(nodes));
    }

    static OnnxFile read(ModelProto.Builder model) throws OnnxException {
        return OnnxReader.read("test", ByteBuffer.wrap(model.build().toByteArray()), Progress.NONE);
    }

    static Model assemble(ModelProto.Builder model) throws OnnxException {
        return read(model).model();
    }
}
