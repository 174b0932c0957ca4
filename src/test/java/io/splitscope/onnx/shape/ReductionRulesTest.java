package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import org.junit.jupiter.api.Test;

class ReductionRulesTest {

    @Test
    void axes_are_an_attribute_or_an_operand_and_may_count_from_the_end() {
        assertThat(OneNode.of("ReduceMean")
                        .opset(13)
                        .data(2, 3, 4)
                        .list("axes", -1)
                        .shape())
                .isEqualTo("2×3×1");
        assertThat(OneNode.of("ReduceMean")
                        .data(2, 3, 4)
                        .vector(-1, 0)
                        .set("keepdims", 0)
                        .shape())
                .isEqualTo("3");
    }

    @Test
    void without_axes_everything_or_nothing_is_folded() {
        assertThat(OneNode.of("ReduceSum").data(2, 3).shape()).isEqualTo("1×1");
        assertThat(OneNode.of("ReduceSum").data(2, 3).set("keepdims", 0).shape())
                .isEqualTo("scalar");
        assertThat(OneNode.of("ReduceSum")
                        .data(2, 3)
                        .set("noop_with_empty_axes", 1)
                        .shape())
                .isEqualTo("2×3");
    }

    @Test
    void unknown_axes_leave_the_rank() {
        assertThat(OneNode.of("ReduceSum").data(2, 3).data(ElementType.INT64, 1).shape())
                .isEqualTo("≤2×≤3");
    }

    @Test
    void the_number_of_unknown_axes_tells_what_every_choice_of_them_leaves() {
        OneNode node = OneNode.of("ReduceSum").data(4, 4, 4).data(ElementType.INT64, 2);

        assertThat(node.set("keepdims", 0).shape()).isEqualTo("4");
        assertThat(OneNode.of("ReduceSum").data(2, 3).data(ElementType.INT64, 2).shape())
                .isEqualTo("1×1");
        assertThat(OneNode.of("ReduceSum").data(2, 3).data(ElementType.INT64, 0).shape())
                .isEqualTo("1×1");
    }

    @Test
    void the_place_of_the_largest_is_a_whole_number() {
        OneNode node = OneNode.of("ArgMax").data(2, 3).set("axis", 1).set("keepdims", 0);

        assertThat(node.shape()).isEqualTo("2");
        assertThat(node.type(0)).isEqualTo(ElementType.INT64);
    }
}
