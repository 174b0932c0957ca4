package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Legible;

/** A model cannot be run here. The message is one calm sentence or two: what is wrong, where, what to do. */
public class RunException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 1_000;

    /**
     * @param what what is wrong and where
     * @param remedy what the reader of the message can do about it
     */
    public RunException(String what, String remedy) {
        this(what, remedy, null);
    }

    /**
     * @param what what is wrong and where
     * @param remedy what the reader of the message can do about it
     * @param cause the technical reason, for logs; may be null
     */
    public RunException(String what, String remedy, Throwable cause) {
        super(Legible.of(text("RunException.what-and-remedy", what, remedy), LONGEST), cause);
    }
}
