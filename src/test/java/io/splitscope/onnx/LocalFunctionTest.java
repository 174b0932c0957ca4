package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.attribute;
import static io.splitscope.onnx.Onnx.call;
import static io.splitscope.onnx.Onnx.floats;
import static io.splitscope.onnx.Onnx.function;
import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Onnx.reference;
import static io.splitscope.onnx.Onnx.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import io.splitscope.model.Parameter;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.proto.AttributeProto.AttributeType;
import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.GraphProto;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of functions that the file itself defines are replaced by what is inside them. */
class LocalFunctionTest {

    private static final FunctionProto.Builder TWICE =
            function("twice", List.of("a"), List.of("b"), node("Relu", "a", "m"), node("Tanh", "m", "b"));

    private static List<String> ops(OnnxFile file) {
        return file.graph().nodes().stream().map(Node::op).toList();
    }

    @Test
    void two_calls_of_a_function_have_values_of_their_own() throws OnnxException {
        OnnxFile file = Onnx.read(model(
                graph(call("twice", List.of("x"), List.of("h")), call("twice", List.of("h"), List.of("y"))), TWICE));

        assertThat(ops(file)).containsExactly("Relu", "Tanh", "Relu", "Tanh");
        assertThat(file.graph().nodes().stream().flatMap(node -> node.outputs().stream()))
                .doesNotHaveDuplicates()
                .contains("h", "y");
    }

    @Test
    void layers_inside_a_call_say_where_they_stand() throws OnnxException {
        FunctionProto.Builder outer = function(
                "outer", List.of("a"), List.of("b"), node("Relu", "a", "c"), call("twice", List.of("c"), List.of("b")));
        OnnxFile file = Onnx.read(
                model(graph(node("Relu", "x", "h"), call("outer", List.of("h"), List.of("y"))), TWICE, outer));

        assertThat(file.graph().nodes().stream().map(node -> node.id().toString()))
                .containsExactly("0", "1.0", "1.1.0", "1.1.1");
        assertThat(file.graph().nodes().get(3).id())
                .isEqualTo(new NodeId(1, List.of(1, 1), List.of("call_outer", "call_twice")));
        assertThat(file.calls()).singleElement().satisfies(call -> {
            assertThat(call.index()).isEqualTo(1);
            assertThat(call.function()).isEqualTo("outer");
            assertThat(call.outputs()).containsExactly("y");
        });
    }

    @Test
    void attributes_of_the_call_reach_the_nodes_inside_and_defaults_fill_in() throws OnnxException {
        FunctionProto.Builder soft = function(
                        "soft",
                        List.of("a"),
                        List.of("b"),
                        node("Softmax", List.of("a"), List.of("m"), reference("axis", AttributeType.INT, "along")),
                        node("LeakyRelu", List.of("m"), List.of("b"), reference("alpha", AttributeType.FLOAT, "none")))
                .addAttribute("none")
                .addAttributeProto(attribute("along", 1));
        OnnxFile file = Onnx.read(model(
                graph(
                        call("soft", List.of("x"), List.of("h"), attribute("along", 0)),
                        call("soft", List.of("h"), List.of("y"))),
                soft));

        assertThat(file.graph().nodes().get(0).attribute("axis", -1)).isEqualTo(0);
        assertThat(file.graph().nodes().get(2).attribute("axis", -1)).isEqualTo(1);
        assertThat(file.graph().nodes().get(1).has("alpha")).isFalse();
    }

    @Test
    void an_overload_is_chosen_by_its_name() throws OnnxException {
        FunctionProto.Builder plain = function("f", List.of("a"), List.of("b"), node("Relu", "a", "b"));
        FunctionProto.Builder other = function("f", List.of("a"), List.of("b"), node("Tanh", "a", "b"))
                .setOverload("2");
        GraphProto.Builder graph = graph(call("f", List.of("x"), List.of("y")).toBuilder()
                .setOverload("2")
                .build());

        assertThat(ops(Onnx.read(model(graph, plain, other)))).containsExactly("Tanh");
    }

    @Test
    void an_operand_left_out_stays_left_out_inside() throws OnnxException {
        FunctionProto.Builder clip = function(
                "clip",
                List.of("a", "low", "high"),
                List.of("b"),
                node("Clip", List.of("a", "low", "high"), List.of("b")));
        OnnxFile file = Onnx.read(model(graph(call("clip", List.of("x"), List.of("y"))), clip));

        assertThat(file.graph().nodes().get(0).inputs()).containsExactly("x", "", "");
    }

    @Test
    void a_result_that_is_an_operand_is_copied() throws OnnxException {
        FunctionProto.Builder both = function("both", List.of("a"), List.of("a", "b", "b"), node("Relu", "a", "b"));
        OnnxFile file = Onnx.read(model(
                graph(
                        call("both", List.of("x"), List.of("p", "q", "r")),
                        node("Sum", List.of("p", "q", "r"), List.of("y"))),
                both));

        assertThat(ops(file)).containsExactly("Relu", "Identity", "Identity", "Sum");
        assertThat(file.model().layers()).hasSize(4);
    }

    @Test
    void branches_inside_a_function_see_its_values_and_not_those_of_the_network() throws OnnxException {
        GraphProto branch = GraphProto.newBuilder()
                .addNode(node("Add", List.of("a", "m"), List.of("h")))
                .addOutput(floats("h"))
                .build();
        FunctionProto.Builder choose = function(
                "choose",
                List.of("a"),
                List.of("b"),
                node("Relu", "a", "m"),
                node("If", List.of("a"), List.of("b"), attribute("then_branch", branch)));
        OnnxFile file =
                Onnx.read(model(graph(node("Relu", "x", "h"), call("choose", List.of("h"), List.of("y"))), choose));

        Node chosen = file.graph().nodes().get(2);
        assertThat(chosen.captures()).containsExactly("h", "call_choose/m");
        assertThat(chosen.body("then_branch").orElseThrow().nodes().get(0).output(0))
                .isNotEqualTo("h");
    }

    @Test
    void weights_given_to_a_call_belong_to_the_layers_inside() throws OnnxException {
        FunctionProto.Builder linear =
                function("linear", List.of("a", "w"), List.of("b"), node("MatMul", List.of("a", "w"), List.of("b")));
        Model model = Onnx.assemble(model(
                graph(call("linear", List.of("x", "kernel"), List.of("y"))).addInitializer(weight("kernel", 4, 8)),
                linear));

        Layer layer = model.layers().get(0);
        assertThat(layer.parameters()).extracting(Parameter::name).containsExactly("kernel");
        assertThat(layer.input(1).role()).isEqualTo(Tensor.Role.PARAMETER);
        assertThat(layer.output(0).shape()).hasToString("1×8");
    }
}
