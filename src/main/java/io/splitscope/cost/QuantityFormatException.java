package io.splitscope.cost;

/** Says that a text is not a quantity of the kind wanted: quotes it and gives an example of one that is. */
public final class QuantityFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    QuantityFormatException(String message) {
        super(message);
    }
}
