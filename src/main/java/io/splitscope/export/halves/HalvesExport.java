package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.export.SettingPart;
import io.splitscope.export.Solved;
import io.splitscope.export.halves.SplitRecord.Checksum;
import io.splitscope.export.halves.SplitRecord.Constant;
import io.splitscope.export.halves.SplitRecord.Exported;
import io.splitscope.export.halves.SplitRecord.Sent;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.Rope;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the models of a split.
 *
 * <p>Steps: plan the parts; put each together as a {@link Rope}; write weights, models and at last the record under other names
 * and then give them their names; read everything back and check it. Only the graph is held in memory, weights stream.
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

    /** A part to be written. */
    private record Content(Rope model, Rope data) {}

    /**
     * Writes the files and checks them.
     *
     * @return what was written
     * @throws ExportException if the cut cannot be exported, a file cannot be written, or what was written is not right
     * @throws OnnxException if the model's file is damaged or has changed
     * @throws java.util.concurrent.CancellationException if the caller gave up; no file has got its name then
     */
    public SplitRecord write(Progress progress) throws ExportException, OnnxException {
        progress.report(0, "Planning the parts");
        Model model = solved.cost().model();
        Sides sides = Sides.of(solved.split(), solved.iteration());
        HalvesPlan plan = HalvesPlan.of(file, model, sides);
        SplitRecord split;
        try (WireFile wire = WireFile.open(source);
                HalvesFolder target = new HalvesFolder(folder, replacing)) {
            Map<Part, Content> contents = contents(ModelBytes.of(wire), plan, sides);
            target.check(names(contents));
            Map<String, Checksum> written = new LinkedHashMap<>();
            int done = 0;
            for (Map.Entry<Part, Content> content : contents.entrySet()) {
                progress.report(
                        0.1 + 0.3 * done++, "Writing " + content.getKey().fileName());
                Part part = content.getKey();
                put(target, part.dataFileName(), content.getValue().data(), written, progress);
                put(target, part.fileName(), content.getValue().model(), written, progress);
            }
            for (Map.Entry<String, Rope> program : PythonExample.files().entrySet()) {
                target.write(program.getKey(), program.getValue(), progress);
            }
            progress.report(0.8, "Computing the checksum of the model");
            split = describe(plan, sides, written, new FileHash(source).sha256(progress));
            target.write(SplitRecord.FILE_NAME, Rope.of(split.json()), progress);
            target.finish();
        } catch (FileSystemException e) {
            throw new ExportException("Cannot write into " + folder + ": " + reason(e), e);
        } catch (IOException e) {
            throw new ExportException("Cannot write into " + folder + ": " + e.getMessage(), e);
        }
        progress.report(0.9, "Checking what was written");
        new HalvesCheck(source, folder).run(progress);
        progress.report(1, "Written");
        return split;
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() + " " + e.getFile() : e.getReason();
    }

    private static void put(
            HalvesFolder target, String name, Rope content, Map<String, Checksum> written, Progress progress)
            throws IOException {
        if (content.length() > 0) {
            HalvesFolder.Written result = target.write(name, content, progress);
            written.put(name, new Checksum(name, result.bytes(), result.sha256()));
        }
    }

    private static List<String> names(Map<Part, Content> contents) {
        List<String> names = new ArrayList<>(PythonExample.FILES);
        names.add(SplitRecord.FILE_NAME);
        contents.forEach((part, content) -> {
            names.add(part.fileName());
            if (content.data().length() > 0) {
                names.add(part.dataFileName());
            }
        });
        return names;
    }

    private Map<Part, Content> contents(ModelBytes bytes, HalvesPlan plan, Sides sides)
            throws IOException, OnnxException, ExportException {
        Network network = new Network(file, solved.cost().model(), sides);
        Map<Part, Content> contents = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Optional<PartPlan> planned = plan.part(part);
            if (planned.isPresent()) {
                Content content = content(bytes, network, planned.get(), false);
                contents.put(
                        part,
                        content.model().length() <= LARGEST ? content : content(bytes, network, planned.get(), true));
            }
        }
        return contents;
    }

    private Content content(ModelBytes bytes, Network network, PartPlan part, boolean moving)
            throws IOException, OnnxException, ExportException {
        Path modelFolder = source.toAbsolutePath().getParent();
        Weights weights = new Weights(modelFolder, folder, external, part.part().dataFileName());
        Rope model = new PartModel(bytes, network, part, new Transcript(bytes.file(), weights, moving)).build();
        return new Content(model, weights.data());
    }

    private SplitRecord describe(HalvesPlan plan, Sides sides, Map<String, Checksum> written, String sourceSum) {
        Model model = solved.cost().model();
        List<Exported> parts = new ArrayList<>();
        List<Constant> folded = new ArrayList<>();
        for (Part part : Part.values()) {
            plan.part(part).ifPresent(planned -> {
                parts.add(new Exported(
                        part.label(),
                        (int) model.layers().stream()
                                .filter(layer -> sides.part(layer.id()) == part)
                                .count(),
                        planned.inputs(),
                        planned.outputs(),
                        written.get(part.fileName()),
                        written.get(part.dataFileName())));
                planned.folded()
                        .forEach(shape -> folded.add(
                                new Constant(part.label(), shape.value(), shape.extents(), shape.assumed())));
            });
        }
        return new SplitRecord(
                SplitRecord.FORMAT,
                model.origin().name(),
                source.getFileName().toString(),
                sourceSum,
                SettingPart.of(solved.setting()),
                solved.split().delay().total(),
                solved.split().delay(),
                parts,
                sent(plan, Part.DEVICE, Part.SERVER),
                sent(plan, Part.SERVER, Part.TAIL),
                sent(plan, Part.DEVICE, Part.TAIL),
                (int) plan.crossings().stream().filter(Crossing::shape).count(),
                folded);
    }

    private List<Sent> sent(HalvesPlan plan, Part from, Part to) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        solved.cost().model().tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
        return plan.crossings().stream()
                .filter(crossing -> crossing.from() == from && crossing.to() == to)
                .map(crossing -> {
                    Tensor tensor = tensors.get(crossing.value());
                    return crossing.shape()
                            ? new Sent(crossing.value(), "int64", "extents", null, true)
                            : new Sent(
                                    tensor.name(),
                                    tensor.type().label(),
                                    tensor.shape().toString(),
                                    tensor.bytes().isPresent()
                                            ? Long.valueOf(tensor.bytes().getAsLong())
                                            : null,
                                    false);
                })
                .toList();
    }
}
