package io.splitscope.trial;

/** Says in a sentence why a split could not be tried. */
public final class TrialException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public TrialException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do
     * @param cause the technical reason, for logs
     */
    public TrialException(String message, Throwable cause) {
        super(message, cause);
    }
}
