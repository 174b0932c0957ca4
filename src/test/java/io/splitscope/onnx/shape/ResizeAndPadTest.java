package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResizeAndPadTest {

    @Test
    void resize_takes_scales_or_sizes() {
        assertThat(OneNode.of("Resize")
                        .opset(10)
                        .data(1, 3, 5, 5)
                        .reals(1, 1, 2, 2.5)
                        .shape())
                .isEqualTo("1×3×10×12");
        assertThat(OneNode.of("Resize")
                        .data(1, 3, 5, 5)
                        .absent()
                        .reals(1, 1, 2, 0.5)
                        .shape())
                .isEqualTo("1×3×10×2");
        assertThat(OneNode.of("Resize")
                        .data(1, 3, 5, 5)
                        .absent()
                        .absent()
                        .vector(1, 3, 9, 8)
                        .shape())
                .isEqualTo("1×3×9×8");
        assertThat(OneNode.of("Resize")
                        .data(1, 3, 5, 5)
                        .absent()
                        .reals()
                        .vector(1, 3, 9, 8)
                        .shape())
                .isEqualTo("1×3×9×8");
        assertThat(OneNode.of("Resize")
                        .data("n", 3, "h", 5)
                        .absent()
                        .reals(1, 1, 2, 2)
                        .bind("n", 2)
                        .bind("h", 7)
                        .shape())
                .isEqualTo("n×3×2*h×10");
    }

    @Test
    void resize_may_name_axes_and_keep_the_aspect() {
        OneNode node = OneNode.of("Resize")
                .data(1, 3, 50, 100)
                .absent()
                .absent()
                .vector(20, 20)
                .list("axes", 2, 3);

        assertThat(node.shape()).isEqualTo("1×3×20×20");
        assertThat(node.set("keep_aspect_ratio_policy", "not_larger")
                        .infer()
                        .fact("out0")
                        .shape()
                        .bound())
                .isEqualTo("1×3×10×20");
        assertThat(node.set("keep_aspect_ratio_policy", "not_smaller")
                        .infer()
                        .fact("out0")
                        .shape()
                        .bound())
                .isEqualTo("1×3×20×40");
    }

    @Test
    void upsample_is_the_old_resize() {
        assertThat(OneNode.of("Upsample")
                        .opset(9)
                        .data(1, 3, 4, 4)
                        .reals(1, 1, 2, 2)
                        .shape())
                .isEqualTo("1×3×8×8");
    }

    @Test
    void pads_come_before_and_after_each_axis() {
        assertThat(OneNode.of("Pad").data(1, 3, 4).vector(0, 0, 1, 0, 0, 2).shape())
                .isEqualTo("1×3×7");
        assertThat(OneNode.of("Pad")
                        .opset(2)
                        .data(4, 4)
                        .list("pads", 1, 0, 0, -1)
                        .shape())
                .isEqualTo("5×3");
        assertThat(OneNode.of("Pad")
                        .data(1, 3, 4)
                        .vector(1, 2)
                        .absent()
                        .vector(-1)
                        .shape())
                .isEqualTo("1×3×7");
        assertThat(OneNode.of("Pad").data(1, 3, 4).vector(1, 2).shape()).contains("2 pads for 3 axes");
    }

    @Test
    void blocks_of_pixels_become_channels_and_back() {
        assertThat(OneNode.of("DepthToSpace")
                        .data(1, 16, 2, 3)
                        .set("blocksize", 2)
                        .shape())
                .isEqualTo("1×4×4×6");
        assertThat(OneNode.of("SpaceToDepth")
                        .data(1, 4, 4, 6)
                        .set("blocksize", 2)
                        .shape())
                .isEqualTo("1×16×2×3");
    }
}
