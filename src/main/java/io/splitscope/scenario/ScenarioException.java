package io.splitscope.scenario;

/** Says in a sentence why a file of scenarios could not be read. */
public final class ScenarioException extends Exception {

    private static final long serialVersionUID = 1L;

    ScenarioException(String message) {
        super(message);
    }

    ScenarioException(String message, Throwable cause) {
        super(message, cause);
    }
}
