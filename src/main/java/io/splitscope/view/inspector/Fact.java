package io.splitscope.view.inspector;

/**
 * Something known about what is selected.
 *
 * @param label what it is
 * @param value what people read
 * @param formula how the value comes about, with the numbers put in; may be empty
 * @param exact the value in full precision, to be copied
 */
record Fact(String label, String value, String formula, String exact) {

    static Fact of(String label, String value) {
        return new Fact(label, value, "", value);
    }
}
