package io.splitscope.export;

/** Says in a sentence why something could not be exported. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, in a sentence */
    public ExportException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do, in a sentence
     * @param cause the technical reason, for logs
     */
    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
