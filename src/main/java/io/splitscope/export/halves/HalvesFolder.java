package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.SplitRecord.Checksum;
import io.splitscope.model.Progress;
import io.splitscope.onnx.wire.Rope;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that files are written to so that nobody ever sees half of one: all are written into a {@link Staging hidden folder} in
 * it, forced to the disk, checked there by whoever likes to, and then moved out of it, the record last. What was not moved is
 * removed; where there is no record, the export was not finished.
 */
final class HalvesFolder implements AutoCloseable {

    private final Path folder;
    private final boolean replacing;
    private final Disk disk;
    private final boolean made;
    private final Staging staging;
    private final List<String> names = new ArrayList<>();

    /** Opens new files for writing. */
    interface Disk {
        /** Files as the file system gives them. */
        Disk REAL = file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

        WritableByteChannel create(Path file) throws IOException;
    }

    /**
     * @param replacing whether files that exist may be replaced
     * @throws IOException if nothing can be written there
     */
    HalvesFolder(Path folder, boolean replacing, Disk disk) throws IOException {
        this.folder = folder;
        this.replacing = replacing;
        this.disk = disk;
        this.made = !Files.exists(folder);
        Files.createDirectories(folder);
        this.staging = Staging.in(folder);
    }

    /** Those of the names that are taken in a folder. */
    static List<String> taken(Path folder, List<String> names) {
        return names.stream().filter(name -> Files.exists(folder.resolve(name))).toList();
    }

    /**
     * Makes sure that files may be written under these names.
     *
     * @throws ExportException if one exists and may not be replaced, or the folder cannot be one
     */
    static void check(Path folder, List<String> names, boolean replacing) throws ExportException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExportException(
                    text("HalvesFolder.cannot-write-into", folder, text("HalvesFolder.a-file-not-a-folder", folder)));
        }
        for (String name : taken(folder, names)) {
            Path file = folder.resolve(name);
            if (Files.isDirectory(file)) {
                throw new ExportException(text("HalvesFolder.it-is-a-folder", file));
            }
            if (!replacing) {
                throw new ExportException(text("HalvesFolder.exists-already", file));
            }
        }
    }

    /** Where the files lie until they are moved. */
    Path drafts() {
        return staging.place();
    }

    /**
     * Writes a file where only this program looks for it.
     *
     * @throws IOException if it cannot be written
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    Checksum write(String name, Rope content, Progress progress) throws IOException {
        Path draft = staging.file(name);
        String sum;
        try (WritableByteChannel out = disk.create(draft);
                RopeCopy copy = new RopeCopy(out)) {
            sum = copy.all(content, progress);
        }
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        names.add(name);
        return new Checksum(name, content.length(), sum);
    }

    /**
     * Moves all files to where they belong, the record last. Of an older export that is replaced, the record goes first and with it
     * the files that have no successor.
     *
     * @throws IOException if one cannot be moved
     * @throws ExportException if a file of that name has come up meanwhile and may not be replaced
     */
    void finish(Progress progress) throws IOException, ExportException {
        check(folder, names, replacing);
        removePredecessor();
        names.sort((one, other) -> Boolean.compare(isRecord(one), isRecord(other)));
        for (String name : names) {
            progress.report(0.95, text("HalvesExport.naming", name));
            move(staging.file(name), folder.resolve(name));
        }
    }

    private static boolean isRecord(String name) {
        return name.equals(SplitRecord.FILE_NAME);
    }

    private void removePredecessor() throws IOException {
        Path record = folder.resolve(SplitRecord.FILE_NAME);
        if (!Files.exists(record)) {
            return;
        }
        List<Checksum> older = List.of();
        try {
            older = SplitRecord.read(folder).files();
        } catch (ExportException e) {
            System.getLogger(HalvesFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "The record that is replaced says nothing", e);
        }
        Files.delete(record);
        for (Checksum file : older) {
            if (!names.contains(file.name()) && Path.of(file.name()).getNameCount() == 1) {
                Files.deleteIfExists(folder.resolve(file.name()));
            }
        }
    }

    private void move(Path draft, Path target) throws IOException {
        if (!replacing) {
            Files.move(draft, target);
            return;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was not moved, and the folder if it was made for nothing. */
    @Override
    public void close() throws IOException {
        staging.close();
        if (made) {
            try (var entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
