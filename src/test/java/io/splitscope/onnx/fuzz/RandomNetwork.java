package io.splitscope.onnx.fuzz;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.AttributeProto.AttributeType;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.proto.TypeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import io.splitscope.onnx.shape.OperatorNames;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks of operators picked at random, with operands and attributes that need not suit them. */
final class RandomNetwork {

    private static final List<String> ATTRIBUTES = List.of(
            "axis",
            "axes",
            "perm",
            "kernel_shape",
            "strides",
            "pads",
            "dilations",
            "group",
            "auto_pad",
            "ceil_mode",
            "keepdims",
            "to",
            "dtype",
            "equation",
            "num_heads",
            "hidden_size",
            "direction",
            "blocksize",
            "split",
            "num_outputs",
            "starts",
            "ends",
            "mode",
            "output_padding",
            "output_shape",
            "k",
            "batch_dims",
            "p",
            "alpha",
            "start",
            "end",
            "largest",
            "transA",
            "transB",
            "epsilon",
            "value",
            "values",
            "shape",
            "value_ints",
            "value_int",
            "num_scan_inputs",
            "scan_input_axes",
            "to_skip",
            "mixedprecision",
            "kv_num_heads",
            "K",
            "N",
            "block_size",
            "bits",
            "fmod",
            "exclusive",
            "reverse",
            "allowzero",
            "noop_with_empty_axes",
            "scales",
            "coordinate_transformation_mode",
            "keep_aspect_ratio_policy",
            "size",
            "body",
            "then_branch",
            "else_branch");

    private static final List<String> TEXTS = List.of(
            "SAME_UPPER",
            "VALID",
            "NOTSET",
            "bidirectional",
            "DCR",
            "constant",
            "ij,jk->ik",
            "...i,i...->",
            "i->",
            "nearest",
            "");

    private static final List<OperatorNames.Name> OPERATORS = OperatorNames.all();

    private static final int[] TYPES = {1, 1, 1, 7, 7, 6, 9, 10, 2, 3, 8, 11, 16, 21, 22};

    private final Random random;
    private final List<String> values = new ArrayList<>();
    private int count;

    RandomNetwork(Random random) {
        this.random = random;
    }

    /** A model of a few nodes. */
    ModelProto model() {
        GraphProto.Builder graph = graph(2 + random.nextInt(8), 2);
        ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(9).setGraph(graph);
        model.addOpsetImportBuilder().setVersion(7 + random.nextInt(18));
        model.addOpsetImportBuilder().setDomain("com.microsoft").setVersion(1);
        return model.build();
    }

    private GraphProto.Builder graph(int nodes, int bodies) {
        GraphProto.Builder graph = GraphProto.newBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            graph.addInput(input(name("input")));
        }
        for (int i = random.nextInt(5); i >= 0; i--) {
            graph.addInitializer(stored(name("stored")));
        }
        String last = "";
        for (int i = 0; i < nodes; i++) {
            NodeProto node = node(bodies);
            graph.addNode(node);
            last = node.getOutput(0);
        }
        graph.addOutput(ValueInfoProto.newBuilder().setName(last));
        if (random.nextBoolean()) {
            graph.addOutput(ValueInfoProto.newBuilder().setName(values.get(random.nextInt(values.size()))));
        }
        return graph;
    }

    private String name(String kind) {
        String name = kind + count++;
        values.add(name);
        return name;
    }

    private ValueInfoProto input(String name) {
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(type());
        if (random.nextInt(10) > 0) {
            tensor.getShapeBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                if (random.nextInt(3) == 0) {
                    tensor.getShapeBuilder().addDimBuilder().setDimParam("d" + random.nextInt(3));
                } else {
                    tensor.getShapeBuilder().addDimBuilder().setDimValue(extent());
                }
            }
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private int type() {
        return TYPES[random.nextInt(TYPES.length)];
    }

    private long extent() {
        return random.nextInt(12) == 0 ? 1L << random.nextInt(41) : random.nextInt(9);
    }

    private TensorProto stored(String name) {
        int length = random.nextInt(6);
        ByteBuffer raw = ByteBuffer.allocate(8 * length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) {
            raw.putLong(MessageMutation.number(random));
        }
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(7)
                .setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(
                                9,
                                UnknownFieldSet.Field.newBuilder()
                                        .addLengthDelimited(ByteString.copyFrom(raw.flip()))
                                        .build())
                        .build());
        if (length != 1 || random.nextBoolean()) {
            tensor.addDims(length);
        }
        return tensor.build();
    }

    private NodeProto node(int bodies) {
        OperatorNames.Name operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        NodeProto.Builder node =
                NodeProto.newBuilder().setOpType(operator.operator()).setDomain(operator.domain());
        for (int i = random.nextInt(6); i > 0; i--) {
            node.addInput(random.nextInt(12) == 0 ? "" : values.get(random.nextInt(values.size())));
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            AttributeProto.Builder attribute = attribute(ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())));
            if (node.getAttributeList().stream()
                    .noneMatch(other -> other.getName().equals(attribute.getName()))) {
                node.addAttribute(attribute);
            }
        }
        if (bodies > 0 && List.of("If", "Loop", "Scan", "SequenceMap").contains(operator.operator())) {
            for (String body :
                    operator.operator().equals("If") ? List.of("then_branch", "else_branch") : List.of("body")) {
                int outer = values.size();
                node.addAttribute(AttributeProto.newBuilder()
                        .setName(body)
                        .setType(AttributeType.GRAPH)
                        .setG(graph(1 + random.nextInt(4), bodies - 1)));
                values.subList(outer, values.size()).clear();
            }
        }
        for (int i = random.nextInt(5) == 0 ? random.nextInt(5) : 0; i >= 0; i--) {
            node.addOutput(name("result"));
        }
        return node.build();
    }

    private AttributeProto.Builder attribute(String name) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
        switch (random.nextInt(6)) {
            case 0, 1 -> attribute.setType(AttributeType.INT).setI(small());
            case 2, 3 -> {
                attribute.setType(AttributeType.INTS);
                for (int i = random.nextInt(6); i > 0; i--) {
                    attribute.addInts(small());
                }
            }
            case 4 ->
                attribute
                        .setType(AttributeType.STRING)
                        .setS(ByteString.copyFromUtf8(TEXTS.get(random.nextInt(TEXTS.size()))));
            default -> attribute.setType(AttributeType.TENSOR).setT(stored(""));
        }
        return attribute;
    }

    private long small() {
        return random.nextInt(8) == 0 ? MessageMutation.number(random) : random.nextInt(6) - 2;
    }
}
