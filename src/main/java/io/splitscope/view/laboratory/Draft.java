package io.splitscope.view.laboratory;

import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A window's experiment that is not saved, in a file of its own. While there is one, the window holds a lock on another file
 * beside it, which the system gives back however the program ends; so windows and programs never take each other's, and what
 * nobody holds was left behind.
 */
final class Draft {

    private static final System.Logger LOG = System.getLogger(Draft.class.getName());
    private static final String FOLDER = "experiments";
    private static final String ENDING = ".json";
    private static final String LOCK = ".lock";

    private final Path file;
    private Optional<FileChannel> held = Optional.empty();

    private Draft(Path file) {
        this.file = file;
    }

    /**
     * A new one, which is no file as long as there is nothing to keep.
     *
     * @param folder the program's own among the user's; it need not exist
     */
    static Draft fresh(Path folder) {
        return new Draft(folder.resolve(FOLDER).resolve(UUID.randomUUID() + ENDING));
    }

    /** All that are files, whoever holds them, the newest first. */
    static List<Draft> all(Path folder) {
        Path drafts = folder.resolve(FOLDER);
        if (!Files.isDirectory(drafts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(drafts)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(Draft::written).reversed())
                    .map(Draft::new)
                    .toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was not saved cannot be looked for", e);
            return List.of();
        }
    }

    private static long written(Path file) {
        return file.toFile().lastModified();
    }

    /** Takes it, unless somebody holds it or it went away; returns the experiment as JSON. */
    Optional<String> take() {
        if (!hold()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was not saved cannot be read: " + file, e);
            release();
            return Optional.empty();
        }
    }

    /** Keeps an experiment that is not saved, or nothing. */
    void keep(Optional<String> experiment) {
        try {
            if (experiment.isPresent()) {
                byte[] json = experiment.get().getBytes(StandardCharsets.UTF_8);
                Files.createDirectories(file.getParent());
                hold();
                AtomicFile.write(file, out -> out.write(json));
            } else if (held.isPresent()) {
                Files.deleteIfExists(file);
                release();
                Files.deleteIfExists(lock());
            }
        } catch (IOException | ExportException e) {
            LOG.log(Level.WARNING, "What is not saved cannot be kept: " + file, e);
        }
    }

    private Path lock() {
        return file.resolveSibling(file.getFileName() + LOCK);
    }

    /** Whether it is held now. Some file systems have no locks; there it is kept all the same. */
    private boolean hold() {
        if (held.isPresent()) {
            return true;
        }
        try {
            FileChannel channel = FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                held = Optional.of(channel);
            } else {
                channel.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No lock for what is not saved: " + file, e);
        }
        return held.isPresent();
    }

    /** Locks a file; without success when another window or program has locked it. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            LOG.log(Level.DEBUG, "Another window of this program holds it", e);
            return false;
        }
    }

    /** Lets another window take what is there. */
    void release() {
        try {
            if (held.isPresent()) {
                held.get().close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The lock is given back at the end of the program", e);
        }
        held = Optional.empty();
    }
}
