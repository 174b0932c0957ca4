package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import org.junit.jupiter.api.Test;

/** What ONNX Runtime's quantiser and layout optimiser write. */
class ContributedRulesTest {

    private static OneNode contributed(String op) {
        return OneNode.of(op).domain("com.microsoft");
    }

    private static OneNode blocked(String op) {
        return OneNode.of(op).domain("com.microsoft.nchwc");
    }

    @Test
    void a_quantised_gemm_has_the_type_of_its_results_zero_point() {
        OneNode gemm = contributed("QGemm")
                .data(ElementType.UINT8, 1, 576)
                .weight()
                .data(ElementType.UINT8)
                .data(ElementType.INT8, 1000, 576)
                .weight()
                .data(ElementType.INT8)
                .data(ElementType.INT32, 1000)
                .set("transB", 1);

        assertThat(gemm.shape()).isEqualTo("1×1000");
        assertThat(gemm.type(0)).isEqualTo(ElementType.FLOAT);
        assertThat(gemm.weight().data(ElementType.UINT8).type(0)).isEqualTo(ElementType.UINT8);
    }

    @Test
    void a_quantised_concat_joins_every_third_operand() {
        OneNode concat = contributed("QLinearConcat")
                .weight()
                .data(ElementType.UINT8)
                .data(ElementType.UINT8, 1, 53, 56)
                .weight()
                .data(ElementType.UINT8)
                .data(ElementType.UINT8, 1, 3, 56)
                .weight()
                .data(ElementType.UINT8)
                .set("axis", 1);

        assertThat(concat.shape()).isEqualTo("1×56×56");
        assertThat(concat.type(0)).isEqualTo(ElementType.UINT8);
    }

    @Test
    void a_quantised_choice_broadcasts() {
        assertThat(contributed("QLinearWhere")
                        .data(ElementType.BOOL, 4, 1)
                        .data(ElementType.INT8, 5)
                        .weight()
                        .data(ElementType.INT8)
                        .data(ElementType.INT8, 4, 5)
                        .shape())
                .isEqualTo("4×5");
    }

    @Test
    void a_quantised_lstm_has_its_recurrences_transposed() {
        OneNode lstm = contributed("DynamicQuantizeLSTM")
                .outputs(3)
                .data(7, 2, 10)
                .data(ElementType.INT8, 2, 10, 80)
                .data(ElementType.INT8, 2, 20, 80)
                .set("direction", "bidirectional")
                .set("hidden_size", 20);

        assertThat(lstm.shape(0)).isEqualTo("7×2×2×20");
        assertThat(lstm.shape(2)).isEqualTo("2×2×20");
    }

    @Test
    void channels_may_come_last() {
        assertThat(contributed("NhwcConv")
                        .data(1, 56, 40, 8)
                        .weight(16, 8, 3, 3)
                        .list("strides", 2, 2)
                        .list("pads", 1, 1, 1, 1)
                        .shape())
                .isEqualTo("1×28×20×16");
        assertThat(contributed("NhwcMaxPool")
                        .data(ElementType.UINT8, 1, 56, 40, 8)
                        .list("kernel_shape", 2, 2)
                        .list("strides", 2, 2)
                        .shape())
                .isEqualTo("1×28×20×8");
        assertThat(contributed("QLinearGlobalAveragePool")
                        .data(ElementType.UINT8, 1, 7, 7, 96)
                        .set("channels_last", 1)
                        .shape())
                .isEqualTo("1×1×1×96");
        assertThat(contributed("QLinearConv")
                        .data(ElementType.UINT8, 1, 7, 7, 8)
                        .weight()
                        .data(ElementType.UINT8)
                        .weight(16, 8, 1, 1)
                        .weight()
                        .data(ElementType.INT8)
                        .weight()
                        .data(ElementType.UINT8)
                        .set("channels_last", 1)
                        .shape())
                .isEqualTo("1×7×7×16");
    }

    @Test
    void blocks_of_channels_keep_the_shape_that_people_know() {
        assertThat(blocked("Conv")
                        .data(1, 3, 224, 224)
                        .weight(16, 3, 3, 3)
                        .list("strides", 2, 2)
                        .shape())
                .isEqualTo("1×16×111×111");
        assertThat(blocked("GlobalAveragePool").data(1, 16, 7, 7).shape()).isEqualTo("1×16×1×1");
        assertThat(blocked("ReorderInput").data(1, 32, 7, 7).shape()).isEqualTo("1×32×7×7");
        assertThat(blocked("Upsample")
                        .data(1, 32, 7, 7)
                        .list("scales", 1, 1, 2, 2)
                        .shape())
                .isEqualTo("1×32×14×14");
        assertThat(blocked("ReorderOutput")
                        .data(1, 32, 7, 7)
                        .set("channels", 24)
                        .shape())
                .isEqualTo("1×24×7×7");
        assertThat(blocked("ReorderOutput")
                        .data(1, 96, 56, 48)
                        .set("channels", 96)
                        .set("channels_last", 1)
                        .shape())
                .isEqualTo("1×56×48×96");
    }

    @Test
    void channels_that_may_have_been_padded_are_not_guessed() {
        assertThat(blocked("ReorderInput").data(1, 24, 7, 7).shape()).isEqualTo("1×?×7×7");
    }

    private static OneNode rowsFirst() {
        return contributed("FusedMatMul").set("transBatchA", 1);
    }

    @Test
    void rows_may_come_before_the_batch() {
        assertThat(rowsFirst().data(4, 3, 5).data(3, 5, 6).shape()).isEqualTo("3×4×6");
        assertThat(rowsFirst().data(5, 3, 4).data(3, 5, 6).set("transA", 1).shape())
                .isEqualTo("3×4×6");
        assertThat(rowsFirst()
                        .data(4, 2, 3, 5)
                        .data(6, 2, 3, 5)
                        .set("transBatchB", 1)
                        .set("transB", 1)
                        .shape())
                .isEqualTo("2×3×4×6");
    }

    @Test
    void guessed_tokens_that_hold_may_be_any_number_and_where_they_go_on_is_one() {
        OneNode detector = contributed("BifurcationDetector")
                .outputs(2)
                .data(ElementType.INT64, 4)
                .data(ElementType.INT64, 6)
                .data(ElementType.INT64, 1);

        assertThat(detector.shape(0)).isEqualTo("?");
        assertThat(detector.shape(1)).isEqualTo("1");
    }

    @Test
    void weights_of_a_few_bits_take_data_of_any_rank() {
        OneNode vector = contributed("MatMulNBits")
                .data(64)
                .data(ElementType.UINT8, 10, 2, 16)
                .weight(20);
        OneNode batches = contributed("MatMulNBits")
                .data(1, 2, 3, 64)
                .data(ElementType.UINT8, 10, 2, 16)
                .weight(20);

        assertThat(vector.set("K", 64).set("N", 10).shape()).isEqualTo("10");
        assertThat(batches.set("K", 64).set("N", 10).shape()).isEqualTo("1×2×3×10");
    }

    @Test
    void pooling_with_channels_last_rounds_up_when_it_shall() {
        assertThat(contributed("NhwcMaxPool")
                        .data(ElementType.UINT8, 1, 9, 8, 3)
                        .list("kernel_shape", 2, 3)
                        .list("strides", 2, 2)
                        .set("ceil_mode", 1)
                        .shape())
                .isEqualTo("1×5×4×3");
    }
}
