package io.splitscope.model;

import java.util.regex.Pattern;

/**
 * Texts out of a file as people get to see them: in one line, in the direction in which it is written, not endless. Files
 * may call things as they like; what is exact is in the JSON.
 */
public final class Legible {

    /** The most letters of a name that are shown. */
    public static final int LONGEST_NAME = 120;

    /** Line ends, escapes, marks that turn the direction of writing, halves of letters. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\p{Cs}]+");

    private Legible() {}

    /** The text with a space for every run of letters that would break a line or turn it around. */
    public static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~') {
                return UNPRINTABLE.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    /** The name in one line of at most {@link #LONGEST_NAME} letters. */
    public static String name(String name) {
        return of(name, LONGEST_NAME);
    }

    /**
     * The text in one line; when it is too long, its beginning and its end.
     *
     * @param longest the most letters, at least 3
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return line(text);
        }
        int head = longest / 2;
        int tail = text.length() - (longest - head - 1);
        if (Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        if (Character.isLowSurrogate(text.charAt(tail))) {
            tail++;
        }
        return line(text.substring(0, head)) + "…" + line(text.substring(tail));
    }
}
