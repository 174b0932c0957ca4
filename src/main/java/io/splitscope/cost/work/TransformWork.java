package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.Map;

/** Fourier transforms, 5·N·log2 N FLOP for N complex numbers (Cooley and Tukey 1965), and determinants, 2/3·N³ (elimination). */
final class TransformWork {

    private TransformWork() {}

    static Map<String, WorkRule> rules() {
        return Map.of(
                "DFT", TransformWork::fourier,
                "STFT", TransformWork::fourier,
                "Rfft", TransformWork::fourier,
                "Irfft", TransformWork::fourier,
                "Det", TransformWork::determinant,
                "Inverse", TransformWork::inverse);
    }

    /** Complex numbers lie along the last axis, what is transformed along the axis before it. */
    private static Work fourier(Layer layer, Sizes sizes) {
        Tensor result = layer.op().equals("Irfft") ? layer.input(0) : layer.output(0);
        Count length = sizes.extent(result, -2);
        if (!length.isKnown()) {
            return Work.ofFlops(Count.UNKNOWN);
        }
        Count numbers = Count.of(1);
        for (int axis = 0; axis < result.shape().rank() - 1; axis++) {
            numbers = numbers.times(sizes.extent(result, axis));
        }
        int stages = 64 - Long.numberOfLeadingZeros(Math.max(0, length.value() - 1));
        return Work.ofFlops(numbers.times(5L * stages));
    }

    private static Work determinant(Layer layer, Sizes sizes) {
        Count rows = sizes.extent(layer.input(0), -1);
        if (!rows.isKnown() || rows.value() > Integer.MAX_VALUE) {
            return Work.ofFlops(Count.UNKNOWN);
        }
        return Work.ofFlops(sizes.elements(layer.input(0)).times((2 * rows.value() + 2) / 3));
    }

    /** Gauss-Jordan elimination: 2·n³ for each matrix. */
    private static Work inverse(Layer layer, Sizes sizes) {
        Count rows = sizes.extent(layer.input(0), -1);
        return Work.ofFlops(sizes.elements(layer.input(0)).times(rows).times(2));
    }
}
