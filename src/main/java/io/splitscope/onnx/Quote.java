package io.splitscope.onnx;

/** Quotes names out of a file in messages for people. */
final class Quote {

    private static final int LONGEST = 80;

    private Quote() {}

    /** The name in quotation marks, shortened when it is very long. */
    static String of(String name) {
        if (name.length() <= LONGEST) {
            return '"' + name + '"';
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return '"' + name.substring(0, end) + "…\"";
    }
}
