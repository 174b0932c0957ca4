package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import org.junit.jupiter.api.Test;

class PoolingRulesTest {

    private static OneNode pool(int extent) {
        return OneNode.of("MaxPool")
                .data(1, 4, extent, extent)
                .list("kernel_shape", 3, 3)
                .list("strides", 2, 2);
    }

    @Test
    void rounding_up_counts_a_partly_covered_last_window() {
        assertThat(pool(112).shape()).isEqualTo("1×4×55×55");
        assertThat(pool(112).set("ceil_mode", 1).shape()).isEqualTo("1×4×56×56");
    }

    @Test
    void a_last_window_that_lies_in_the_padding_alone_does_not_count() {
        OneNode node = OneNode.of("AveragePool")
                .data(1, 1, 3)
                .list("kernel_shape", 2)
                .list("strides", 2)
                .list("pads", 1, 1)
                .set("ceil_mode", 1);

        assertThat(node.shape()).isEqualTo("1×1×2");
    }

    @Test
    void dilated_windows_reach_further() {
        assertThat(pool(16).list("dilations", 2, 2).list("strides", 1, 1).shape())
                .isEqualTo("1×4×12×12");
    }

    @Test
    void the_second_result_holds_places() {
        OneNode node = pool(8).outputs(2);

        assertThat(node.shape(1)).isEqualTo("1×4×3×3");
        assertThat(node.type(1)).isEqualTo(ElementType.INT64);
    }

    @Test
    void global_pooling_leaves_one_place() {
        assertThat(OneNode.of("GlobalAveragePool")
                        .data("n", 64, 7, 7)
                        .bind("n", 2)
                        .shape())
                .isEqualTo("n×64×1×1");
    }
}
