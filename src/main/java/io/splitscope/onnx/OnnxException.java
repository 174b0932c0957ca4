package io.splitscope.onnx;

import io.splitscope.model.Legible;
import java.util.Objects;

/** The file cannot be read as a model. The message is one calm sentence for people: what is wrong, where, what to do. */
public final class OnnxException extends Exception {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 1_000;

    /**
     * @param what what is wrong
     * @param where the place in the file or model; may be empty
     * @param remedy what the reader of the message can do about it
     */
    public OnnxException(String what, String where, String remedy) {
        this(what, where, remedy, null);
    }

    /**
     * @param what what is wrong
     * @param where the place in the file or model; may be empty
     * @param remedy what the reader of the message can do about it
     * @param cause the technical reason, for logs; may be null
     */
    public OnnxException(String what, String where, String remedy, Throwable cause) {
        super(sentence(what, where, remedy), cause);
    }

    private static String sentence(String what, String where, String remedy) {
        Objects.requireNonNull(what);
        String place = where.isEmpty() ? "" : " (" + where + ")";
        String line = what + place + ". " + remedy;
        return Legible.of(line, LONGEST);
    }
}
