package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.INT64;
import static io.splitscope.onnx.Onnx.attribute;
import static io.splitscope.onnx.Onnx.floats;
import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.integers;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Onnx.value;
import static io.splitscope.onnx.Onnx.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Parameter;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import io.splitscope.model.Tensor.Role;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.TypeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a layer, what it reads, and which weights it uses. */
class LayersTest {

    private static List<String> ops(Model model) {
        return model.layers().stream().map(Layer::op).toList();
    }

    private static List<String> weights(Layer layer) {
        return layer.parameters().stream().map(Parameter::name).toList();
    }

    @Test
    void a_stored_weight_that_is_also_listed_as_input_is_no_input() throws OnnxException {
        Model model = Onnx.assemble(model(graph(node("MatMul", List.of("x", "w"), List.of("y")))
                .addInput(floats("w", 4, 2))
                .addInitializer(weight("w", 4, 2))));

        assertThat(model.inputs()).extracting(Tensor::name).containsExactly("x");
        assertThat(model.parameters()).extracting(Parameter::name).containsExactly("w");
    }

    @Test
    void weights_reach_their_layer_through_constant_nodes_each_once() throws OnnxException {
        Model model = Onnx.assemble(model(graph(
                        node("Transpose", "w", "t"),
                        node("DequantizeLinear", List.of("t", "scale"), List.of("d")),
                        node("Mul", List.of("d", "scale"), List.of("m")),
                        node("MatMul", List.of("x", "m"), List.of("y")))
                .addInitializer(weight("w", 2, 4))
                .addInitializer(weight("scale"))));

        assertThat(ops(model)).containsExactly("MatMul");
        assertThat(weights(model.layers().get(0))).containsExactlyInAnyOrder("w", "scale");
        assertThat(model.layers().get(0).input(1).role()).isEqualTo(Role.PARAMETER);
    }

    @Test
    void weights_picked_by_shape_arithmetic_belong_to_the_layer_that_uses_them() throws OnnxException {
        Model model = Onnx.assemble(model(graph(
                        node("Shape", "x", "s"),
                        node("Gather", List.of("positions", "s"), List.of("p")),
                        node("ReduceSum", "p", "r"),
                        node("Add", List.of("x", "r"), List.of("y")))
                .addInitializer(weight("positions", 512, 4))));

        assertThat(ops(model)).containsExactly("Add");
        assertThat(weights(model.layers().get(0))).containsExactly("positions");
        assertThat(model.layers().get(0).input(1).role()).isEqualTo(Role.CONSTANT);
    }

    @Test
    void asking_for_the_shape_of_a_weight_does_not_use_the_weight() throws OnnxException {
        Model model =
                Onnx.assemble(model(graph(node("Shape", "w", "s"), node("Reshape", List.of("x", "s"), List.of("y")))
                        .addInitializer(weight("w", 2, 2))));

        assertThat(weights(model.layers().get(0))).isEmpty();
        assertThat(model.parameters()).hasSize(1);
        assertThat(model.outputs().get(0).shape()).isEqualTo(Shape.of(2, 2));
    }

    @Test
    void a_random_node_is_a_layer_although_it_reads_nothing() throws OnnxException {
        Model model = Onnx.assemble(
                model(node("RandomNormal", List.of(), List.of("r")), node("Add", List.of("x", "r"), List.of("y"))));

        assertThat(ops(model)).containsExactly("RandomNormal", "Add");
    }

    @Test
    void weights_kept_in_constant_nodes_are_weights_when_the_file_has_no_others() throws OnnxException {
        Model model = Onnx.assemble(model(
                node("Constant", List.of(), List.of("w"), attribute("value", weight("", 4, 3))),
                node("MatMul", List.of("x", "w"), List.of("y"))));

        assertThat(weights(model.layers().get(0))).containsExactly("w");
    }

    @Test
    void nodes_written_in_any_order_come_out_sorted_and_keep_their_place_in_the_file() throws OnnxException {
        Model model = Onnx.assemble(model(node("Tanh", "b", "y"), node("Relu", "a", "b"), node("Relu", "x", "a")));

        assertThat(model.layers()).extracting(layer -> layer.node().index()).containsExactly(2, 1, 0);
    }

