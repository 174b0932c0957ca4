package io.splitscope.export.halves;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A hidden folder in the target in which files have their names already, but are not yet where people look for them. As long as the
 * program that made it lives, it holds a lock there; without one it was left behind.
 */
final class Staging implements AutoCloseable {

    private static final String PREFIX = ".splitscope-";
    private static final String SUFFIX = ".part";
    private static final String LOCK = ".lock";

    private final Path place;
    private final FileChannel channel;

    private Staging(Path place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    /** Makes a new one. */
    static Staging in(Path folder) throws IOException {
        Path place = Files.createDirectory(folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX));
        FileChannel channel =
                FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        return new Staging(place, channel);
    }

    /** Where it lies. */
    Path place() {
        return place;
    }

    Path file(String name) {
        return place.resolve(name);
    }

    /** All that lie in a folder, whoever made them. */
    static List<Path> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Staging::isOne).sorted().toList();
        }
    }

    private static boolean isOne(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX) && Files.isDirectory(entry);
    }

    /** Whether the program that made one is still at work. */
    static boolean isInUse(Path place) throws IOException {
        Path file = place.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** Removes one with all that is in it. */
    static void remove(Path place) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(place)) {
            entries.forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(place);
    }

    /** Gives the lock back and removes it with all that is in it. */
    @Override
    public void close() throws IOException {
        channel.close();
        remove(place);
    }
}
