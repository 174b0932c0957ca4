package io.splitscope.gdsec;

/** Data could not be used; the message says which, where and what to do. */
public final class DataException extends Exception {

    private static final long serialVersionUID = 1;

    DataException(String message) {
        super(message);
    }

    DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
