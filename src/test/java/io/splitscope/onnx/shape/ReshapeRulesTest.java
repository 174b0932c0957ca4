package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import io.splitscope.model.Shape;
import org.junit.jupiter.api.Test;

class ReshapeRulesTest {

    @Test
    void zero_copies_an_extent_and_minus_1_takes_what_is_left() {
        assertThat(OneNode.of("Reshape")
                        .data("n", 12, 5)
                        .vector(0, -1)
                        .bind("n", 7)
                        .shape())
                .isEqualTo("n×60");
        assertThat(OneNode.of("Reshape")
                        .data(2, 0, 3)
                        .vector(3, 0)
                        .set("allowzero", 1)
                        .shape())
                .isEqualTo("3×0");
        assertThat(OneNode.of("Reshape")
                        .data("n", 12, 5)
                        .vector(-1, 6)
                        .bind("n", 7)
                        .shape())
                .isEqualTo("10*n×6");
    }

    @Test
    void extents_that_do_not_fit_are_a_warning() {
        assertThat(OneNode.of("Reshape").data(2, 5).vector(3, -1).shape()).contains("cannot be divided");
        assertThat(OneNode.of("Reshape").data(2, 5).vector(3, 3).shape()).contains("10 elements");
        assertThat(OneNode.of("Reshape").data(2, 5).vector(-1, -1).shape()).contains("twice");
        assertThat(OneNode.of("Reshape").data(2, 5).vector(0, 0, 0).shape()).contains("copies extent 2");
    }

    @Test
    void an_unknown_extent_stays_unknown_with_a_bound() {
        Shape shape = OneNode.of("Reshape")
                .data(4, 6)
                .data(ElementType.INT64, 2)
                .infer()
                .fact("out0")
                .shape();

        assertThat(shape.rank()).isEqualTo(2);
        assertThat(shape.dims().get(0).size()).isEmpty();
        assertThat(shape.dims().get(0).atMost()).hasValue(24);
    }

    @Test
    void before_opset_5_the_extents_are_an_attribute() {
        assertThat(OneNode.of("Reshape")
                        .opset(1)
                        .data(4, 6)
                        .list("shape", 3, -1)
                        .shape())
                .isEqualTo("3×8");
    }

    @Test
    void flatten_makes_two_dimensions() {
        assertThat(OneNode.of("Flatten").data("n", 8, 2, 2).bind("n", 3).shape())
                .isEqualTo("n×32");
        assertThat(OneNode.of("Flatten").data(2, 3, 4).set("axis", 0).shape()).isEqualTo("1×24");
        assertThat(OneNode.of("Flatten").data(2, 3, 4).set("axis", -1).shape()).isEqualTo("6×4");
        assertThat(OneNode.of("Flatten").data(2, 3, 4).set("axis", 3).shape()).isEqualTo("24×1");
    }

    @Test
    void squeeze_takes_axes_as_attribute_or_operand() {
        assertThat(OneNode.of("Squeeze")
                        .opset(11)
                        .data(1, 3, 1, 5)
                        .list("axes", 0, -2)
                        .shape())
                .isEqualTo("3×5");
        assertThat(OneNode.of("Squeeze").opset(13).data(1, 3, 1, 5).vector(-2).shape())
                .isEqualTo("1×3×5");
        assertThat(OneNode.of("Squeeze").data(1, 3, 1, 5).shape()).isEqualTo("3×5");
        assertThat(OneNode.of("Squeeze").data(1, 3).vector(1).shape()).contains("removes an extent of 3");
    }

    @Test
    void unsqueeze_counts_negative_axes_in_the_result() {
        assertThat(OneNode.of("Unsqueeze")
                        .opset(11)
                        .data(3, 5)
                        .list("axes", 0, -1)
                        .shape())
                .isEqualTo("1×3×5×1");
        assertThat(OneNode.of("Unsqueeze").opset(13).data(3, 5).vector(1, 1).shape())
                .contains("occurs twice");
    }

    @Test
    void axes_that_only_a_run_gives_leave_what_every_choice_of_them_does() {
        assertThat(OneNode.of("Squeeze")
                        .data(1, 3, 5)
                        .data(ElementType.INT64, 1)
                        .shape())
                .isEqualTo("3×5");
        assertThat(OneNode.of("Squeeze")
                        .data(1, 1, 5, 7)
                        .data(ElementType.INT64, 1)
                        .shape())
                .isEqualTo("1×5×7");
        assertThat(OneNode.of("Unsqueeze").data(2, 2).data(ElementType.INT64, 1).shape())
                .isEqualTo("≤2×≤2×≤2");
    }
}
