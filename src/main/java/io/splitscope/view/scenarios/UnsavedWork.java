package io.splitscope.view.scenarios;

import io.splitscope.scenario.ScenarioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of unsaved work. A running program's files are called {@code PID-UUID-MODEL.splitscope.json}; those whose work
 * was left, by a window that closed or by a program that ended badly, {@code left-UUID-MODEL.splitscope.json}.
 */
public final class UnsavedWork {

    private static final System.Logger LOG = System.getLogger(UnsavedWork.class.getName());
    private static final Pattern NAME = Pattern.compile("(\\d+|left)-[0-9a-f-]{36}-(.*)");

    private final Path folder;

    /**
     * Work that was left.
     *
     * @param file holds it
     * @param model what people call its model
     * @param when when it was written
     */
    public record Left(Path file, String model, Instant when) {}

    /**
     * @param folder the program's folder among the user's
     */
    public UnsavedWork(Path folder) {
        this.folder = folder.resolve("unsaved");
    }

    /** A file for the present work on a model. */
    Path fresh(String model) {
        String legible = model.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        String brief = legible.substring(0, Math.min(legible.length(), 40));
        return folder.resolve(
                ProcessHandle.current().pid() + "-" + UUID.randomUUID() + "-" + brief + ScenarioFile.ENDING);
    }

    /** The name under which a running program's file waits to be recovered. */
    static Path left(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling("left" + name.substring(name.indexOf('-')));
    }

    /** The work that was left, the newest first. */
    public List<Left> all() {
        return list("left");
    }

    /** The work of programs that ended badly, the newest first; it counts as left from now on. */
    public List<Left> ofCrashes() {
        List<Left> found = new ArrayList<>();
        for (Left crashed : list("\\d+")) {
            if (!isRunning(crashed)) {
                Path left = left(crashed.file());
                try {
                    found.add(new Left(Files.move(crashed.file(), left), crashed.model(), crashed.when()));
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "Unsaved work cannot be recovered now", e);
                }
            }
        }
        return found;
    }

    /** Whether the program that writes a file still runs; another that got its number since does not count. */
    private static boolean isRunning(Left work) {
        String name = work.file().getFileName().toString();
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-'))));
        return process.isPresent()
                && process.get().isAlive()
                && process.get()
                        .info()
                        .startInstant()
                        .map(start -> !start.isAfter(work.when().plusSeconds(1)))
                        .orElse(true);
    }

    private List<Left> list(String owner) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ScenarioFile::is)
                    .map(file -> work(file, owner))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Left::when).reversed())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "The folder of unsaved work cannot be read", e);
            return List.of();
        }
    }

    private static Optional<Left> work(Path file, String owner) {
        String name = file.getFileName().toString();
        Matcher parts = NAME.matcher(name.substring(0, name.length() - ScenarioFile.ENDING.length()));
        if (!parts.matches() || !parts.group(1).matches(owner)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Left(
                    file, parts.group(2), Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Unsaved work went away", e);
            return Optional.empty();
        }
    }
}
