package io.splitscope.trial;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder of a trial's own, readable by nobody else, which is gone after it, also when the program is told to end meanwhile. */
public final class TrialFolder implements AutoCloseable {

    private final Path path;
    private final Thread hook;

    /** @throws IOException if there is no place for temporary files */
    public TrialFolder() throws IOException {
        path = Files.createTempDirectory(
                "splitscope-trial-" + ProcessHandle.current().pid() + "-");
        hook = new Thread(this::delete, "delete " + path);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    private void delete() {
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
            System.getLogger(TrialFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "Something of a trial stays behind in " + path, e);
        }
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            System.getLogger(TrialFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "The program is ending already", e);
        }
    }
}
