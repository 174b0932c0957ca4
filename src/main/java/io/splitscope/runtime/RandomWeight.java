package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.ElementType;
import io.splitscope.model.Legible;
import io.splitscope.onnx.wire.TensorHeader;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random weights with which a network computes sound numbers: matrices and kernels keep the variance of what passes through them
 * (He et al., arXiv 1502.01852: standard deviation √(2 / fan-in)), vectors, such as scales and variances, lie around 1, whole
 * numbers are small and vectors of them 0, which is valid as an index and as a zero point.
 */
final class RandomWeight {

    private static final int SMALL = 4;

    private RandomWeight() {}

    /**
     * @param name decides the weight together with the seed, whatever model it is in
     * @throws RunException if it is of a type that the runtime takes from nobody, or larger than it takes
     */
    static Value of(String name, TensorHeader header, long seed) throws RunException {
        List<Long> dims = header.dims();
        ElementType type = header.type();
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + name.hashCode());
        ElementBuffer elements = ElementBuffer.of(type, dims, text("RandomWeight.weight", Legible.name(name)));
        if (type.isFloatingPoint() && dims.size() >= 2) {
            double reach = Math.sqrt(3) * Math.sqrt(2.0 / fanIn(dims));
            elements.fill(() -> (2 * random.nextDouble() - 1) * reach);
        } else if (type.isFloatingPoint()) {
            elements.fill(() -> 0.5 + random.nextDouble());
        } else if (type == ElementType.BOOL) {
            elements.fill(() -> 1);
        } else {
            elements.fill(() -> dims.size() >= 2 ? random.nextInt(SMALL) : 0);
        }
        return elements.value();
    }

    /** How many products a result sums up: of a matrix the longer side, whichever way it is used; of a kernel all but the outermost. */
    private static double fanIn(List<Long> dims) {
        if (dims.size() == 2) {
            return Math.max(1, Math.max(dims.get(0), dims.get(1)));
        }
        return Math.max(1, dims.stream().skip(1).mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b));
    }
}
