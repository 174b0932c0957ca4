package io.splitscope.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/** The way into the window for the main class. */
public final class Window {

    private Window() {}

    /**
     * Opens the window and returns when it is closed. Can be called once in a program's life.
     *
     * @param model a file to open; without one the window starts with a sample
     * @throws NoDisplayException if there is no display, or a library that windows need is missing
     */
    public static void open(Optional<Path> model) throws NoDisplayException {
        ConsoleNoise.quiet();
        FrameRate.raise();
        String[] arguments =
                model.map(path -> path.toAbsolutePath().toString()).stream().toArray(String[]::new);
        try {
            Application.launch(SplitScopeApp.class, arguments);
        } catch (RuntimeException | LinkageError e) {
            if (SplitScopeApp.isToolkitUp()) {
                throw e;
            }
            throw new NoDisplayException(e);
        }
    }
}
