package io.splitscope.export;

/** Says in a sentence why something could not be exported. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    ExportException(String message) {
        super(message);
    }

    ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
