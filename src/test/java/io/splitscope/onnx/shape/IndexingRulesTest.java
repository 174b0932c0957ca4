package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import io.splitscope.model.Shape;
import io.splitscope.onnx.graph.StoredTensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexingRulesTest {

    @Test
    void gather_puts_the_shape_of_its_indices_where_the_axis_was() {
        assertThat(OneNode.of("Gather")
                        .weight(1000, 64)
                        .data(ElementType.INT64, "n", 7)
                        .bind("n", 2)
                        .shape())
                .isEqualTo("n×7×64");
        assertThat(OneNode.of("Gather").data(2, 3, 4).scalar(1).set("axis", -2).shape())
                .isEqualTo("2×4");
    }

    @Test
    void gathered_numbers_are_followed() {
        assertThat(OneNode.of("Gather").vector(10, 20, 30).vector(-1, 0).elements())
                .containsExactly(30L, 10L);
        assertThat(OneNode.of("Gather").vector(10, 20).scalar(5).shape()).contains("index 5 lies outside");
    }

    @Test
    void gather_nd_takes_vectors_of_indices() {
        assertThat(OneNode.of("GatherND")
                        .data(4, 5, 6)
                        .data(ElementType.INT64, 7, 2)
                        .shape())
                .isEqualTo("7×6");
        assertThat(OneNode.of("GatherND")
                        .data(4, 5, 6)
                        .data(ElementType.INT64, 4, 1)
                        .set("batch_dims", 1)
                        .shape())
                .isEqualTo("4×6");
    }

    @Test
    void slices_are_clamped_to_what_is_there() {
        assertThat(OneNode.of("Slice").data(10).vector(2).vector(1000).shape()).isEqualTo("8");
        assertThat(OneNode.of("Slice")
                        .data(10)
                        .vector(-3)
                        .vector(Long.MAX_VALUE)
                        .shape())
                .isEqualTo("3");
        assertThat(OneNode.of("Slice")
                        .data(10)
                        .vector(0)
                        .vector(-1)
                        .vector(0)
                        .vector(3)
                        .shape())
                .isEqualTo("3");
        assertThat(OneNode.of("Slice").data(10).vector(8).vector(2).shape()).isEqualTo("0");
    }

    @Test
    void slices_run_backwards() {
        assertThat(OneNode.of("Slice")
                        .vector(1, 2, 3, 4, 5)
                        .vector(-1)
                        .vector(Long.MIN_VALUE)
                        .vector(0)
                        .vector(-1)
                        .elements())
                .containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(OneNode.of("Slice")
                        .vector(1, 2, 3, 4, 5)
                        .vector(3)
                        .vector(0)
                        .vector(0)
                        .vector(-2)
                        .elements())
                .containsExactly(4L, 2L);
        assertThat(OneNode.of("Slice")
                        .vector(1, 2, 3, 4, 5)
                        .vector(100)
                        .vector(1)
                        .vector(-1)
                        .vector(-1)
                        .elements())
                .containsExactly(5L, 4L, 3L);
    }

    @Test
    void before_opset_10_slices_are_attributes() {
        assertThat(OneNode.of("Slice")
                        .opset(9)
                        .data(4, 9)
                        .list("starts", 1)
                        .list("ends", -1)
                        .list("axes", 1)
                        .shape())
                .isEqualTo("4×7");
    }

    @Test
    void slices_of_symbolic_extents_stay_symbolic() {
        assertThat(OneNode.of("Slice")
                        .data("seq", 4)
                        .vector(1)
                        .vector(Long.MAX_VALUE)
                        .bind("seq", 9)
                        .shape())
                .isEqualTo("seq - 1×4");
    }

    @Test
    void a_slice_at_an_unknown_place_is_at_most_the_whole() {
        Shape shape = OneNode.of("Slice")
                .data(10, 4)
                .data(ElementType.INT64, 1)
                .vector(10)
                .infer()
                .fact("out0")
                .shape();

        assertThat(shape.dims().get(0).atMost()).hasValue(10);
        assertThat(shape.dims().get(1).size()).hasValue(4);
    }

    @Test
    void parts_of_a_split_may_be_uneven() {
        assertThat(OneNode.of("Split")
                        .data(7, 2)
                        .outputs(3)
                        .set("num_outputs", 3)
                        .shape(2))
                .isEqualTo("1×2");
        assertThat(OneNode.of("Split").data(6).vector(1, 5).outputs(2).shape(1)).isEqualTo("5");
        assertThat(OneNode.of("Split")
                        .opset(11)
                        .data(6)
                        .list("split", 4, 2)
                        .outputs(2)
                        .shape(0))
                .isEqualTo("4");
        assertThat(OneNode.of("Split").vector(1, 2, 3, 4).outputs(2).elements()).containsExactly(1L, 2L);
    }

    @Test
    void what_is_found_is_at_most_what_there_is() {
        Shape found = OneNode.of("NonZero")
                .data(ElementType.BOOL, 3, 50)
                .infer()
                .fact("out0")
                .shape();
        assertThat(found.toString()).isEqualTo("2×≤150");
        assertThat(OneNode.of("NonZero").vector(0, 3, 0, 4).elements()).containsExactly(1L, 3L);
    }

    @Test
    void the_best_are_as_many_as_asked_for() {
        assertThat(OneNode.of("TopK").data(2, 100).vector(5).outputs(2).shape(1))
                .isEqualTo("2×5");
        assertThat(OneNode.of("TopK").data(2, 100).data(ElementType.INT64, 1).shape())
                .isEqualTo("2×≤100");
        assertThat(OneNode.of("TopK")
                        .opset(1)
                        .data(2, 100)
                        .set("k", 3)
                        .set("axis", 0)
                        .shape())
                .contains("takes 3");
    }

    @Test
    void scattered_numbers_are_followed() {
        OneNode node = OneNode.of("ScatterND").vector(1, 2, 3);
        node.stored(ElementType.INT64, List.of(1L, 1L), new StoredTensor.Integers(1));

        assertThat(node.vector(9).elements()).containsExactly(1L, 9L, 3L);
    }

    @Test
    void one_hot_adds_an_axis() {
        assertThat(OneNode.of("OneHot")
                        .data(ElementType.INT64, 2, 3)
                        .scalar(10)
                        .reals(0, 1)
                        .shape())
                .isEqualTo("2×3×10");
        assertThat(OneNode.of("OneHot")
                        .data(ElementType.INT64, 2, 3)
                        .scalar(10)
                        .reals(0, 1)
                        .set("axis", 0)
                        .shape())
                .isEqualTo("10×2×3");
    }
}
