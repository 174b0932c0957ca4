package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.SplitRecord.Checksum;
import io.splitscope.export.halves.SplitRecord.Sent;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Rope;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of a split, put together and not yet written: everything that can be refused before writing has been. */
public final class PreparedHalves {

    private final Path source;
    private final Path folder;
    private final Map<Part, PartFiles> contents;
    private final Map<String, Rope> programs;
    private final RecordDraft record;

    /**
     * A model that is to be written.
     *
     * @param part which one
     * @param layers how many layers it runs
     * @param bytes the size of its file
     * @param dataBytes the size of the file with weights beside it; 0 when there is none
     */
    public record Planned(Part part, int layers, long bytes, long dataBytes) {}

    PreparedHalves(Path source, Path folder, Map<Part, PartFiles> contents, RecordDraft record) {
        this.source = source;
        this.folder = folder;
        this.contents = new EnumMap<>(contents);
        this.programs = PythonExample.files();
        this.record = record;
    }

    /** Where the files will lie. */
    public Path folder() {
        return folder;
    }

    /** Whether the whole model keeps some of its weights in other files, which may be copied or referred to. */
    public boolean hasWeightsElsewhere() {
        return contents.values().stream().anyMatch(PartFiles::elsewhere);
    }

    /** The models, in the order in which data passes through them. */
    public List<Planned> models() {
        return contents.entrySet().stream()
                .map(part -> new Planned(
                        part.getKey(),
                        record.layers(part.getKey()),
                        part.getValue().model().length(),
                        part.getValue().data().length()))
                .toList();
    }

    /** What one model hands to another, in the order of both. */
    public List<Sent> sent(Part from, Part to) {
        return record.sent(from, to);
    }

    /** Whether the models hold for the present values of symbolic dimensions only. */
    public boolean holdsForPresentDimensionsOnly() {
        return record.plan().parts().values().stream()
                .flatMap(part -> part.folded().stream())
                .anyMatch(FoldedShape::assumed);
    }

    /** The names of the files, the record last. */
    public List<String> files() {
        List<String> names = new ArrayList<>();
        contents.forEach((part, content) -> {
            if (content.data().length() > 0) {
                names.add(part.dataFileName());
            }
            names.add(part.fileName());
        });
        names.addAll(programs.keySet());
        names.add(SplitRecord.FILE_NAME);
        return names;
    }

    /** The names of files that would be replaced. */
    public List<String> taken() {
        return HalvesFolder.taken(folder, files());
    }

    /** How many bytes the files need, without the record. */
    public long bytes() {
        long sum = programs.values().stream().mapToLong(Rope::length).sum();
        for (PartFiles part : contents.values()) {
            sum += part.model().length() + part.data().length();
        }
        return sum;
    }

    /**
     * Writes the files and checks them.
     *
     * @param replacing whether files that exist may be replaced
     * @return what was written
     * @throws ExportException if a file cannot be written, or what was written is not right
     * @throws OnnxException if the model's file is damaged or has changed
     * @throws java.util.concurrent.CancellationException if the caller gave up; no file has got its name then
     */
    public SplitRecord write(boolean replacing, Progress progress) throws ExportException, OnnxException {
        return write(replacing, HalvesFolder.Disk.REAL, progress);
    }

    SplitRecord write(boolean replacing, HalvesFolder.Disk disk, Progress progress)
            throws ExportException, OnnxException {
        Optional<UnfinishedExport> unfinished = UnfinishedExport.in(folder);
        if (unfinished.isPresent()) {
            unfinished.get().remove();
        }
        HalvesFolder.check(folder, files(), replacing);
        checkPlace();
        try (HalvesFolder target = new HalvesFolder(folder, replacing, disk)) {
            SplitRecord written = write(target, progress);
            progress.report(0.8, text("HalvesExport.checking"));
            new HalvesCheck(source, target.drafts(), folder).run(written.sourceSha256(), progress);
            progress.checkCancelled();
            target.finish(progress);
            progress.report(1, text("HalvesExport.written"));
            return written;
        } catch (FileSystemException e) {
            throw new ExportException(text("HalvesFolder.cannot-write-into", folder, reason(e)), e);
        } catch (IOException e) {
            throw new ExportException(text("HalvesFolder.cannot-write-into", folder, e.getMessage()), e);
        }
    }

    private SplitRecord write(HalvesFolder target, Progress progress) throws IOException {
        Map<String, Checksum> written = new LinkedHashMap<>();
        int done = 0;
        for (Map.Entry<Part, PartFiles> content : contents.entrySet()) {
            Part part = content.getKey();
            progress.report(0.1 + 0.2 * done++, text("HalvesExport.writing", part.fileName()));
            if (content.getValue().data().length() > 0) {
                written.put(
                        part.dataFileName(),
                        target.write(part.dataFileName(), content.getValue().data(), progress));
            }
            written.put(
                    part.fileName(),
                    target.write(part.fileName(), content.getValue().model(), progress));
        }
        List<Checksum> beside = new ArrayList<>();
        for (Map.Entry<String, Rope> program : programs.entrySet()) {
            beside.add(target.write(program.getKey(), program.getValue(), progress));
        }
        progress.report(0.7, text("HalvesExport.computing-the-checksum"));
        SplitRecord split = record.complete(written, beside, new FileHash(source).sha256(progress));
        target.write(SplitRecord.FILE_NAME, Rope.of(split.json()), progress);
        return split;
    }

    /**
     * Makes sure before anything is written that the folder can be one and its disk has room; where the disk does not know, writing
     * will tell.
     *
     * @throws ExportException if not
     */
    public void checkPlace() throws ExportException {
        HalvesFolder.check(folder, files(), true);
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            String why = Files.isDirectory(there)
                    ? text("PreparedHalves.may-not-be-written-to", there)
                    : text("HalvesFolder.a-file-not-a-folder", there);
            throw new ExportException(text("HalvesFolder.cannot-write-into", folder, why));
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            if (free > 0 && free < bytes()) {
                throw new ExportException(
                        text("HalvesFolder.cannot-write-into", folder, text("PreparedHalves.no-room", bytes(), free)));
            }
        } catch (IOException e) {
            throw new ExportException(text("HalvesFolder.cannot-write-into", folder, e.getMessage()), e);
        }
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() + " " + e.getFile() : e.getReason();
    }
}
