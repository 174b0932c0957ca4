package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers whose output elements each look at a window of the input: pooling takes one FLOP per element of the window (a
 * comparison or an addition); sampling between pixels takes the arithmetic of its interpolation.
 */
final class WindowWork {

    /** An interpolation between two numbers, a + t·(b − a). */
    private static final long LINEAR = 3;

    /** A weighted sum of four numbers: 4 products, 3 sums. */
    private static final long CUBIC = 7;

    private WindowWork() {}

    static Map<String, WorkRule> rules() {
        Map<String, WorkRule> rules = new HashMap<>();
        for (String op :
                new String[] {"MaxPool", "AveragePool", "LpPool", "QLinearAveragePool", "NhwcMaxPool", "MaxpoolWithMask"
                }) {
            rules.put(op, WindowWork::pooling);
        }
        for (String op :
                new String[] {"GlobalMaxPool", "GlobalAveragePool", "GlobalLpPool", "QLinearGlobalAveragePool"}) {
            rules.put(op, (layer, sizes) -> Work.ofFlops(sizes.elements(layer.input(0))));
        }
        for (String op : new String[] {"Resize", "Upsample", "GridSample"}) {
            rules.put(op, WindowWork::sampling);
        }
        rules.put(
                "CropAndResize",
                (layer, sizes) -> Work.ofFlops(sizes.elements(layer.output(0)).times(3 * LINEAR)));
        rules.put("RoiAlign", WindowWork::regionAlignment);
        rules.put("MaxRoiPool", WorkRule.UNKNOWABLE);
        rules.put("LRN", WindowWork::acrossChannels);
        return rules;
    }

    private static Work pooling(Layer layer, Sizes sizes) {
        long window = 1;
        for (long extent : layer.attribute("kernel_shape", List.of())) {
            window = Math.multiplyHigh(window, extent) == 0 ? window * extent : -1;
        }
        return Work.ofFlops(window > 0 ? sizes.elements(layer.output(0)).times(window) : Count.UNKNOWN);
    }

    /** Along one axis after another: on two axes 3 linear interpolations, or 5 cubic ones. */
    private static Work sampling(Layer layer, Sizes sizes) {
        String mode = layer.attribute("mode", layer.op().equals("GridSample") ? "linear" : "nearest");
        int axes = Math.max(1, Math.min(8, layer.output(0).shape().rank() - 2));
        long each =
                switch (mode) {
                    case "nearest" -> 0;
                    case "cubic", "bicubic" -> CUBIC * ((power(4, axes) - 1) / 3);
                    default -> LINEAR * (power(2, axes) - 1);
                };
        return Work.ofFlops(sizes.elements(layer.output(0)).times(each));
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    /** Each output element averages bilinear samples, {@code sampling_ratio} squared of them; 4 when the data decides. */
    private static Work regionAlignment(Layer layer, Sizes sizes) {
        long ratio = Math.max(0, Math.min(layer.attribute("sampling_ratio", 0), 1 << 10));
        long samples = ratio == 0 ? 4 : ratio * ratio;
        return Work.ofFlops(sizes.elements(layer.output(0)).times(samples * (3 * LINEAR + 1)));
    }

    /** A square and a sum for each of the channels in reach, then scale, shift, power and quotient. */
    private static Work acrossChannels(Layer layer, Sizes sizes) {
        long size = Math.max(1, Math.min(layer.attribute("size", 1), 1 << 20));
        return Work.ofFlops(sizes.elements(layer.output(0)).times(2 * size + 4));
    }
}
