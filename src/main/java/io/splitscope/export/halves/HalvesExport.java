package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.Solved;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.Rope;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the models of a split.
 *
 * <p>Steps: plan the parts; put each together as a {@link Rope}; write weights, models and at last the record into a hidden folder;
 * read everything back and check it; move it to where it belongs. Only the graph is held in memory, weights stream.
 *
 * @param source the file of the whole model
 * @param file what was read from it
 * @param solved the model, the setting and the split
 * @param folder where to write; it need not exist
 * @param external what to do with weights that the model keeps in other files
 * @param replacing whether files that exist may be replaced
 */
public record HalvesExport(
        Path source, OnnxFile file, Solved solved, Path folder, External external, boolean replacing) {

    /** A file of more bytes is read by no run-time: Protobuf messages end below 2 GiB. */
    private static final long LARGEST = Integer.MAX_VALUE;

    /**
     * Writes the files and checks them.
     *
     * @return what was written
     * @throws ExportException if the cut cannot be exported, a file cannot be written, or what was written is not right
     * @throws OnnxException if the model's file is damaged or has changed
     * @throws java.util.concurrent.CancellationException if the caller gave up; no file has got its name then
     */
    public SplitRecord write(Progress progress) throws ExportException, OnnxException {
        return prepare(progress).write(replacing, progress);
    }

    /**
     * Puts the files together without writing any.
     *
     * @throws ExportException if the cut cannot be exported, or a file with weights that are to be copied is missing
     * @throws OnnxException if the model's file is damaged or has changed
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public PreparedHalves prepare(Progress progress) throws ExportException, OnnxException {
        progress.report(0, text("HalvesExport.planning"));
        Sides sides = Sides.of(solved.split(), solved.iteration());
        HalvesPlan plan = HalvesPlan.of(file, solved.cost().model(), sides);
        progress.checkCancelled();
        try (WireFile wire = WireFile.open(source)) {
            ModelBytes bytes = ModelBytes.of(wire);
            if (bytes.nodes().size() != solved.cost().model().origin().nodeCount()) {
                throw new ExportException(text("HalvesExport.has-changed", source));
            }
            Map<Part, PartFiles> contents = contents(bytes, plan, sides);
            return new PreparedHalves(source, folder, contents, new RecordDraft(source, solved, plan, sides));
        } catch (IOException e) {
            throw new ExportException(text("HalvesExport.cannot-read", source, e.getMessage()), e);
        }
    }

    private Map<Part, PartFiles> contents(ModelBytes bytes, HalvesPlan plan, Sides sides)
            throws IOException, OnnxException, ExportException {
        Network network = new Network(file, solved.cost().model(), sides);
        Map<Part, PartFiles> contents = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Optional<PartPlan> planned = plan.part(part);
            if (planned.isPresent()) {
                PartFiles content = content(bytes, network, planned.get(), false);
                contents.put(
                        part,
                        content.model().length() <= LARGEST ? content : content(bytes, network, planned.get(), true));
            }
        }
        return contents;
    }

    private PartFiles content(ModelBytes bytes, Network network, PartPlan part, boolean moving)
            throws IOException, OnnxException, ExportException {
        Path modelFolder = source.toAbsolutePath().getParent();
        Weights weights = new Weights(modelFolder, folder, external, part.part().dataFileName());
        Transcript transcript = new Transcript(bytes.file(), weights, moving);
        Rope model = new PartModel(bytes, network, part, transcript, new Inlining(bytes, file, transcript)).build();
        return new PartFiles(model, weights.data(), weights.elsewhere());
    }
}
