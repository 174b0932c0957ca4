package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.model.Legible;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.Range;
import io.splitscope.onnx.wire.TensorBytes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Compares the stored tensors of the parts with those of the whole model, element by element as bytes. */
final class WeightComparison {

    private final ModelBytes original;
    private final Path home;
    private int compared;

    /** Where the elements of a tensor lie. */
    private record Elements(Path file, Range range) {}

    /**
     * @param home where the parts will lie, if not where they lie now
     */
    WeightComparison(ModelBytes original, Path home) {
        this.original = original;
        this.home = home.toAbsolutePath();
    }

    int compared() {
        return compared;
    }

    /** Compares the stored tensors of a part. */
    void compare(ModelBytes part, Progress progress) throws IOException, OnnxException, ExportException {
        for (Map.Entry<String, Field> weight : part.weights().entrySet()) {
            Field other = original.weights().get(weight.getKey());
            if (other == null || !sameWeight(part, weight.getValue(), other, progress)) {
                throw HalvesCheck.wrong("the weight '" + Legible.name(weight.getKey()) + "' is not that of the model");
            }
            compared++;
        }
    }

    private boolean sameWeight(ModelBytes part, Field one, Field other, Progress progress)
            throws IOException, OnnxException {
        if (one.number() == Numbers.GRAPH_SPARSE_INITIALIZER && other.number() == one.number()) {
            try (BytesComparison bytes = new BytesComparison(part, original, this, progress)) {
                return bytes.sparse(one, other);
            }
        }
        return one.number() == other.number() && same(part, one, other, progress);
    }

    /** Whether two dense tensors have the same name, type, extents and elements, wherever the elements lie. */
    boolean same(ModelBytes part, Field one, Field other, Progress progress) throws IOException, OnnxException {
        TensorBytes mine = TensorBytes.read(part.file(), one.content());
        TensorBytes theirs = TensorBytes.read(original.file(), other.content());
        List<Field> here = mine.kept();
        List<Field> there = theirs.kept();
        boolean same = here.size() == there.size();
        for (int i = 0; same && i < here.size(); i++) {
            same = same(
                    elements(part, here.get(i).whole()),
                    elements(original, there.get(i).whole()),
                    progress);
        }
        return same && same(place(part, mine), place(original, theirs), progress);
    }

    private static Elements elements(ModelBytes model, Range range) {
        return new Elements(model.file().path().toAbsolutePath().normalize(), range);
    }

    private Elements place(ModelBytes model, TensorBytes tensor) throws IOException {
        if (!tensor.isExternal()) {
            return elements(model, tensor.raw().map(Field::content).orElse(new Range(0, 0)));
        }
        String location = tensor.external().getOrDefault("location", "");
        Path beside =
                model.file().path().toAbsolutePath().resolveSibling(location).normalize();
        Path file = model == original || Files.exists(beside)
                ? beside
                : home.resolve(location).normalize();
        long offset = Long.parseLong(tensor.external().getOrDefault("offset", "0"));
        String length = tensor.external().get("length");
        return new Elements(
                file,
                new Range(
                        offset,
                        length != null
                                ? offset + Long.parseLong(length)
                                : Files.exists(file) ? Files.size(file) : offset));
    }

    private static boolean same(Elements one, Elements other, Progress progress) throws IOException {
        if (one.equals(other)) {
            return true;
        }
        try (FileChannel here = FileChannel.open(one.file, StandardOpenOption.READ);
                FileChannel there = FileChannel.open(other.file, StandardOpenOption.READ)) {
            return Stretches.same(here, one.range, there, other.range, progress);
        }
    }
}
