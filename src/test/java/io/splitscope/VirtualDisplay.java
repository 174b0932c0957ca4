package io.splitscope;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A display that nobody sees, for programs that need one: an X server of its own in memory. */
final class VirtualDisplay implements AutoCloseable {

    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Whether this machine has what it takes. */
    static boolean isAvailable() {
        return program("Xvfb").isPresent() && program("xwininfo").isPresent();
    }

    /** Starts a display. */
    static VirtualDisplay start() throws IOException {
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = new BufferedReader(new InputStreamReader(server.getInputStream(), US_ASCII)).readLine();
        if (number == null) {
            throw new IOException(
                    "Xvfb ended with exit code " + server.onExit().join().exitValue());
        }
        return new VirtualDisplay(server, ":" + number);
    }

    /** Its name, for the environment variable {@code DISPLAY}. */
    String name() {
        return name;
    }

    /** Whether a window shows whose title contains a text. */
    boolean showsWindow(String title) throws IOException {
        Process list = new ProcessBuilder("xwininfo", "-display", name, "-root", "-tree")
                .redirectErrorStream(true)
                .start();
        try (Stream<String> lines =
                new BufferedReader(new InputStreamReader(list.getInputStream(), US_ASCII)).lines()) {
            return lines.toList().stream().anyMatch(line -> line.contains(title));
        }
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }

    private static Optional<Path> program(String name) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
