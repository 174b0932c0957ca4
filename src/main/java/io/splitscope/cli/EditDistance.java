package io.splitscope.cli;

import java.util.Arrays;

/** How far two names are apart: inserted, dropped and replaced characters (V. I. Levenshtein, 1966). */
final class EditDistance {

    private EditDistance() {}

    /** The distance, ignoring case, or any number above {@code farthest} when it is larger than that. */
    static int between(String a, String b, int farthest) {
        if (Math.abs(a.length() - b.length()) > farthest) {
            return farthest + 1;
        }
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
            }
            above = row;
        }
        return above[b.length()];
    }
}
