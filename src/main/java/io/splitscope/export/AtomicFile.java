package io.splitscope.export;

import static io.splitscope.texts.Texts.text;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file beside its place and then moves it there, so that nobody ever sees half of it: not another program, and not
 * the next start after a crash or a power cut, since the content has reached the disk before it gets its name.
 */
public final class AtomicFile {

    private static final System.Logger LOG = System.getLogger(AtomicFile.class.getName());
    private static final boolean WINDOWS = File.separatorChar == '\\';

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        /**
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes a file in place of the one that may be there.
     *
     * @throws ExportException if it cannot be written; the old file is then as it was
     */
    public static void write(Path file, Content content) throws ExportException {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new ExportException(text("AtomicFile.cannot-write", file, text("AtomicFile.it-is-a-directory")));
        }
        Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                writeToDisk(draft, content);
                move(draft, target);
                if (!WINDOWS) {
                    writeToDisk(target.getParent());
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ExportException(text("AtomicFile.cannot-write", file, reason(e)), e);
        }
    }

    /** Opens the file again for the disk's sake, since some content closes its stream. */
    private static void writeToDisk(Path draft, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW))) {
            content.writeTo(out);
        }
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Windows does not open directories, and keeps names safe by itself. */
    private static void writeToDisk(Path directory) {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The file is written, but its name may be lost in a power cut", e);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return text("AtomicFile.its-directory-does-not-exist");
        }
        if (e instanceof AccessDeniedException) {
            return text("AtomicFile.permission-denied");
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
