package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.attribute;
import static io.splitscope.onnx.Onnx.floats;
import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.integers;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Onnx.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Parameter;
import io.splitscope.model.Shape;
import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.AttributeProto.AttributeType;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.SparseTensorProto;
import io.splitscope.onnx.proto.TensorProto;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which stored numbers count as weights, with which layer, and how many bytes they take. */
class WeightsTest {

    private static final int INT8 = 3;

    private static NodeProto constant(String name, TensorProto value) {
        return node("Constant", List.of(), List.of(name), attribute("value", value));
    }

    private static TensorProto bytes(String name, long... dims) {
        return weight(name, dims).toBuilder().setDataType(INT8).build();
    }

    private static List<String> weights(Model model) {
        return model.layers().stream()
                .flatMap(layer -> layer.parameters().stream())
                .map(Parameter::name)
                .toList();
    }

    @Test
    void eight_bit_weights_in_constant_nodes_are_weights_of_the_layer_behind_their_dequantisation()
            throws OnnxException {
        Model model = Onnx.assemble(model(
                constant("w", bytes("", 4, 3)),
                constant("scale", weight("", 3)),
                node("DequantizeLinear", List.of("w", "scale"), List.of("d")),
                node("MatMul", List.of("x", "d"), List.of("y"))));

        assertThat(weights(model)).containsExactlyInAnyOrder("w", "scale");
        assertThat(model.layers().get(0).parameterBytes()).hasValue(12 + 12);
    }

    @Test
    void weights_in_constant_nodes_are_found_behind_nodes_that_only_rearrange_them() throws OnnxException {
        Model model = Onnx.assemble(model(
                constant("w", weight("", 3, 4)),
                node("Identity", "w", "a"),
                node("Transpose", "a", "b"),
                node("Cast", List.of("b"), List.of("c"), attribute("to", Onnx.FLOAT)),
                node("MatMul", List.of("x", "c"), List.of("h")),
                node("Constant", List.of(), List.of("bias"), reals(1, 2, 3)),
                node("Add", List.of("h", "bias"), List.of("y"))));

        assertThat(weights(model)).containsExactly("w", "bias");
        assertThat(model.layers().get(1).parameterCount()).hasValue(3);
    }

    private static AttributeProto reals(float... values) {
        AttributeProto.Builder list =
                AttributeProto.newBuilder().setName("value_floats").setType(AttributeType.FLOATS);
        for (float value : values) {
            list.addFloats(value);
        }
        return list.build();
    }

    @Test
    void beside_stored_weights_only_the_constants_that_a_product_uses_are_weights() throws OnnxException {
        Model model = Onnx.assemble(model(graph(
                        constant("w", weight("", 4, 4)),
                        node("MatMul", List.of("x", "w"), List.of("h")),
                        constant("mask", weight("", 1, 4)),
                        node("Add", List.of("h", "mask"), List.of("g")),
                        node("Mul", List.of("g", "stored"), List.of("y")))
                .addInitializer(weight("stored", 4))));

        assertThat(weights(model)).containsExactly("w", "stored");
    }

    @Test
    void a_weight_that_a_shape_is_filled_with_counts_once_although_two_layers_use_it() throws OnnxException {
        Model model = Onnx.assemble(model(graph(
                        node("ConstantOfShape", "extents", "w"),
                        node("MatMul", List.of("x", "w"), List.of("h")),
                        node("MatMul", List.of("h", "w"), List.of("y")))
                .addInitializer(integers("extents", 4, 4))));

        assertThat(model.parameters()).extracting(Parameter::name).containsExactly("extents", "w");
        assertThat(weights(model)).containsExactly("w", "w");
        assertThat(model.layers().get(0).parameterCount()).hasValue(16);
    }

    @Test
    void a_sparse_weight_has_its_dense_shape_and_the_bytes_it_takes() throws OnnxException {
        SparseTensorProto sparse = SparseTensorProto.newBuilder()
                .setValues(weight("w", 5))
                .setIndices(integers("", 0, 1, 2, 3, 4))
                .addDims(4)
                .addDims(100)
                .build();
        Model model = Onnx.assemble(
                model(graph(node("MatMul", List.of("x", "w"), List.of("y"))).addSparseInitializer(sparse)));

        Parameter weight = model.layers().get(0).parameters().get(0);
        assertThat(weight.shape()).isEqualTo(Shape.of(4, 100));
        assertThat(weight.count()).hasValue(400);
        assertThat(weight.bytes()).hasValue(5 * 4 + 5 * 8);
        assertThat(model.outputs().get(0).shape()).isEqualTo(Shape.of(1, 100));
    }

    @Test
    void more_parameter_bytes_than_can_be_counted_are_unknown_and_not_negative() throws OnnxException {
        Model model = Onnx.assemble(model(graph(node("Sum", List.of("x", "a", "b", "c"), List.of("y")))
                .addInitializer(weight("a", 1L << 30, 1L << 30))
                .addInitializer(weight("b", 1L << 30, 1L << 30))
                .addInitializer(weight("c", 1L << 30, 1L << 30))));

        Layer layer = model.layers().get(0);
        assertThat(layer.parameterCount()).hasValue(3L << 60);
        assertThat(layer.parameterBytes()).isEmpty();
    }

    @Test
    void an_element_type_nobody_has_published_is_a_warning_that_names_the_value() throws OnnxException {
        TensorProto strange = weight("w", 4, 4).toBuilder().setDataType(99).build();
        Model model = Onnx.assemble(
                model(graph(node("MatMul", List.of("x", "w"), List.of("y"))).addInitializer(strange)));

        assertThat(model.warnings()).anyMatch(warning -> warning.contains("\"w\"") && warning.contains("99"));
        assertThat(model.layers().get(0).parameters().get(0).type()).isEqualTo(ElementType.UNKNOWN);
        assertThat(model.layers().get(0).parameterBytes()).isEmpty();
    }

    @Test
    void what_a_local_function_says_of_its_values_fills_in_where_an_operator_is_unknown() throws OnnxException {
        NodeProto strange =
                node("Strange", "a", "b").toBuilder().setDomain("com.example").build();
        Model model = Onnx.read(model(
                        graph(Onnx.call("block", List.of("x"), List.of("y"))),
                        Onnx.function("block", List.of("a"), List.of("c"), strange, node("Relu", "b", "c"))
                                .addValueInfo(floats("b", 1, 7))
                                .addValueInfo(floats("c", 1, 9))))
                .model(Map.of());

        assertThat(model.outputs().get(0).shape()).isEqualTo(Shape.of(1, 7));
        assertThat(model.warnings()).noneMatch(warning -> warning.contains("declares"));
    }
}
