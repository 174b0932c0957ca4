package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.model.Model;
import io.splitscope.onnx.OnnxFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which node, weight and value belongs to which part.
 *
 * <p>Each layer is in one part. Constants, and shape arithmetic that a part can do itself, are in every part that uses them.
 * Where shape arithmetic looks at a tensor of another part, its extents become a constant if the file fixes them; otherwise the
 * tiny tensor with them is handed over.
 *
 * @param parts the parts there are, in order
 * @param crossings what is handed over: data in topological order, then shapes
 */
public record HalvesPlan(Map<Part, PartPlan> parts, List<Crossing> crossings) {

    public HalvesPlan {
        parts = Map.copyOf(parts);
        crossings = List.copyOf(crossings);
    }

    /**
     * Plans the parts of a model.
     *
     * @param file the file of the model
     * @param model what was made of it
     * @param sides which part runs each layer
     * @throws ExportException if the cut cannot be exported, with the reason
     */
    public static HalvesPlan of(OnnxFile file, Model model, Sides sides) throws ExportException {
        return new Planner(new Network(file, model, sides)).plan();
    }

    /** One part; empty when the split has none, as most have no tail. */
    public Optional<PartPlan> part(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The names of what one part hands to another, in order. */
    public List<String> handed(Part from, Part to) {
        return crossings.stream()
                .filter(crossing -> crossing.from() == from && crossing.to() == to)
                .map(Crossing::value)
                .toList();
    }

    /** The parts there are. */
    public Set<Part> names() {
        return parts.keySet();
    }
}
