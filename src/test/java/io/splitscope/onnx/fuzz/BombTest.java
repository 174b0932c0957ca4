package io.splitscope.onnx.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.AttributeProto.AttributeType;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would grow beyond measure if somebody followed them are read soon, and without filling the memory. */
@Timeout(30)
class BombTest {

    private static final long MANY = 1_000_000_000_000L;

    /** A layer takes some 10 kB from its bytes to all that is printed of it, and at least 16 bytes in the file; a node nobody uses 2 kB and 5 bytes. */
    private static final long MULTIPLE_OF_SHORTEST_LAYERS = 700;

    private final GraphProto.Builder graph = GraphProto.newBuilder();

    private void input(String name, String... symbols) {
        ValueInfoProto.Builder input = graph.addInputBuilder().setName(name);
        input.getTypeBuilder().getTensorTypeBuilder().setElemType(1).getShapeBuilder();
        for (String symbol : symbols) {
            input.getTypeBuilder()
                    .getTensorTypeBuilder()
                    .getShapeBuilder()
                    .addDimBuilder()
                    .setDimParam(symbol);
        }
    }

    private void stored(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        TensorProto.Builder tensor = graph.addInitializerBuilder().setName(name).setDataType(7);
        tensor.addDims(values.length);
        tensor.setUnknownFields(UnknownFieldSet.newBuilder()
                .addField(
                        9,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFrom(raw))
                                .build())
                .build());
    }

    private NodeProto.Builder node(String op, String output, String... inputs) {
        return graph.addNodeBuilder().setOpType(op).addOutput(output).addAllInput(List.of(inputs));
    }

    private boolean isAccepted(String output) throws InterruptedException {
        return isAccepted(output, new Guard(new Pipeline()));
    }

    private boolean isAccepted(String output, long multiple) throws InterruptedException {
        return isAccepted(output, new Guard(new Pipeline(), multiple));
    }

    private boolean isAccepted(String output, Guard guard) throws InterruptedException {
        graph.addOutputBuilder().setName(output);
        ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(9).setGraph(graph);
        model.addOpsetImportBuilder().setVersion(17);
        Guard.Outcome outcome = guard.run(model.build().toByteArray());
        assertThat(outcome.failure()).isNull();
        return outcome.accepted();
    }

    @Test
    void a_range_of_a_trillion_numbers() throws InterruptedException {
        stored("ends", 0, MANY, 1);
        stored("start", 0);
        stored("limit", MANY);
        stored("step", 1);
        input("x");
        node("Range", "range", "start", "limit", "step");
        node("Add", "y", "x", "range");
        assertThat(isAccepted("y")).isTrue();
    }

    @Test
    void a_constant_filled_and_tiled_to_a_trillion_elements() throws InterruptedException {
        stored("shape", 1_000_000, 1_000_000);
        stored("repeats", 1_000_000, 1_000_000);
        input("x");
        node("ConstantOfShape", "filled", "shape");
        node("Tile", "tiled", "filled", "repeats");
        node("Expand", "wide", "tiled", "shape");
        node("Add", "y", "x", "tiled");
        assertThat(isAccepted("y")).isTrue();
    }

    @Test
    void extents_whose_product_is_beyond_any_number() throws InterruptedException {
        input("x", "a");
        stored("shape", 1L << 40, 1L << 40, 1L << 40);
        node("Expand", "wide", "x", "shape");
        node("MatMul", "product", "wide", "wide");
        node("Flatten", "flat", "product");
        node("Relu", "y", "flat");
        assertThat(isAccepted("y")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mul", "Add", "Max", "Div", "Mod", "Concat", "Sub", "Pow"})
    void a_dimension_computed_with_itself_two_hundred_times(String op) throws InterruptedException {
        input("x", "a", "b");
        node("Shape", "v0", "x");
        for (int i = 0; i < 200; i++) {
            NodeProto.Builder node = node(op, "v" + (i + 1), "v" + i, "v" + i);
            if (op.equals("Concat")) {
                node.addAttributeBuilder()
                        .setName("axis")
                        .setType(AttributeType.INT)
                        .setI(0);
            }
        }
        node("ConstantOfShape", "filled", "v200");
        node("Relu", "y", "x");
        assertThat(isAccepted("y")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add", "Mul", "Max", "Min", "Div", "Sub"})
    void many_dimensions_joined_in_many_ways(String op) throws InterruptedException {
        input("x", "a", "b", "c", "d", "e", "f", "g");
        stored("seven", 7);
        node("Shape", "v0", "x");
        for (int i = 0; i < 150; i++) {
            stored("pick" + i, i % 7, (i + 1) % 7, (i + 2) % 7, (i + 3) % 7, (i + 4) % 7, (i + 5) % 7, (i + 6) % 7);
            node("Gather", "turned" + i, "v" + i, "pick" + i);
            node(op, "both" + i, "v" + i, "turned" + i);
            node("Div", "v" + (i + 1), "both" + i, i % 3 == 0 ? "seven" : "turned" + i);
        }
        node("Reshape", "y", "x", "v150");
        assertThat(isAccepted("y")).isTrue();
    }

    @Test
    void a_convolution_with_a_kernel_of_a_trillion() throws InterruptedException {
        input("x", "n", "c", "h", "w");
        graph.addInitializerBuilder().setName("w").setDataType(1).addAllDims(List.of(8L, 3L, 1L << 39, 1L << 19));
        NodeProto.Builder conv = node("Conv", "y", "x", "w");
        AttributeProto.Builder pads = conv.addAttributeBuilder().setName("pads").setType(AttributeType.INTS);
        pads.addAllInts(List.of(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2, Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(isAccepted("y")).isTrue();
    }

    @Test
    void a_split_into_a_billion_parts_of_which_one_is_named() throws InterruptedException {
        input("x", "n");
        node("Split", "y", "x")
                .addAttributeBuilder()
                .setName("num_outputs")
                .setType(AttributeType.INT)
                .setI(1_000_000_000);
        assertThat(isAccepted("y")).isTrue();
    }

    @Test
    void a_node_with_twenty_thousand_results_and_operands() throws InterruptedException {
        input("x", "n");
        NodeProto.Builder split = node("Split", "y", "x");
        NodeProto.Builder join = node("Concat", "z");
        for (int i = 0; i < 20_000; i++) {
            split.addOutput("part" + i);
            join.addInput("part" + i);
        }
        join.addAttributeBuilder().setName("axis").setType(AttributeType.INT).setI(0);
        assertThat(isAccepted("z", MULTIPLE_OF_SHORTEST_LAYERS)).isTrue();
    }

    @Test
    void a_value_that_twenty_thousand_layers_use() throws InterruptedException {
        input("x", "n");
        NodeProto.Builder sum = NodeProto.newBuilder().setOpType("Sum").addOutput("y");
        for (int i = 0; i < 20_000; i++) {
            node("Relu", "r" + i, "x");
            sum.addInput("r" + i);
        }
        graph.addNode(sum);
        assertThat(isAccepted("y", MULTIPLE_OF_SHORTEST_LAYERS)).isTrue();
    }

    @Test
    void a_file_of_nothing_but_the_shortest_nodes() throws InterruptedException {
        input("x", "n");
        for (int i = 0; i < 50_000; i++) {
            graph.addNodeBuilder().setOpType("A");
        }
        node("Relu", "y", "x");
        assertThat(isAccepted("y", MULTIPLE_OF_SHORTEST_LAYERS)).isTrue();
    }

    @Test
    void a_chain_of_the_shortest_layers() throws InterruptedException {
        input("0", "n");
        for (int i = 0; i < 20_000; i++) {
            node("Abs", Integer.toString(i + 1, Character.MAX_RADIX), Integer.toString(i, Character.MAX_RADIX));
        }
        assertThat(isAccepted(Integer.toString(20_000, Character.MAX_RADIX), MULTIPLE_OF_SHORTEST_LAYERS))
                .isTrue();
    }

    @Test
    void a_tensor_of_a_million_dimensions() throws InterruptedException {
        input("x", "n");
        TensorProto.Builder tensor = graph.addInitializerBuilder().setName("w").setDataType(1);
        for (int i = 0; i < 1_000_000; i++) {
            tensor.addDims(1);
        }
        node("Add", "z", "x", "w");
        node("Add", "y", "z", "w");
        isAccepted("y");
    }

    @Test
    void an_equation_of_a_hundred_thousand_letters() throws InterruptedException {
        input("x", "n");
        AttributeProto.Builder equation = node("Einsum", "y", "x")
                .addAttributeBuilder()
                .setName("equation")
                .setType(AttributeType.STRING);
        equation.setS(ByteString.copyFromUtf8("ab,".repeat(50_000) + "->" + "a".repeat(100_000)));
        assertThat(isAccepted("y")).isTrue();
    }

    @Test
    void loops_in_loops_that_each_run_a_thousand_times() throws InterruptedException {
        stored("runs", 60);
        input("x", "n");
        GraphProto.Builder body = GraphProto.newBuilder();
        body.addNodeBuilder().setOpType("Relu").addInput("x").addOutput("r0");
        body.addOutputBuilder().setName("r0");
        for (int i = 1; i < 30; i++) {
            GraphProto.Builder around = GraphProto.newBuilder();
            around.addInputBuilder().setName("i" + i);
            around.addInputBuilder().setName("c" + i);
            NodeProto.Builder loop =
                    around.addNodeBuilder().setOpType("Loop").addInput("runs").addOutput("r" + i);
            loop.addAttributeBuilder()
                    .setName("body")
                    .setType(AttributeType.GRAPH)
                    .setG(body.clone()
                            .addOutput(0, ValueInfoProto.newBuilder().setName("c" + (i - 1 == 0 ? 1 : i - 1))));
            around.addOutputBuilder().setName("r" + i);
            body = around;
        }
        graph.addNodeBuilder()
                .setOpType("Loop")
                .addInput("runs")
                .addOutput("y")
                .addAttributeBuilder()
                .setName("body")
                .setType(AttributeType.GRAPH)
                .setG(body);
        isAccepted("y");
    }
}
