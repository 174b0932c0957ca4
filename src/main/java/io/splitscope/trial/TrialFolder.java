package io.splitscope.trial;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * A folder of a trial's own, readable by nobody else, which is gone after it, also when the program is told to end meanwhile. Only a kill leaves
 * it behind; then a later trial removes it.
 */
public final class TrialFolder implements AutoCloseable {

    private static final String NAME = "splitscope-trial-";
    private static final Duration LEFTOVER = Duration.ofDays(1);
    private static final System.Logger LOG = System.getLogger(TrialFolder.class.getName());

    private final Path path;
    private final Thread hook;

    /** @throws IOException if there is no place for temporary files */
    public TrialFolder() throws IOException {
        path = Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-");
        hook = new Thread(() -> delete(path), "delete " + path);
        removeLeftovers();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** What a program that was killed left, a day or longer ago. */
    private void removeLeftovers() {
        Instant old = Instant.now().minus(LEFTOVER);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(path.getParent(), NAME + "*")) {
            for (Path folder : folders) {
                if (Files.isWritable(folder)
                        && Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Somebody else removed what was left", e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Something of a trial stays behind in " + path, e);
        }
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        delete(path);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "The program is ending already", e);
        }
    }
}
