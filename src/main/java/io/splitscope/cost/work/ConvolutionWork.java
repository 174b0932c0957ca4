package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.Map;

/**
 * Convolutions. Each output element takes (input channels of its group) × (kernel elements) MACs, places in the padding
 * included; a bias is no MAC. A transposed convolution spreads each input element over (output channels of its group) × (kernel
 * elements).
 */
final class ConvolutionWork {

    private ConvolutionWork() {}

    static Map<String, WorkRule> rules() {
        return Map.of(
                "Conv", (layer, sizes) -> forward(layer, sizes, 1),
                "FusedConv", (layer, sizes) -> forward(layer, sizes, 1),
                "NhwcConv", (layer, sizes) -> forward(layer, sizes, 1),
                "NhwcFusedConv", (layer, sizes) -> forward(layer, sizes, 1),
                "ConvInteger", (layer, sizes) -> forward(layer, sizes, 1),
                "DeformConv", (layer, sizes) -> forward(layer, sizes, 1),
                "QLinearConv", (layer, sizes) -> forward(layer, sizes, 3),
                "CausalConvWithState", (layer, sizes) -> forward(layer, sizes, 1),
                "ConvTranspose", ConvolutionWork::transposed,
                "ConvTransposeWithDynamicPads", ConvolutionWork::transposed);
    }

    /** Weights are M × (C/group) × kernel: all but their first extent is the work for one output element. */
    private static Work forward(Layer layer, Sizes sizes, int weights) {
        return Work.ofMacs(sizes.elements(layer.output(0)).times(sizes.extentsFrom(layer.input(weights), 1)));
    }

    /** Weights are C × (M/group) × kernel. */
    private static Work transposed(Layer layer, Sizes sizes) {
        Tensor data = layer.input(0);
        return Work.ofMacs(sizes.elements(data).times(sizes.extentsFrom(layer.input(1), 1)));
    }
}
