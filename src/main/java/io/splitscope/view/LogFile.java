package io.splitscope.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** What went wrong in this session and the last ones, in files that stay small. */
final class LogFile {

    private static final int LARGEST = 512 * 1024;
    private static final int KEPT = 3;

    private final Path folder;

    /**
     * @param folder where the program's own files are
     */
    LogFile(Path folder) {
        this.folder = folder.resolve("log");
    }

    /** Where the files are. */
    Path folder() {
        return folder;
    }

    /**
     * Writes from now on what is logged at level INFO and above.
     *
     * @throws IOException if the folder cannot be written to
     */
    void begin() throws IOException {
        Files.createDirectories(folder);
        String pattern = folder.toString().replace("%", "%%") + "/splitscope-%u-%g.log";
        FileHandler handler = new FileHandler(pattern, LARGEST, KEPT, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setEncoding("UTF-8");
        handler.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(handler);
    }

    /**
     * The last lines of the newest file; none when nothing was logged yet.
     *
     * @throws IOException if it cannot be read
     */
    List<String> lastLines(int most) throws IOException {
        Optional<Path> newest = newest();
        if (newest.isEmpty()) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(newest.get());
        return List.copyOf(lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }

    private Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
        }
    }
}
