package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.StoredTensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class BroadcastRulesTest {

    @Test
    void extents_of_1_stretch() {
        assertThat(OneNode.of("Add").data(8, 1, 6, 1).data(7, 1, 5).shape()).isEqualTo("8×7×6×5");
        assertThat(OneNode.of("Mul").data(0, 3).data(1, 1).shape()).isEqualTo("0×3");
        assertThat(OneNode.of("Add")
                        .data("batch", 4)
                        .data(1, 1)
                        .bind("batch", 1)
                        .shape())
                .isEqualTo("batch×4");
        assertThat(OneNode.of("Add").data(2, 3).data(2, 4).shape()).contains("do not broadcast");
    }

    @Test
    void an_unknown_extent_becomes_what_it_must_broadcast_to() {
        assertThat(OneNode.of("Add").data("?", 4).data(5, 4).shape()).isEqualTo("5×4");
        assertThat(OneNode.of("Add").data("?", 4).data(1, 4).shape()).isEqualTo("?×4");
    }

    @Test
    void before_opset_7_the_second_operand_lies_at_an_axis() {
        OneNode node = OneNode.of("Add")
                .opset(6)
                .data(1, 64, 8, 8)
                .data(64)
                .set("broadcast", 1)
                .set("axis", 1);

        assertThat(node.shape()).isEqualTo("1×64×8×8");
    }

    @Test
    void comparisons_are_true_or_false() {
        assertThat(OneNode.of("Less").data(3, 1).data(4).type(0)).isEqualTo(ElementType.BOOL);
        assertThat(OneNode.of("Equal").vector(1, -1, 3).vector(-1).elements()).containsExactly(0L, 1L, 0L);
        assertThat(OneNode.of("GreaterOrEqual").vector(1, 2, 3).vector(2).elements())
                .containsExactly(0L, 1L, 1L);
    }

    @Test
    void whole_numbers_divide_towards_zero_and_take_remainders_by_mode() {
        assertThat(OneNode.of("Div").vector(7, -7).vector(2).elements()).containsExactly(3L, -3L);
        assertThat(OneNode.of("Mod").vector(7, -7).vector(3).elements()).containsExactly(1L, 2L);
        assertThat(OneNode.of("Mod").vector(7, -7).vector(3).set("fmod", 1).elements())
                .containsExactly(1L, -1L);
        assertThat(OneNode.of("Div").vector(1).vector(0).infer().fact("out0").integers())
                .isEmpty();
    }

    @Test
    void where_chooses_what_is_known_to_be_chosen() {
        assertThat(OneNode.of("Where")
                        .stored(ElementType.BOOL, List.of(2L), new StoredTensor.Integers(1, 0))
                        .vector(5)
                        .vector(7, 8)
                        .elements())
                .containsExactly(5L, 8L);
    }

    @Test
    void expand_broadcasts_to_the_asked_shape() {
        assertThat(OneNode.of("Expand").data(3, 1).vector(2, 1, 6).shape()).isEqualTo("2×3×6");
        assertThat(OneNode.of("Expand").data(3, 4).vector(1, 1).shape()).isEqualTo("3×4");
        assertThat(OneNode.of("Expand").vector(4).vector(3).elements()).containsExactly(4L, 4L, 4L);
    }
}
