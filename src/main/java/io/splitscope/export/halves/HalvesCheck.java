package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.SplitRecord.Checksum;
import io.splitscope.export.halves.SplitRecord.Constant;
import io.splitscope.export.halves.SplitRecord.Exported;
import io.splitscope.export.halves.SplitRecord.Sent;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the exported models back and compares them with the whole one: checksums, every node and weight byte by byte, each
 * layer in exactly one model, nothing read that is not there, and the same types and shapes. It knows nothing of how the
 * models were planned and written, only their record.
 */
public final class HalvesCheck {

    private final Path source;
    private final Path folder;
    private final Path home;

    /** What was compared. */
    public record Checked(int models, int nodes, int weights) {}

    /**
     * @param source the file of the whole model
     * @param folder where the models of the split lie
     */
    public HalvesCheck(Path source, Path folder) {
        this(source, folder, folder);
    }

    /**
     * @param home where the models will lie; from there they refer to weights that are not copied
     */
    HalvesCheck(Path source, Path folder, Path home) {
        this.source = source;
        this.folder = folder;
        this.home = home;
    }

    /**
     * Checks everything.
     *
     * @throws ExportException with the first thing that is not right
     * @throws OnnxException if a model cannot be read
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public Checked run(Progress progress) throws ExportException, OnnxException {
        try {
            return run(new FileHash(source).sha256(progress), progress);
        } catch (IOException e) {
            throw cannotBeChecked(e);
        }
    }

    /**
     * Checks everything but whether the whole model has changed.
     *
     * @param sourceSum the checksum of its file, which takes its time if it is large
     */
    Checked run(String sourceSum, Progress progress) throws ExportException, OnnxException {
        SplitRecord split = SplitRecord.read(folder);
        if (!sourceSum.equals(split.sourceSha256())) {
            throw new ExportException(text("HalvesCheck.not-the-model", source));
        }
        OnnxFile whole = OnnxReader.read(source, Progress.NONE);
        try (WireFile wire = WireFile.open(source)) {
            return compare(split, whole, ModelBytes.of(wire), progress);
        } catch (IOException e) {
            throw cannotBeChecked(e);
        }
    }

    private ExportException cannotBeChecked(IOException e) {
        return new ExportException(text("HalvesCheck.cannot-be-checked", folder, e.getMessage()), e);
    }

    private Checked compare(SplitRecord split, OnnxFile read, ModelBytes original, Progress progress)
            throws IOException, ExportException, OnnxException {
        Model whole = read.model();
        WeightComparison weights = new WeightComparison(original, home);
        NodeComparison nodes = new NodeComparison(original, read.graph(), weights, names(split.folded()));
        Set<String> given = new HashSet<>(original.inputs().keySet());
        for (Checksum file : split.files()) {
            checkSum(file, progress);
        }
        for (Exported part : split.parts()) {
            Path path = folder.resolve(part.file().name());
            try (WireFile wire = WireFile.open(path)) {
                ModelBytes bytes = ModelBytes.of(wire);
                checkInterface(part, bytes);
                weights.compare(bytes, progress);
                if (!bytes.nodes().isEmpty()) {
                    OnnxFile half = OnnxReader.read(path, Progress.NONE);
                    nodes.add(part.part(), bytes, half.graph(), progress);
                    new ShapeComparison(whole).compare(half.model(), part.part());
                }
            }
            for (String input : part.inputs()) {
                if (!given.contains(input)) {
                    throw wrong("nothing gives '" + Legible.name(input) + "' to the " + part.part() + " side");
                }
            }
            given.addAll(part.outputs());
        }
        for (String output : original.outputs().keySet()) {
            if (split.parts().stream().noneMatch(part -> part.outputs().contains(output))) {
                throw wrong("no model has the output '" + Legible.name(output) + "'");
            }
        }
        checkOrder(split);
        nodes.checkLayers(whole);
        return new Checked(split.parts().size(), nodes.compared(), weights.compared());
    }

    private static Set<String> names(List<Constant> folded) {
        Set<String> names = new HashSet<>();
        for (Constant constant : folded) {
            String name = constant.part() + " " + constant.name();
            names.add(name);
            for (int i = 0; constant.derived() && i < constant.extents().size(); i++) {
                String helper = FoldedShape.helper(name, i);
                names.addAll(List.of(helper, helper + "/shape", helper + "/axis"));
            }
        }
        return names;
    }

    private void checkSum(Checksum file, Progress progress) throws IOException, ExportException {
        if (!new FileHash(folder.resolve(file.name())).sha256(progress).equals(file.sha256())) {
            throw wrong(file.name() + " is not what was written; its checksum differs");
        }
    }

    private static void checkInterface(Exported part, ModelBytes bytes) throws ExportException {
        List<String> inputs = new ArrayList<>(bytes.inputs().keySet());
        inputs.removeAll(bytes.weights().keySet());
        if (!inputs.equals(part.inputs())
                || !List.copyOf(bytes.outputs().keySet()).equals(part.outputs())) {
            throw wrong("inputs or outputs of " + part.file().name() + " are not those of the record");
        }
    }

    private static void checkOrder(SplitRecord split) throws ExportException {
        List<String> sent = split.sent().stream().map(Sent::name).toList();
        for (Exported part : split.parts()) {
            List<String> names = part.part().equals(Part.DEVICE.label()) ? part.outputs() : part.inputs();
            if (!part.part().equals(Part.TAIL.label())
                    && !names.stream()
                            .filter(new TreeSet<>(sent)::contains)
                            .toList()
                            .equals(sent)) {
                throw wrong("the tensors that cross are not in the same order in both models");
            }
        }
    }

    static ExportException wrong(String what) {
        return new ExportException(text("HalvesCheck.not-right", what));
    }
}
