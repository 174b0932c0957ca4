package io.splitscope.paint;

/**
 * How wide a text is at most. Measured by a table and not by a font, so that every pen and every machine breaks the same
 * texts at the same letters; the table holds the advance widths of DejaVu Sans, the widest of
 * {@link TextStyle#FAMILIES}.
 */
public final class TextWidths {

    /** Hundredths of an em for the characters from space to tilde. */
    private static final int[] ASCII = {
        32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, //
        64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53, //
        100, 69, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 86, 75, 79, //
        60, 79, 70, 64, 61, 73, 69, 99, 69, 61, 69, 39, 34, 39, 84, 50, //
        50, 61, 64, 55, 64, 62, 35, 64, 64, 28, 28, 58, 28, 97, 64, 61, //
        64, 64, 41, 52, 39, 64, 59, 82, 59, 59, 53, 64, 34, 64, 84
    };

    private static final int LATIN = 85;
    private static final int MIDDLE_DOT = 32;
    private static final int WIDEST = 105;
    private static final double BOLD = 1.14;

    private TextWidths() {}

    /** The most room a text takes, px at scale 1. */
    public static double of(String text, TextStyle style) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += width(text.charAt(i));
        }
        return sum * style.size() * (style.bold() ? BOLD : 1) / 100;
    }

    private static int width(char letter) {
        int place = letter - ' ';
        if (place >= 0 && place < ASCII.length) {
            return ASCII[place];
        }
        if (letter == '·') {
            return MIDDLE_DOT;
        }
        if (Character.isLowSurrogate(letter)) {
            return 0;
        }
        return letter < 0x250 ? LATIN : WIDEST;
    }
}
