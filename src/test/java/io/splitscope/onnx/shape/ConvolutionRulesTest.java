package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import org.junit.jupiter.api.Test;

class ConvolutionRulesTest {

    private static OneNode conv(int extent, int kernel) {
        return OneNode.of("Conv").data(1, 3, extent, extent).weight(8, 3, kernel, kernel);
    }

    @Test
    void padding_strides_and_dilations_decide_the_extents() {
        assertThat(conv(224, 7).list("strides", 2, 2).list("pads", 3, 3, 3, 3).shape())
                .isEqualTo("1×8×112×112");
        assertThat(conv(32, 3).list("dilations", 2, 2).shape()).isEqualTo("1×8×28×28");
        assertThat(conv(10, 3).list("pads", 0, 1, 2, 1).shape()).isEqualTo("1×8×10×10");
    }

    @Test
    void automatic_padding_keeps_the_extents_over_the_strides() {
        assertThat(conv(7, 3)
                        .set("auto_pad", "SAME_UPPER")
                        .list("strides", 2, 2)
                        .shape())
                .isEqualTo("1×8×4×4");
        assertThat(conv(7, 3).set("auto_pad", "SAME_LOWER").shape()).isEqualTo("1×8×7×7");
        assertThat(conv(7, 3).set("auto_pad", "VALID").list("pads", 5, 5, 5, 5).shape())
                .isEqualTo("1×8×5×5");
    }

    @Test
    void symbolic_extents_are_carried_through() {
        OneNode node = OneNode.of("Conv")
                .data("batch", 3, "height", 64)
                .weight(8, 3, 3, 3)
                .list("strides", 2, 2)
                .list("pads", 1, 1, 1, 1)
                .bind("batch", 4)
                .bind("height", 33);

        assertThat(node.shape()).isEqualTo("batch×8×floor((height + 1)/2)×32");
        assertThat(node.infer().fact("out0").shape().bound()).isEqualTo("4×8×17×32");
    }

    @Test
    void grouped_weights_take_their_share_of_the_channels() {
        assertThat(OneNode.of("Conv")
                        .data(1, 8, 9)
                        .weight(8, 1, 3)
                        .set("group", 8)
                        .shape())
                .isEqualTo("1×8×7");
        assertThat(OneNode.of("Conv").data(1, 8, 9).weight(8, 1, 3).shape()).contains("take 1 channels", "has 8");
    }

    @Test
    void a_window_larger_than_the_data_is_a_warning() {
        assertThat(conv(2, 3).shape()).contains("Conv", "does not fit");
    }

    @Test
    void a_transposed_convolution_undoes_strides() {
        OneNode node = OneNode.of("ConvTranspose")
                .data(1, 16, 8, 8)
                .weight(16, 4, 2, 2)
                .list("strides", 2, 2);

        assertThat(node.shape()).isEqualTo("1×4×16×16");
        assertThat(node.list("output_padding", 1, 0).set("group", 2).shape()).isEqualTo("1×8×17×16");
        assertThat(node.list("output_shape", 20, 21).shape()).isEqualTo("1×8×20×21");
    }

    @Test
    void quantised_forms_find_their_weights_elsewhere() {
        OneNode quantised = OneNode.of("QLinearConv")
                .data(ElementType.UINT8, 1, 3, 8, 8)
                .reals(0.1)
                .vector(0)
                .weight(5, 3, 3, 3)
                .reals(0.1)
                .vector(0)
                .reals(0.1)
                .data(ElementType.UINT8);

        assertThat(quantised.shape()).isEqualTo("1×5×6×6");
        assertThat(quantised.type(0)).isEqualTo(ElementType.UINT8);
        OneNode integer =
                OneNode.of("ConvInteger").data(ElementType.UINT8, 1, 3, 8, 8).weight(5, 3, 3, 3);
        assertThat(integer.type(0)).isEqualTo(ElementType.INT32);
    }
}
