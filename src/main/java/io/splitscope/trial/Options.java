package io.splitscope.trial;

/**
 * How a split is tried.
 *
 * @param warmUps passes before the measured ones, over an open link
 * @param iterations measured passes
 * @param heldBack whether this computer waits, where it is faster, until the setting's device or server would be ready as well
 */
public record Options(int warmUps, int iterations, boolean heldBack) {

    private static final int USUAL_WARM_UPS = 2;
    private static final int USUAL_ITERATIONS = 10;
    private static final double USUAL_SECONDS = 60;

    /** @throws IllegalArgumentException if there is no iteration, or less than no warm-up */
    public Options {
        if (warmUps < 0) {
            throw new IllegalArgumentException("There are 0 warm-ups or more, not " + warmUps);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("There is at least 1 iteration, not " + iterations);
        }
    }

    /** What fits a prediction: two warm-ups, and ten iterations or as many as take a minute, but one at least. */
    public static Options usual(Prediction prediction) {
        double fit = USUAL_SECONDS / prediction.terms().total();
        return new Options(USUAL_WARM_UPS, (int) Math.max(1, Math.min(USUAL_ITERATIONS, fit)), false);
    }
}
