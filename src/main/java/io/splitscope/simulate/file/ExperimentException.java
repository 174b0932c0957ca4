package io.splitscope.simulate.file;

/** Says in a sentence why a file is no experiment: what is wrong, where, and how to mend it. */
public final class ExperimentException extends Exception {

    private static final long serialVersionUID = 1L;

    public ExperimentException(String message) {
        super(message);
    }

    public ExperimentException(String message, Throwable cause) {
        super(message, cause);
    }
}
