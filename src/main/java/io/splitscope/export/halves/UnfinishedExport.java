package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.SplitRecord.Checksum;
import io.splitscope.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an export left behind that was killed, or lost its power: drafts in a hidden folder, and perhaps files that had got their
 * names already while the record that comes last had not.
 */
public final class UnfinishedExport {

    private final Path folder;
    private final List<Path> places;

    private UnfinishedExport(Path folder, List<Path> places) {
        this.folder = folder.toAbsolutePath().normalize();
        this.places = places;
    }

    /**
     * Looks for it in a folder.
     *
     * @throws ExportException if an export into the folder is at work now, or the folder cannot be read
     */
    public static Optional<UnfinishedExport> in(Path folder) throws ExportException {
        try {
            List<Path> places = Staging.all(folder);
            for (Path place : places) {
                if (Staging.isInUse(place)) {
                    throw new ExportException(text("UnfinishedExport.at-work", folder));
                }
            }
            return places.isEmpty() ? Optional.empty() : Optional.of(new UnfinishedExport(folder, places));
        } catch (IOException e) {
            throw new ExportException(text("UnfinishedExport.cannot-look", folder, e.getMessage()), e);
        }
    }

    /**
     * Removes it. Files that have their names already are removed if they are, bit by bit, what that export wrote.
     *
     * @throws ExportException if something cannot be removed
     */
    public void remove() throws ExportException {
        try {
            for (Path place : places) {
                if (Files.exists(place.resolve(SplitRecord.FILE_NAME))) {
                    takeBack(SplitRecord.read(place), place);
                }
                Staging.remove(place);
            }
        } catch (IOException e) {
            throw new ExportException(text("UnfinishedExport.cannot-remove", folder, e.getMessage()), e);
        }
    }

    private void takeBack(SplitRecord record, Path place) throws IOException {
        for (Checksum written : record.files()) {
            Path named = folder.resolve(written.name()).normalize();
            if (!Files.exists(place.resolve(written.name()))
                    && Files.isRegularFile(named)
                    && named.getParent().equals(folder)
                    && Files.size(named) == written.bytes()
                    && new FileHash(named).sha256(Progress.NONE).equals(written.sha256())) {
                Files.delete(named);
            }
        }
    }
}
