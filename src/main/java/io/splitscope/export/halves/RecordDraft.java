package io.splitscope.export.halves;

import io.splitscope.export.SettingPart;
import io.splitscope.export.Solved;
import io.splitscope.export.halves.SplitRecord.Checksum;
import io.splitscope.export.halves.SplitRecord.Constant;
import io.splitscope.export.halves.SplitRecord.Exported;
import io.splitscope.export.halves.SplitRecord.Sent;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The record of a split, as far as it is known before anything is written. */
record RecordDraft(Path source, Solved solved, HalvesPlan plan, Sides sides) {

    /**
     * The whole record.
     *
     * @param written the models and their data by file name
     * @param programs the programs beside them
     * @param sourceSum the checksum of the whole model
     */
    SplitRecord complete(Map<String, Checksum> written, List<Checksum> programs, String sourceSum) {
        Model model = solved.cost().model();
        List<Exported> parts = new ArrayList<>();
        List<Constant> folded = new ArrayList<>();
        for (Part part : Part.values()) {
            plan.part(part).ifPresent(planned -> {
                parts.add(new Exported(
                        part.label(),
                        layers(part),
                        planned.inputs(),
                        planned.outputs(),
                        written.get(part.fileName()),
                        written.get(part.dataFileName())));
                planned.folded()
                        .forEach(shape -> folded.add(new Constant(
                                part.label(),
                                shape.value(),
                                shape.extents(),
                                shape.assumed(),
                                !shape.sources().isEmpty())));
            });
        }
        return new SplitRecord(
                SplitRecord.FORMAT,
                model.origin().name(),
                source.getFileName().toString(),
                sourceSum,
                dimensions(model),
                SettingPart.of(solved.setting()),
                solved.split().delay().total(),
                solved.split().delay(),
                parts,
                sent(Part.DEVICE, Part.SERVER),
                sent(Part.SERVER, Part.TAIL),
                sent(Part.DEVICE, Part.TAIL),
                (int) plan.crossings().stream().filter(Crossing::shape).count(),
                folded,
                programs);
    }

    private static Map<String, Long> dimensions(Model model) {
        Map<String, Long> dimensions = new LinkedHashMap<>();
        model.symbols().forEach(symbol -> dimensions.put(symbol.name(), symbol.value()));
        model.dataExtents().forEach(extent -> extent.value().ifPresent(value -> dimensions.put(extent.name(), value)));
        return dimensions;
    }

    /** How many layers a part runs. */
    int layers(Part part) {
        return (int) solved.cost().model().layers().stream()
                .filter(layer -> sides.part(layer.id()) == part)
                .count();
    }

    /** What one part hands to another, in the order of both. */
    List<Sent> sent(Part from, Part to) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        solved.cost().model().tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
        return plan.crossings().stream()
                .filter(crossing -> crossing.from() == from && crossing.to() == to)
                .map(crossing -> sent(crossing, tensors.get(crossing.value())))
                .toList();
    }

    private static Sent sent(Crossing crossing, Tensor tensor) {
        if (crossing.shape()) {
            return new Sent(crossing.value(), "int64", "extents", null, true);
        }
        Long bytes = tensor.bytes().isPresent() ? Long.valueOf(tensor.bytes().getAsLong()) : null;
        return new Sent(tensor.name(), tensor.type().label(), tensor.shape().toString(), bytes, false);
    }
}
