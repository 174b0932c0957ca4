package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.floats;
import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Onnx.weight;
import static io.splitscope.onnx.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.onnx.proto.ModelProto;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A graph that is no sound graph is refused with the name of what is wrong in it. */
@Timeout(10)
class UnsoundGraphTest {

    @Test
    void a_file_without_a_graph_is_refused() {
        assertThat(refusal(ModelProto.newBuilder().setIrVersion(8))).contains("holds no ONNX graph");
    }

    @Test
    void a_graph_without_nodes_is_refused() {
        assertThat(refusal(model(graph().clearOutput()))).contains("has no nodes");
    }

    @Test
    void a_circle_is_shown() {
        String message = refusal(model(
                node("Add", List.of("x", "c"), List.of("a")),
                node("Relu", "a", "b"),
                node("Tanh", "b", "c"),
                node("Relu", "c", "y")));

        assertThat(message).contains("circle of 3 nodes", "a_node", "b_node", "c_node");
    }

    @Test
    void a_node_that_feeds_itself_is_a_circle() {
        assertThat(refusal(model(node("Add", List.of("x", "y"), List.of("y"))))).contains("circle of 1 node");
    }

    @Test
    void a_value_that_nothing_makes_is_named_with_its_user() {
        assertThat(refusal(model(node("Add", List.of("x", "ghost"), List.of("y")))))
                .contains("\"ghost\"", "node 0 \"y_node\"");
    }

    @Test
    void an_output_that_nothing_makes_is_named() {
        assertThat(refusal(model(node("Relu", "x", "z")))).contains("output \"y\"");
    }

    @Test
    void a_name_for_two_values_is_refused() {
        assertThat(refusal(model(node("Relu", "x", "y"), node("Tanh", "x", "y"))))
                .contains("\"y\" stands for two");
        assertThat(refusal(model(node("Relu", "x", "x"), node("Relu", "x", "y"))))
                .contains("\"x\" stands for two");
        assertThat(refusal(model(graph(node("Relu", "x", "y")).addInput(floats("x", 1)))))
                .contains("\"x\" stands for two");
        assertThat(refusal(model(graph(node("Relu", "x", "y"))
                        .addInitializer(weight("w", 1))
                        .addInitializer(weight("w", 1)))))
                .contains("\"w\" stands for two");
    }

    @Test
    void a_negative_or_absurd_dimension_is_named() {
        assertThat(refusal(model(graph(node("Relu", "x", "y")).setInput(0, floats("x", 1, -3)))))
                .contains("cannot be -3", "\"x\"");
        assertThat(refusal(model(graph(node("Relu", "x", "y")).setInput(0, floats("x", 1, Long.MAX_VALUE)))))
                .contains("cannot be 9223372036854775807");
        assertThat(refusal(model(graph(node("Relu", "x", "y")).addInitializer(weight("w", -1)))))
                .contains("cannot be -1", "\"w\"");
        assertThat(refusal(model(graph(node("Relu", "x", "y")).addInitializer(weight("w", 1L << 40, 1L << 40)))))
                .contains("more elements than can be counted");
    }
}
