package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.INT64;
import static io.splitscope.onnx.Onnx.floats;
import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Onnx.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.model.Batch;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.model.Symbol;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.TensorShapeProto.Dimension;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dimensions without a number become values the user can set. */
class SymbolsTest {

    private static OnnxFile read(ValueInfoProto... inputs) throws OnnxException {
        GraphProto.Builder graph = graph(node("Relu", inputs[0].getName(), "y")).clearInput();
        for (ValueInfoProto input : inputs) {
            graph.addInput(input);
        }
        return Onnx.read(model(graph));
    }

    @Test
    void an_unbound_batch_is_one_and_a_sequence_has_its_usual_length() throws OnnxException {
        Model model = read(value("ids", INT64, "batch", "seq")).model();

        assertThat(model.symbols()).containsExactly(new Symbol("batch", 1), new Symbol("seq", 128));
        assertThat(model.batch()).isEqualTo(new Batch(Optional.of("batch"), 1));
        assertThat(model.outputs().get(0).shape()).hasToString("batch×seq");
        assertThat(model.outputs().get(0).shape().elements()).hasValue(128);
    }

    @Test
    void bound_dimensions_change_shapes_without_reading_again() throws OnnxException {
        OnnxFile file = read(floats("image", "n", 3, "height", "width"));

        assertThat(file.model().inputs().get(0).shape().bound()).isEqualTo("1×3×224×224");
        assertThat(file.model(Map.of("n", 8L, "height", 64L, "width", 32L))
                        .inputs()
                        .get(0)
                        .shape()
                        .bound())
                .isEqualTo("8×3×64×32");
        assertThat(file.model(Map.of("n", 8L)).batch().size()).isEqualTo(8);
    }

    @Test
    void a_dimension_without_a_name_gets_one() throws OnnxException {
        ValueInfoProto.Builder image = floats("image", 1, 3, 7, 7).toBuilder();
        image.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder().setDim(2, Dimension.getDefaultInstance());
        OnnxFile file = read(image.build());

        assertThat(file.model().symbols()).containsExactly(new Symbol("image_dim_2", 224));
        assertThat(file.model(Map.of("image_dim_2", 9L))
                        .outputs()
                        .get(0)
                        .shape()
                        .elements())
                .hasValue(3 * 9 * 7);
    }

    @Test
    void a_dimension_of_minus_one_is_one_that_the_exporter_did_not_know() throws OnnxException {
        OnnxFile file = read(floats("image", -1, 3, 7, 7));

        assertThat(file.model().symbols()).containsExactly(new Symbol("image_dim_0", 1));
        assertThat(file.model(Map.of("image_dim_0", 4L)).batch().size()).isEqualTo(4);
    }

    @Test
    void a_dimension_written_as_a_formula_follows_the_others() throws OnnxException {
        Model model = read(
                        floats("image", "batch", 3, "h", "w"),
                        floats("mask", "batch", "floor(h/2 - 1/2) + 1", "((w - 1)//2) + 1"))
                .model(Map.of("h", 9L, "w", 32L));

        assertThat(model.symbols()).extracting(Symbol::name).containsExactly("batch", "h", "w");
        assertThat(model.inputs().get(1).shape().bound()).isEqualTo("1×5×16");
    }

    @Test
    void a_dimension_written_as_a_sum_follows_the_others() throws OnnxException {
        Model model = read(
                        value("ids", INT64, "batch", "seq"),
                        value("mask", INT64, "batch", "past + seq"),
                        floats("cache", "batch", 4, "past", 8))
                .model(Map.of("seq", 5L, "past", 7L));

        assertThat(model.symbols()).extracting(Symbol::name).containsExactly("batch", "seq", "past");
        assertThat(model.inputs().get(1).shape().bound()).isEqualTo("1×12");
    }

    @Test
    void a_fixed_batch_is_the_first_extent_of_the_first_input() throws OnnxException {
        assertThat(read(floats("x", 5, 4)).model().batch()).isEqualTo(new Batch(Optional.empty(), 5));
    }

    @Test
    void the_colours_of_a_single_image_are_no_batch() throws OnnxException {
        assertThat(read(floats("image", 3, 320, 320)).model().batch()).isEqualTo(new Batch(Optional.empty(), 1));
    }

    @Test
    void an_input_that_is_a_single_number_has_no_batch() throws OnnxException {
        Model model = read(floats("x")).model();

        assertThat(model.batch()).isEqualTo(new Batch(Optional.empty(), 1));
        assertThat(model.inputs().get(0).shape()).isEqualTo(Shape.SCALAR);
    }

    @Test
    void a_dimension_the_model_does_not_have_is_named_with_those_it_has() throws OnnxException {
        OnnxFile file = read(floats("x", "batch", 4));

        assertThatThrownBy(() -> file.model(Map.of("seq", 3L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"seq\"")
                .hasMessageContaining("batch");
    }

    @Test
    void a_dimension_below_one_is_refused() throws OnnxException {
        OnnxFile file = read(floats("x", "batch", 4));

        assertThatThrownBy(() -> file.model(Map.of("batch", 0L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or more");
    }
}
