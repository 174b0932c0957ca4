package io.splitscope.view;

import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.OperatorSetId;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.proto.TensorShapeProto;
import io.splitscope.onnx.proto.TypeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.ArrayList;
import java.util.List;

/** Convolutional networks of any size, as an exporter would write them: scopes in the names, weights in another file. */
final class SyntheticNetwork {

    private static final int FLOAT = 1;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("main_graph");

    private SyntheticNetwork() {}

    /** A value and its channels. */
    private record Value(String name, long channels) {}

    /**
     * Blocks of four branches that are joined again, one after the other: {@value #INCEPTION_LAYERS} layers each.
     *
     * @param blocks how many, in stages of ten
     */
    static ModelProto inception(int blocks) {
        SyntheticNetwork network = new SyntheticNetwork();
        Value value = network.input(64, 56);
        for (int block = 0; block < blocks; block++) {
            String scope = "/stage%d/stage%d.%d".formatted(block / 10, block / 10, block % 10);
            List<Value> branches = new ArrayList<>();
            for (int branch = 0; branch < 4; branch++) {
                String path = scope + "/branch" + branch;
                branches.add(network.convRelu(path + ".1", network.convRelu(path + ".0", value, 24, 1), 16, 3));
            }
            value = network.concat(scope, branches);
        }
        return network.finish(value);
    }

    /** Layers of one block of {@link #inception}. */
    static final int INCEPTION_LAYERS = 4 * 4 + 1;

    /**
     * Dense blocks, in which every layer reads the results of all earlier ones, with narrow transitions between them;
     * 6, 12, 48, 32 is a DenseNet-201.
     *
     * @param layers dense layers of each block
     */
    static ModelProto dense(int... layers) {
        SyntheticNetwork network = new SyntheticNetwork();
        Value value = network.convRelu("/features/conv0", network.input(3, 56), 64, 3);
        for (int block = 0; block < layers.length; block++) {
            String scope = "/features/denseblock" + (block + 1);
            List<Value> earlier = new ArrayList<>(List.of(value));
            for (int layer = 0; layer < layers[block]; layer++) {
                String path = scope + "/denselayer" + (layer + 1);
                Value joined = network.relu(path + "/norm1", network.concat(path, earlier));
                earlier.add(network.conv(path + "/conv2", network.convRelu(path + "/conv1", joined, 128, 1), 32, 3));
            }
            value = network.concat(scope, earlier);
            if (block < layers.length - 1) {
                String path = "/features/transition" + (block + 1);
                value = network.convRelu(path, value, value.channels() / 2, 1);
            }
        }
        return network.finish(value);
    }

    private Value input(long channels, long size) {
        graph.addInput(tensor("input", 1, channels, size, size));
        return new Value("input", channels);
    }

    private ModelProto finish(Value result) {
        graph.addOutput(ValueInfoProto.newBuilder().setName(result.name()));
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetId.newBuilder().setVersion(17))
                .setGraph(graph)
                .build();
    }

    private Value convRelu(String scope, Value from, long channels, long kernel) {
        return relu(scope, conv(scope, from, channels, kernel));
    }

    private Value conv(String scope, Value from, long channels, long kernel) {
        String weight = scope.substring(1).replace('/', '.') + ".weight";
        graph.addInitializer(TensorProto.newBuilder()
                .setName(weight)
                .setDataType(FLOAT)
                .addAllDims(List.of(channels, from.channels(), kernel, kernel))
                .setDataLocation(TensorProto.DataLocation.EXTERNAL));
        long pad = kernel / 2;
        NodeProto.Builder node = node(scope, "Conv", List.of(from.name(), weight))
                .addAttribute(AttributeProto.newBuilder()
                        .setName("pads")
                        .setType(AttributeProto.AttributeType.INTS)
                        .addAllInts(List.of(pad, pad, pad, pad)));
        return add(node, channels);
    }

    private Value relu(String scope, Value from) {
        return add(node(scope, "Relu", List.of(from.name())), from.channels());
    }

    private Value concat(String scope, List<Value> from) {
        NodeProto.Builder node = node(
                        scope, "Concat", from.stream().map(Value::name).toList())
                .addAttribute(AttributeProto.newBuilder()
                        .setName("axis")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(1));
        return add(node, from.stream().mapToLong(Value::channels).sum());
    }

    private Value add(NodeProto.Builder node, long channels) {
        graph.addNode(node);
        return new Value(node.getOutput(0), channels);
    }

    private static NodeProto.Builder node(String scope, String op, List<String> inputs) {
        String name = scope + "/" + op;
        return NodeProto.newBuilder()
                .setName(name)
                .setOpType(op)
                .addAllInput(inputs)
                .addOutput(name + "_output_0");
    }

    private static ValueInfoProto tensor(String name, long... sizes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long size : sizes) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(FLOAT).setShape(shape)))
                .build();
    }
}
