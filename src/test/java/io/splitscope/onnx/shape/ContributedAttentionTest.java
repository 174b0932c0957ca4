package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import org.junit.jupiter.api.Test;

/** Fused attention with its cache; the shapes are those of a real run in ONNX Runtime 1.30. */
class ContributedAttentionTest {

    private static OneNode contributed(String op) {
        return OneNode.of(op).domain("com.microsoft");
    }

    @Test
    void the_cache_grows_by_the_new_tokens() {
        OneNode attention = contributed("Attention")
                .outputs(2)
                .data(2, 5, 12)
                .weight(12, 36)
                .weight(36)
                .absent()
                .data(2, 2, 3, 7, 4)
                .set("num_heads", 3);

        assertThat(attention.shape(0)).isEqualTo("2×5×12");
        assertThat(attention.shape(1)).isEqualTo("2×2×3×12×4");
    }

    @Test
    void a_shared_cache_keeps_its_shape() {
        OneNode attention = contributed("DecoderMaskedMultiHeadAttention")
                .outputs(3)
                .data(2, 1, 12)
                .data(2, 1, 12)
                .data(2, 1, 12)
                .absent()
                .absent()
                .data(2, 3, 8, 4)
                .data(2, 3, 8, 4)
                .set("num_heads", 3)
                .set("past_present_share_buffer", 1);

        assertThat(attention.shape(0)).isEqualTo("2×1×12");
        assertThat(attention.shape(1)).isEqualTo("2×3×8×4");
    }

    @Test
    void values_may_have_a_width_of_their_own() {
        assertThat(contributed("Attention")
                        .data(2, 5, 12)
                        .weight(12, 30)
                        .set("num_heads", 3)
                        .list("qkv_hidden_sizes", 12, 12, 6)
                        .shape())
                .isEqualTo("2×5×6");
        assertThat(contributed("MultiHeadAttention")
                        .data(2, 5, 12)
                        .data(2, 7, 12)
                        .data(2, 7, 24)
                        .set("num_heads", 3)
                        .shape())
                .isEqualTo("2×5×24");
    }

    @Test
    void keys_and_values_from_elsewhere_come_with_their_heads_apart() {
        OneNode attention = contributed("MultiHeadAttention")
                .outputs(3)
                .data(2, 5, 12)
                .data(2, 3, 6, 4)
                .data(2, 3, 6, 4)
                .set("num_heads", 3);

        assertThat(attention.shape(0)).isEqualTo("2×5×12");
        assertThat(attention.shape(1)).isEqualTo("2×3×6×4");
    }

    @Test
    void quantised_attention_gives_the_type_of_its_scales() {
        OneNode attention = contributed("QAttention")
                .data(ElementType.UINT8, 2, 5, 12)
                .data(ElementType.UINT8, 12, 36)
                .weight(36)
                .data(ElementType.FLOAT)
                .data(ElementType.FLOAT)
                .set("num_heads", 3);

        assertThat(attention.shape()).isEqualTo("2×5×12");
        assertThat(attention.type(0)).isEqualTo(ElementType.FLOAT);
    }

    private static OneNode grouped() {
        return contributed("GroupQueryAttention")
                .outputs(2)
                .data(2, 1, 32)
                .data(2, 1, 16)
                .data(2, 1, 16)
                .data(2, 2, 9, 8)
                .data(2, 2, 9, 8)
                .data(ElementType.INT32, 2)
                .set("num_heads", 4)
                .set("kv_num_heads", 2);
    }

    @Test
    void a_grouped_cache_is_as_long_as_all_tokens_or_as_its_buffer() {
        assertThat(grouped().scalar(10).shape(1)).isEqualTo("2×2×10×8");
        assertThat(grouped().scalar(4).shape(1)).isEqualTo("2×2×9×8");
        assertThat(grouped().data(ElementType.INT32).shape(1)).isEqualTo("2×2×?×8");
    }

    @Test
    void embeddings_number_each_sequence() {
        OneNode embedding = contributed("EmbedLayerNormalization")
                .outputs(3)
                .data(ElementType.INT32, 2, 5)
                .data(ElementType.INT32, 2, 5)
                .weight(20, 12);

        assertThat(embedding.shape(0)).isEqualTo("2×5×12");
        assertThat(embedding.shape(1)).isEqualTo("2");
        assertThat(embedding.type(1)).isEqualTo(ElementType.INT32);
    }

    @Test
    void a_slice_of_an_axis_becomes_an_axis() {
        assertThat(contributed("UnfoldTensor")
                        .data(2, 11, 3)
                        .set("dim", 1)
                        .set("size", 4)
                        .set("step", 2)
                        .shape())
                .isEqualTo("2×4×3×4");
    }

    @Test
    void rows_of_packed_bytes_have_two_numbers_a_byte() {
        OneNode gather = contributed("GatherBlockQuantized")
                .data(ElementType.UINT8, 6, 16)
                .data(ElementType.INT64, 1, 3)
                .weight(6, 2)
                .set("gather_axis", 0);

        assertThat(gather.set("bits", 4).shape()).isEqualTo("1×3×32");
        assertThat(gather.set("bits", 8).shape()).isEqualTo("1×3×16");
    }

    private static OneNode widened() {
        return contributed("ConvTransposeWithDynamicPads")
                .data(1, 2, 5, 5)
                .weight(2, 3, 3, 3)
                .list("strides", 2, 2)
                .list("output_padding", 1, 1);
    }

    @Test
    void pads_of_a_transposed_convolution_may_be_an_operand() {
        assertThat(widened().vector(1, 1, 1, 1).shape()).isEqualTo("1×3×10×10");
        assertThat(widened().data(ElementType.INT64, 4).shape()).isEqualTo("1×3×?×?");
    }
}
