package io.splitscope.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of the program's own, readable by nobody else, which is gone after its use, also when the program is told to end meanwhile. Only a
 * kill leaves it behind; then a later program removes it.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String NAME = "splitscope-";
    /** What it is for, the process that made it, and what makes it unique. */
    private static final Pattern NAMED = Pattern.compile(NAME + "[a-z]+-(\\d{1,18})-\\d+");

    private static final Duration LEFTOVER = Duration.ofDays(1);
    private static final System.Logger LOG = System.getLogger(TemporaryFolder.class.getName());

    private final Path path;
    private final Thread hook;

    /**
     * @param purpose what it is for, in small letters: a part of its name
     * @throws IOException if there is no place for temporary files
     */
    public TemporaryFolder(String purpose) throws IOException {
        path = Files.createTempDirectory(
                NAME + purpose + "-" + ProcessHandle.current().pid() + "-");
        hook = new Thread(() -> delete(path), "delete " + path);
        removeLeftovers();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** What a program that is no more left, a day or longer ago. */
    private void removeLeftovers() {
        Instant old = Instant.now().minus(LEFTOVER);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(path.getParent(), NAME + "*")) {
            for (Path folder : folders) {
                if (Files.isWritable(folder)
                        && isOwnerless(folder)
                        && Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Somebody else removed what was left", e);
        }
    }

    private static boolean isOwnerless(Path folder) {
        Matcher named = NAMED.matcher(folder.getFileName().toString());
        return named.matches()
                && ProcessHandle.of(Long.parseLong(named.group(1))).isEmpty();
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
            LOG.log(System.Logger.Level.WARNING, "Something temporary stays behind in " + path, e);
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
