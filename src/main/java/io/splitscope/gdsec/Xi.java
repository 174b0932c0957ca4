package io.splitscope.gdsec;

import java.util.Locale;

/**
 * How ξ is asked for: as it is, or as a multiple of 1/α. The latter does not depend on the problem's scale, since then a
 * component is kept back that changed by at most this multiple, over M, of what the server last moved along.
 *
 * @param value 0 or more
 * @param perStep whether it is a multiple of 1/α
 */
public record Xi(double value, boolean perStep) {

    /** Far beyond what is proven, far from where it diverges on the generated data. */
    public static final Xi USUAL = new Xi(3, true);

    private static final String PER_STEP = "/alpha";

    /**
     * @throws IllegalArgumentException if the value is negative or not finite
     */
    public Xi {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("ξ must be 0 or more, not " + value);
        }
    }

    /**
     * Reads {@code 40} or {@code 3/alpha}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static Xi parse(String text) {
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        boolean perStep = stripped.endsWith(PER_STEP);
        String number = perStep ? stripped.substring(0, stripped.length() - PER_STEP.length()) : stripped;
        try {
            return new Xi(Double.parseDouble(number), perStep);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no ξ; write a number such as 40, or 3/alpha", e);
        }
    }

    /** ξ at a step size. */
    public double at(double stepSize) {
        return perStep ? value / stepSize : value;
    }
}
