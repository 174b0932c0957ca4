package io.splitscope.onnx;

import io.splitscope.model.Legible;

/** Quotes names out of a file in messages for people. */
final class Quote {

    private static final int LONGEST = 80;

    private Quote() {}

    /** The name in quotation marks, in one line, shortened when it is very long. */
    static String of(String name) {
        return '"' + Legible.of(name, LONGEST) + '"';
    }
}
