package io.splitscope.gdsec;

/**
 * Random numbers from a seed, the same on every machine and easily written again in another language: SplitMix64 (Steele,
 * Lea, Flood, OOPSLA 2014), uniform numbers from its upper 53 bits, normal ones after Box and Muller.
 */
final class Draws {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Draws(long seed) {
        state = seed;
    }

    /** Numbers of their own for one purpose among several of a seed. */
    static Draws of(long seed, long purpose) {
        return new Draws(new Draws(seed ^ mix(purpose + GAMMA)).next());
    }

    private long next() {
        state += GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 up to but not including 1. */
    double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** A whole number from 0 up to but not including the bound. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Normally distributed, mean 0, variance 1. */
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** So many normally distributed numbers. */
    double[] gaussians(int count) {
        double[] drawn = new double[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = gaussian();
        }
        return drawn;
    }
}
