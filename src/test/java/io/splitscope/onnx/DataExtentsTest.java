package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.BOOL;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.cost.ModelCost;
import io.splitscope.model.Attribute;
import io.splitscope.model.DataExtent;
import io.splitscope.model.Model;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What only the data decides can be set by the user, within what is possible. */
class DataExtentsTest {

    /** Rows of x that a mask picks, multiplied with weights. */
    private static OnnxFile picking() throws OnnxException {
        GraphProto.Builder graph = graph(
                        node("NonZero", "mask", "places"),
                        node("Squeeze", List.of("places", "first"), List.of("rows")),
                        node("Gather", List.of("x", "rows"), List.of("picked"), attribute("axis", 0)),
                        node("MatMul", List.of("picked", "w"), List.of("y")))
                .clearInput()
                .addInput(value("mask", BOOL, "n"))
                .addInput(floats("x", "n", 16))
                .addInitializer(integers("first", 0))
                .addInitializer(weight("w", 16, 8));
        return Onnx.read(model(graph));
    }

    private static String shapeOf(Model model, String tensor) {
        return model.tensors().stream()
                .filter(each -> each.name().equals(tensor))
                .findFirst()
                .orElseThrow()
                .shape()
                .toString();
    }

    @Test
    void an_extent_that_the_data_decides_is_listed_with_its_bound() throws OnnxException {
        assertThat(picking().model(Map.of("n", 100L)).dataExtents())
                .containsExactly(new DataExtent(
                        "places#1", "NonZero", "places_node", OptionalLong.empty(), OptionalLong.of(100)));
    }

    @Test
    void shapes_and_work_downstream_follow_what_it_is_set_to() throws OnnxException {
        Model model = picking().model(Map.of("n", 100L, "places#1", 40L));

        assertThat(shapeOf(model, "y")).isEqualTo("places#1×8");
        assertThat(model.outputs().get(0).shape().bound()).isEqualTo("40×8");
        assertThat(ModelCost.of(model).total().macs()).hasValue(40 * 16 * 8);
    }

    @Test
    void a_value_above_the_bound_is_refused_and_told_with_the_bound() throws OnnxException {
        OnnxFile file = picking();

        assertThatThrownBy(() -> file.model(Map.of("n", 100L, "places#1", 101L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("places#1 can be at most 100, not 101");
        assertThat(file.model(Map.of("n", 100L, "places#1", 100L))
                        .dataExtents()
                        .get(0)
                        .value())
                .hasValue(100);
    }

    @Test
    void none_is_refused_and_so_is_what_the_data_does_not_decide() throws OnnxException {
        OnnxFile file = picking();

        assertThatThrownBy(() -> file.model(Map.of("places#1", 0L))).hasMessageContaining("1 or more, not 0");
        assertThatThrownBy(() -> file.model(Map.of("y#0", 4L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The data does not decide \"y#0\". It decides \"places#1\"");
    }

    @Test
    void remembered_values_that_are_no_longer_possible_are_left_out() throws OnnxException {
        OnnxFile file = picking();

        assertThat(file.possible(Map.of("n", 100L, "places#1", 40L, "gone#0", 3L, "old", 2L)))
                .isEqualTo(Map.of("n", 100L, "places#1", 40L));
        assertThat(file.possible(Map.of("n", 10L, "places#1", 40L))).isEqualTo(Map.of("n", 10L));
    }

    /** At most 20 products with a square matrix, until the data says that it is enough. */
    private static OnnxFile looping() throws OnnxException {
        GraphProto body = GraphProto.newBuilder()
                .setName("body")
                .addInput(value("i", INT64))
                .addInput(value("c", BOOL))
                .addInput(ValueInfoProto.newBuilder().setName("v"))
                .addNode(node("MatMul", List.of("v", "w"), List.of("next")))
                .addNode(node("ReduceSum", List.of("next"), List.of("sum"), attribute("keepdims", 0)))
                .addNode(node("Less", List.of("sum", "sum"), List.of("on")))
                .addOutput(value("on", BOOL))
                .addOutput(ValueInfoProto.newBuilder().setName("next"))
                .addOutput(ValueInfoProto.newBuilder().setName("next"))
                .build();
        return Onnx.read(
                model(graph(node("Loop", List.of("most", "", "x"), List.of("y", "all"), attribute("body", body)))
                        .addInitializer(integers("most", 20))
                        .addInitializer(weight("w", 4, 4))));
    }

    @Test
    void a_loop_whose_runs_the_data_decides_counts_as_often_as_they_are_set() throws OnnxException {
        OnnxFile file = looping();
        Model open = file.model();
        Model set = file.model(Map.of("y#trips", 5L));

        assertThat(open.dataExtents().get(0).bound()).hasValue(20);
        assertThat(ModelCost.of(open).total().macs()).hasValue(16);
        assertThat(ModelCost.of(set).total().macs()).hasValue(5 * 16);
        assertThat(shapeOf(set, "all")).isEqualTo("y#trips×1×4");
        assertThat(set.layers().get(0).attributes().get("body"))
                .isInstanceOfSatisfying(Attribute.Body.class, inside -> assertThat(inside.runs())
                        .hasValue(5));
        assertThatThrownBy(() -> file.model(Map.of("y#trips", 21L))).hasMessageContaining("at most 20, not 21");
    }
}
