package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.model.Legible;
import io.splitscope.onnx.wire.Range;
import io.splitscope.onnx.wire.Rope;
import io.splitscope.onnx.wire.TensorBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The weights of one part that do not lie in its model file but in a file beside it. */
final class Weights {

    /** Where elements begin in a data file, so that no processor has to read across its words. */
    private static final int ALIGNMENT = 64;

    private final Path modelFolder;
    private final Path target;
    private final External external;
    private final String dataFile;
    private final Map<Rope.Stretch, Long> places = new LinkedHashMap<>();
    private final List<Rope> data = new ArrayList<>();
    private long length;
    private boolean elsewhere;

    /**
     * @param modelFolder where the whole model lies, from which its file names count
     * @param target the folder the part is written to
     * @param external what to do with weights that are in other files already
     * @param dataFile the name of the file beside the part
     */
    Weights(Path modelFolder, Path target, External external, String dataFile) {
        this.modelFolder = modelFolder.toAbsolutePath().normalize();
        this.target = target.toAbsolutePath().normalize();
        this.external = external;
        this.dataFile = dataFile;
    }

    /** What the file beside the part holds; empty when there is none. */
    Rope data() {
        return Rope.join(data);
    }

    /** Whether some lay in other files before. */
    boolean elsewhere() {
        return elsewhere;
    }

    /**
     * The entries that say where the elements of an external tensor are from now on.
     *
     * @throws ExportException if they are to be copied and the file with them is missing or too short
     */
    Map<String, String> entries(TensorBytes tensor) throws ExportException {
        elsewhere = true;
        String location = tensor.external().getOrDefault("location", "");
        Path file = modelFolder.resolve(location);
        if (external == External.REFERENCE) {
            Map<String, String> entries = new TreeMap<>(tensor.external());
            entries.put("location", reference(file));
            return entries;
        }
        return place(new Rope.Stretch(file, range(tensor, file)));
    }

    /** The entries that say where elements are which lay in the model file before. */
    Map<String, String> place(Rope.Stretch elements) {
        long offset = places.computeIfAbsent(elements, this::append);
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("location", dataFile);
        entries.put("offset", Long.toString(offset));
        entries.put("length", Long.toString(elements.length()));
        return entries;
    }

    private long append(Rope.Stretch elements) {
        int gap = (int) (-length & ALIGNMENT - 1);
        data.add(Rope.of(new byte[gap]));
        data.add(Rope.of(elements.file(), elements.range()));
        long offset = length + gap;
        length = offset + elements.length();
        return offset;
    }

    private String reference(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        Path relative = wanted.getRoot().equals(target.getRoot()) ? target.relativize(wanted) : wanted;
        return relative.toString().replace('\\', '/');
    }

    private static Range range(TensorBytes tensor, Path file) throws ExportException {
        String name = Legible.name(tensor.name());
        try {
            long size = Files.size(file);
            long offset = Long.parseLong(tensor.external().getOrDefault("offset", "0"));
            long length = Long.parseLong(tensor.external().getOrDefault("length", Long.toString(size - offset)));
            if (offset < 0 || length < 0 || length > size - offset) {
                throw new ExportException(text("Weights.too-short", file, name, size));
            }
            return new Range(offset, offset + length);
        } catch (NumberFormatException e) {
            throw new ExportException(text("Weights.no-number", name, file), e);
        } catch (IOException e) {
            throw new ExportException(text("Weights.cannot-be-read", file, name), e);
        }
    }
}
