package io.splitscope.trial.link;

/** What the process at the other end says went wrong there. */
public final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what went wrong, in a sentence */
    public FaultException(String message) {
        super(message);
    }
}
