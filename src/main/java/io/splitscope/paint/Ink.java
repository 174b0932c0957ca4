package io.splitscope.paint;

/**
 * A colour.
 *
 * @param argb alpha, red, green and blue, eight bits each from the top
 */
public record Ink(int argb) {

    /** An opaque colour written {@code 0xRRGGBB}. */
    public static Ink of(int rgb) {
        return new Ink(0xFF000000 | rgb);
    }

    public int red() {
        return argb >> 16 & 0xFF;
    }

    public int green() {
        return argb >> 8 & 0xFF;
    }

    public int blue() {
        return argb & 0xFF;
    }

    /** Opacity from 0 to 1. */
    public double opacity() {
        return (argb >>> 24) / 255.0;
    }

    /** This colour mixed into an opaque one, as if painted over it with the given opacity; the result is opaque. */
    public Ink over(Ink background, double share) {
        return of(mix(red(), background.red(), share) << 16
                | mix(green(), background.green(), share) << 8
                | mix(blue(), background.blue(), share));
    }

    private static int mix(int over, int under, double share) {
        return (int) Math.round(over * share + under * (1 - share));
    }

    /** Relative luminance from 0 (black) to 1 (white), as WCAG 2.2 defines it. */
    public double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The contrast between two opaque colours, from 1 to 21, as WCAG 2.2 defines it. */
    public double contrast(Ink other) {
        double light = Math.max(luminance(), other.luminance());
        double dark = Math.min(luminance(), other.luminance());
        return (light + 0.05) / (dark + 0.05);
    }

    /** The colour without its opacity, such as {@code #2f6fde}. */
    public String hex() {
        return String.format("#%06x", argb & 0xFFFFFF);
    }
}