    @Test
    void a_branch_reads_outer_values_as_captures_and_its_weights_belong_to_the_layer() throws OnnxException {
        Model model = Onnx.assemble(model(graph(
                        node("Relu", "x", "h"),
                        node("ReduceSum", "x", "c"),
                        node(
                                "If",
                                List.of("c"),
                                List.of("y"),
                                attribute("then_branch", branch("MatMul", "h", "outer_w", "r")),
                                attribute("else_branch", branch("MatMul", "h", "inner_w", "r"))))
                .addInitializer(weight("outer_w", 4, 4))));

        Layer chosen = model.layers().get(2);
        assertThat(chosen.captures()).extracting(Tensor::name).contains("h", "outer_w");
        assertThat(chosen.dataInputs()).extracting(Tensor::name).containsExactly("c", "h");
        assertThat(weights(chosen)).containsExactlyInAnyOrder("outer_w", "inner_w");
        assertThat(model.parameters()).extracting(Parameter::name).containsExactly("outer_w", "inner_w");
        assertThat(chosen.output(0).shape()).isEqualTo(Shape.of(1, 4));
    }

    private static GraphProto branch(String op, String data, String weight, String result) {
        GraphProto.Builder branch = GraphProto.newBuilder()
                .addNode(node(op, List.of(data, weight), List.of(result)))
                .addOutput(ValueInfoProto.newBuilder().setName(result));
        if (weight.startsWith("inner")) {
            branch.addInitializer(weight(weight, 4, 4));
        }
        return branch.build();
    }

    @Test
    void an_unknown_operator_leaves_its_results_unknown_and_the_rest_known() throws OnnxException {
        NodeProto strange =
                node("Strange", "h", "s").toBuilder().setDomain("com.example").build();
        Model model = Onnx.assemble(model(node("Relu", "x", "h"), strange, node("Relu", "s", "y")));

        assertThat(model.layers()).hasSize(3);
        assertThat(model.layers().get(0).output(0).shape()).isEqualTo(Shape.of(1, 4));
        assertThat(model.layers().get(1).output(0).shape()).isEqualTo(Shape.UNKNOWN);
        assertThat(model.warnings()).anyMatch(warning -> warning.contains("Strange"));
    }

    @Test
    void the_declared_shape_fills_in_where_an_operator_is_unknown() throws OnnxException {
        Model model = Onnx.assemble(
                model(graph(node("Strange", "x", "h"), node("Relu", "h", "y")).addValueInfo(floats("h", 2, 5))));

        assertThat(model.outputs().get(0).shape()).isEqualTo(Shape.of(2, 5));
    }

    @Test
    void a_declared_shape_that_contradicts_the_operators_is_a_warning() throws OnnxException {
        Model model = Onnx.assemble(
                model(graph(node("Relu", "x", "h"), node("Relu", "h", "y")).addValueInfo(floats("h", 1, 5))));

        assertThat(model.outputs().get(0).shape()).isEqualTo(Shape.of(1, 4));
        assertThat(model.warnings()).singleElement().asString().contains("\"h\"", "1×5", "1×4");
    }

    @Test
    void sequences_optionals_and_maps_are_unknown_and_no_failure() throws OnnxException {
        TypeProto floats = floats("", 2).getType();
        Model model = Onnx.assemble(model(graph(node("SequenceAt", List.of("s", "i"), List.of("y")))
                .addInput(ValueInfoProto.newBuilder()
                        .setName("s")
                        .setType(TypeProto.newBuilder()
                                .setSequenceType(TypeProto.Sequence.newBuilder().setElemType(floats))))
                .addInput(ValueInfoProto.newBuilder()
                        .setName("o")
                        .setType(TypeProto.newBuilder()
                                .setOptionalType(TypeProto.Optional.newBuilder().setElemType(floats))))
                .addInput(ValueInfoProto.newBuilder()
                        .setName("m")
                        .setType(TypeProto.newBuilder()
                                .setMapType(TypeProto.Map.newBuilder()
                                        .setKeyType(INT64)
                                        .setValueType(floats))))
                .addInput(ValueInfoProto.newBuilder().setName("nothing_declared"))
                .addInput(value("i", INT64))));

        assertThat(model.inputs()).hasSize(6);
        assertThat(model.inputs().get(1).bytes()).isEmpty();
        assertThat(model.inputs().get(3).bytes()).isEmpty();
        assertThat(model.inputs().get(4).bytes()).isEmpty();
    }

    @Test
    void a_network_of_constants_only_has_no_layers() throws OnnxException {
        Model model = Onnx.assemble(model(graph(node("Neg", "w", "y")).addInitializer(integers("w", 1, 2, 3))));

        assertThat(model.layers()).isEmpty();
        assertThat(model.outputs().get(0).role()).isEqualTo(Role.PARAMETER);
    }

    @Test
    void reading_twice_gives_equal_models() throws OnnxException {
        OnnxFile file = Onnx.read(model(node("Relu", "x", "h"), node("Tanh", "h", "y")));

        assertThat(file.model().layers()).isEqualTo(file.model().layers());
    }
}
