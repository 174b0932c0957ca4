package io.splitscope.paint;

import io.splitscope.model.Legible;

/** Shortens texts that do not fit. */
final class Ellipsis {

    private static final String DOTS = "…";

    private Ellipsis() {}

    /**
     * The text in one line, or its beginning and its end with dots between them. The end, which tells {@code encoder.layer.11} from
     * {@code encoder.layer.12}, gets the greater share. Empty when not even the dots and one letter fit.
     *
     * @param room px at scale 1
     */
    static String middle(String name, double room, TextStyle style) {
        String text = Legible.name(name);
        if (TextWidths.of(text, style) <= room) {
            return text;
        }
        int letters = text.codePointCount(0, text.length());
        for (int kept = letters - 1; kept > 0; kept--) {
            int tail = (kept * 3 + 4) / 5;
            String shorter = text.substring(0, text.offsetByCodePoints(0, kept - tail))
                    + DOTS
                    + text.substring(text.offsetByCodePoints(text.length(), -tail));
            if (TextWidths.of(shorter, style) <= room) {
                return shorter;
            }
        }
        return "";
    }
}
