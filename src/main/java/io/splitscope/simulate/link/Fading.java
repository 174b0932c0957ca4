package io.splitscope.simulate.link;

import java.util.SplittableRandom;

/** Small-scale fading: the power gain of many paths that add up, 1 in the mean. */
public sealed interface Fading {

    /** One independent draw of the power gain. */
    double gain(SplittableRandom random);

    /** No fading. */
    record None() implements Fading {
        @Override
        public double gain(SplittableRandom random) {
            return 1;
        }
    }

    /** Many paths alike: the amplitude is Rayleigh distributed, the power exponentially. */
    record Rayleigh() implements Fading {
        @Override
        public double gain(SplittableRandom random) {
            return random.nextExponential();
        }
    }

    /**
     * One strong path besides many others.
     *
     * @param factor power of the strong path over that of all others, K, as a plain ratio
     */
    record Rician(double factor) implements Fading {

        /**
         * @throws IllegalArgumentException if the factor is negative or not finite
         */
        public Rician {
            if (!(factor >= 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("A Rician factor is 0 or more, not " + factor);
            }
        }

        @Override
        public double gain(SplittableRandom random) {
            double scattered = Math.sqrt(1 / (2 * (factor + 1)));
            double inPhase = Math.sqrt(factor / (factor + 1)) + scattered * random.nextGaussian();
            double quadrature = scattered * random.nextGaussian();
            return inPhase * inPhase + quadrature * quadrature;
        }
    }
}
