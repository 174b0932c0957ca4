package io.splitscope.view;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * How often JavaFX looks for something to paint. A change waits for the next time: 8 ms on average and 17 ms at most at the
 * usual 60 times a second. Twice as often halves that; nothing is painted more often for it unless something moves.
 */
final class FrameRate {

    private static final String PROPERTY = "javafx.animation.pulse";
    private static final String PER_SECOND = "120";
    /** Reads the property and says so on the console, once. */
    private static final String READER = "com.sun.scenario.animation.AbstractPrimaryTimer";

    private FrameRate() {}

    /** Raises it. Has no effect once a window has been open, or when the property was set by hand. */
    static void raise() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, PER_SECOND);
            PrintStream console = System.err;
            System.setErr(new PrintStream(OutputStream.nullOutputStream()));
            try {
                Class.forName(READER);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("Another JavaFX than that of the build", e);
            } finally {
                System.setErr(console);
            }
        }
    }
}
