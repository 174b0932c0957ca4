package io.splitscope.view;

import java.util.logging.Logger;

/** Keeps JavaFX from telling people about something that is meant to be as it is. */
final class ConsoleNoise {

    /** Held, as the log manager forgets loggers that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private ConsoleNoise() {}

    /**
     * Drops the remark that JavaFX lies on the class path: it does so on purpose, as some of the libraries beside it are no
     * modules.
     */
    static void quiet() {
        JAVAFX.setFilter(logged -> !logged.getMessage().startsWith("Unsupported JavaFX configuration"));
    }
}
