package io.splitscope.simulate.link;

import java.util.SplittableRandom;

/** A stationary standard normal value with exponentially falling correlation: a Gauss-Markov process of first order. */
final class CorrelatedNormal {

    private final SplittableRandom random;
    private double value;

    CorrelatedNormal(SplittableRandom random) {
        this.random = random;
        this.value = random.nextGaussian();
    }

    /** The value after a step, in units of the length in which the correlation falls to 1/e. */
    double after(double step) {
        double kept = Math.exp(-step);
        value = kept * value + Math.sqrt(1 - kept * kept) * random.nextGaussian();
        return value;
    }
}
