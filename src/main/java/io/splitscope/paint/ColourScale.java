package io.splitscope.paint;

/**
 * Colours for numbers. Lightness (CIE L*) changes evenly, so that equal steps look equal, also in greyscale and with any
 * colour vision. The stronger, the further from the ground: dark in the light theme, light in the dark one.
 *
 * <p>The hues are those of BuPu by C. Brewer (colorbrewer2.org), which keeps clear of the orange of the server and of the
 * red of the cut.
 */
final class ColourScale {

    private static final int[] LIGHT_TO_DARK = {
        0xE9F1F7, 0xBFD3E6, 0x9EBCDA, 0x8C96C6, 0x8C6BB1, 0x88419D, 0x810F7C, 0x4D004B
    };
    /** So many colours are told apart. */
    private static final int STEPS = 64;

    private static final ColourScale LIGHT = new ColourScale(true);
    private static final ColourScale DARK = new ColourScale(false);

    private final Ink[] grounds = new Ink[STEPS + 1];
    private final Ink[] texts = new Ink[STEPS + 1];

    private ColourScale(boolean darkIsStrong) {
        double lightest = lightness(mixed(0));
        double darkest = lightness(mixed(1));
        for (int i = 0; i <= STEPS; i++) {
            double dark = (double) (darkIsStrong ? i : STEPS - i) / STEPS;
            grounds[i] = ofLightness(lightest + dark * (darkest - lightest));
            texts[i] = readableOn(grounds[i]);
        }
    }

    static ColourScale of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    /** The colour of a lightness between those of both ends, by bisection. */
    private static Ink ofLightness(double wanted) {
        double light = 0;
        double dark = 1;
        while (dark - light > 1e-4) {
            double middle = (light + dark) / 2;
            if (lightness(mixed(middle)) > wanted) {
                light = middle;
            } else {
                dark = middle;
            }
        }
        return mixed(dark);
    }

    private static Ink mixed(double share) {
        double place = share * (LIGHT_TO_DARK.length - 1);
        int before = Math.min((int) place, LIGHT_TO_DARK.length - 2);
        return Ink.of(LIGHT_TO_DARK[before + 1]).over(Ink.of(LIGHT_TO_DARK[before]), place - before);
    }

    /** L* of CIE 1976, from 0 (black) to 100 (white). */
    static double lightness(Ink ink) {
        double y = ink.luminance();
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    private static Ink readableOn(Ink ground) {
        Ink black = Ink.of(0x000000);
        Ink white = Ink.of(0xFFFFFF);
        return ground.contrast(black) >= ground.contrast(white) ? black : white;
    }

    /** The colour of a share from 0 (weakest) to 1 (strongest). */
    Ink at(double share) {
        return grounds[step(share)];
    }

    /** Text on the colour of a share: black or white, whichever can be read better. */
    Ink textOn(double share) {
        return texts[step(share)];
    }

    private static int step(double share) {
        return (int) Math.round(share * STEPS);
    }
}
