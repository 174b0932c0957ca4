package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import org.junit.jupiter.api.Test;

class ValuePropagationTest {

    @Test
    void a_shape_may_be_cut_at_both_ends() {
        OneNode shape = OneNode.of("Shape").data("n", 3, 8, 9).bind("n", 2);

        assertThat(shape.elements()).containsExactly(2L, 3L, 8L, 9L);
        assertThat(shape.set("start", 1).set("end", -1).elements()).containsExactly(3L, 8L);
        assertThat(OneNode.of("Size").data(2, 3, 4).elements()).containsExactly(24L);
    }

    @Test
    void ranges_count_up_and_down() {
        assertThat(OneNode.of("Range").scalar(2).scalar(9).scalar(3).elements()).containsExactly(2L, 5L, 8L);
        assertThat(OneNode.of("Range").scalar(5).scalar(0).scalar(-2).elements())
                .containsExactly(5L, 3L, 1L);
        assertThat(OneNode.of("Range").scalar(5).scalar(0).scalar(1).shape()).isEqualTo("0");
        assertThat(OneNode.of("Range").scalar(5).scalar(9).scalar(0).shape()).contains("step is 0");
    }

    @Test
    void numbers_are_joined_split_turned_and_repeated() {
        assertThat(OneNode.of("Concat").vector(1, 2).vector(3).set("axis", 0).elements())
                .containsExactly(1L, 2L, 3L);
        assertThat(OneNode.of("Tile").vector(1, 2).vector(2).elements()).containsExactly(1L, 2L, 1L, 2L);
        assertThat(OneNode.of("ConstantOfShape").vector(3).infer().fact("out0").type())
                .isEqualTo(ElementType.FLOAT);
    }

    @Test
    void numbers_are_folded() {
        assertThat(OneNode.of("ReduceProd").vector(2, 3, 7).set("keepdims", 0).elements())
                .containsExactly(42L);
        assertThat(OneNode.of("ReduceMin").vector(2, 3, 7).elements()).containsExactly(2L);
        assertThat(OneNode.of("ReduceSum").vector(2, 3, 7).vector(0).elements()).containsExactly(12L);
    }

    @Test
    void numbers_survive_a_detour_through_reals() {
        OneNode cast = OneNode.of("Cast").reals(2.9, -2.9).set("to", 7);

        assertThat(cast.elements()).containsExactly(2L, -2L);
        assertThat(OneNode.of("Cast").vector(0, 5).set("to", 9).elements()).containsExactly(0L, 1L);
    }

    @Test
    void large_tensors_are_not_followed() {
        assertThat(OneNode.of("ConstantOfShape").vector(1_000_000_000_000L).shape())
                .isEqualTo("1000000000000");
        assertThat(OneNode.of("Range")
                        .scalar(0)
                        .scalar(5000)
                        .scalar(1)
                        .infer()
                        .fact("out0")
                        .integers())
                .isEmpty();
    }
}
