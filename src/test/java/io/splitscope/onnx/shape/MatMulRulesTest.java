package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatMulRulesTest {

    @Test
    void products_broadcast_over_leading_axes() {
        assertThat(OneNode.of("MatMul")
                        .data("b", 12, 7, 64)
                        .data(12, 64, 9)
                        .bind("b", 2)
                        .shape())
                .isEqualTo("b×12×7×9");
        assertThat(OneNode.of("MatMul").data(5).data(5, 3).shape()).isEqualTo("3");
        assertThat(OneNode.of("MatMul").data(2, 5).data(5).shape()).isEqualTo("2");
        assertThat(OneNode.of("MatMul").data(5).data(5).shape()).isEqualTo("scalar");
        assertThat(OneNode.of("MatMul").data(2, 5).data(4, 3).shape()).contains("5 columns", "4 rows");
    }

    @Test
    void gemm_may_transpose_either_operand() {
        assertThat(OneNode.of("Gemm")
                        .data("n", 8)
                        .weight(3, 8)
                        .weight(3)
                        .set("transB", 1)
                        .bind("n", 4)
                        .shape())
                .isEqualTo("n×3");
        assertThat(OneNode.of("Gemm").data(8, 2).weight(8, 3).set("transA", 1).shape())
                .isEqualTo("2×3");
    }

    @Test
    void einsum_keeps_the_indices_of_its_result() {
        assertThat(OneNode.of("Einsum")
                        .data(2, 4, 7, 8)
                        .data(2, 4, 9, 8)
                        .set("equation", "bhid,bhjd->bhij")
                        .shape())
                .isEqualTo("2×4×7×9");
        assertThat(OneNode.of("Einsum")
                        .data(2, 3, 7, 8)
                        .data(3, 8, 5)
                        .set("equation", "...ij,...jk->...ik")
                        .shape())
                .isEqualTo("2×3×7×5");
        assertThat(OneNode.of("Einsum")
                        .data(7, 8)
                        .data(8, 5)
                        .set("equation", "ij, jk")
                        .shape())
                .isEqualTo("7×5");
        assertThat(OneNode.of("Einsum").data(7, 7).set("equation", "ii->").shape())
                .isEqualTo("scalar");
        assertThat(OneNode.of("Einsum")
                        .data(7)
                        .data(7)
                        .set("equation", "ij,j->i")
                        .shape())
                .contains("does not fit");
    }

    @Test
    void attention_gives_what_its_values_hold() {
        assertThat(OneNode.of("Attention")
                        .opset(23)
                        .data(2, 8, 5, 64)
                        .data(2, 8, 9, 64)
                        .data(2, 8, 9, 32)
                        .shape())
                .isEqualTo("2×8×5×32");
        OneNode flat = OneNode.of("Attention")
                .opset(23)
                .data(2, 5, 512)
                .data(2, 9, 128)
                .data(2, 9, 128);
        assertThat(flat.set("q_num_heads", 8).set("kv_num_heads", 2).shape()).isEqualTo("2×5×512");
    }

    @Test
    void recurrent_layers_give_all_states_and_the_last_ones() {
        OneNode lstm = OneNode.of("LSTM")
                .data("t", 3, 10)
                .weight(2, 80, 10)
                .weight(2, 80, 20)
                .outputs(3)
                .bind("t", 6);
        lstm.set("direction", "bidirectional").set("hidden_size", 20);

        assertThat(lstm.shape(0)).isEqualTo("t×2×3×20");
        assertThat(lstm.shape(2)).isEqualTo("2×3×20");
        assertThat(OneNode.of("GRU")
                        .data(3, 6, 10)
                        .weight(1, 60, 10)
                        .weight(1, 60, 20)
                        .set("layout", 1)
                        .shape())
                .isEqualTo("3×6×1×20");
    }

    @Test
    void normalisation_keeps_the_shape_and_tells_its_statistics() {
        OneNode layer =
                OneNode.of("LayerNormalization").data(2, 7, 64).weight(64).outputs(3);

        assertThat(layer.shape(0)).isEqualTo("2×7×64");
        assertThat(layer.shape(1)).isEqualTo("2×7×1");
        assertThat(OneNode.of("BatchNormalization")
                        .data(2, 8, 5, 5)
                        .weight(8)
                        .outputs(3)
                        .shape(2))
                .isEqualTo("8");
    }
}
