package io.splitscope.view.inspector;

import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.view.explorer.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts about the whole model. */
final class ModelFacts {

    private static final int LONGEST_WARNING = 400;

    private final Shown shown;
    private final GroupFacts all;

    /** @param all the sums over all layers */
    ModelFacts(Shown shown, GroupFacts all) {
        this.shown = shown;
        this.all = all;
    }

    FactSheet sheet() {
        Model model = shown.model().model();
        List<FactSection> sections = new ArrayList<>();
        sections.add(new FactSection("", all.place(shown.solution())));
        sections.add(new FactSection(
                shown.model().part().isPresent()
                        ? "Work of one run"
                        : "Work of batch " + model.batch().size(),
                all.work()));
        sections.add(new FactSection("Parameters", all.parameters()));
        sections.add(new FactSection(
                "Inputs", model.inputs().stream().map(TensorFacts::line).toList()));
        sections.add(new FactSection(
                "Outputs", model.outputs().stream().map(TensorFacts::line).toList()));
        if (shown.model().part().isEmpty()) {
            sections.add(new FactSection("File", file(model.origin())));
        }
        if (!model.warnings().isEmpty()) {
            sections.add(new FactSection(
                    "Not understood",
                    model.warnings().stream()
                            .map(warning -> Fact.of("", Legible.of(warning, LONGEST_WARNING)))
                            .toList()));
        }
        Optional<String> part = shown.model().part();
        return new FactSheet(
                part.orElse(shown.model().source().title()),
                part.isPresent() ? "inside of a layer" : "model",
                sections);
    }

    private static List<Fact> file(Model.Origin origin) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Written by", origin.producer().isEmpty() ? "unknown" : Legible.name(origin.producer())));
        for (Map.Entry<String, Long> opset : new TreeMap<>(origin.opsets()).entrySet()) {
            String domain = opset.getKey().isEmpty() ? "ai.onnx" : opset.getKey();
            facts.add(Fact.of("Opset " + Legible.name(domain), opset.getValue().toString()));
        }
        facts.add(Fact.of("Nodes in the file", Integer.toString(origin.nodeCount())));
        return facts;
    }
}
