package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

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
                        ? text("ModelFacts.work-of-one-run")
                        : text("ModelFacts.work-of-batch", model.batch().size()),
                all.work()));
        sections.add(new FactSection(text("ModelFacts.parameters"), all.parameters()));
        sections.add(new FactSection(
                text("ModelFacts.inputs"),
                model.inputs().stream().map(TensorFacts::line).toList()));
        sections.add(new FactSection(
                text("ModelFacts.outputs"),
                model.outputs().stream().map(TensorFacts::line).toList()));
        if (shown.model().part().isEmpty()) {
            sections.add(new FactSection(text("ModelFacts.file"), file(model.origin())));
        }
        if (!model.warnings().isEmpty()) {
            sections.add(new FactSection(
                    text("ModelFacts.not-understood"),
                    model.warnings().stream()
                            .map(warning -> Fact.of("", Legible.of(warning, LONGEST_WARNING)))
                            .toList()));
        }
        Optional<String> part = shown.model().part();
        return new FactSheet(
                part.orElse(shown.model().source().title()),
                part.isPresent() ? text("ModelFacts.inside-of-a-layer") : text("ModelFacts.model"),
                sections);
    }

    private static List<Fact> file(Model.Origin origin) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                text("ModelFacts.written-by"),
                origin.producer().isEmpty() ? text("ModelFacts.unknown") : Legible.name(origin.producer())));
        for (Map.Entry<String, Long> opset : new TreeMap<>(origin.opsets()).entrySet()) {
            String domain = opset.getKey().isEmpty() ? "ai.onnx" : opset.getKey();
            facts.add(Fact.of(
                    text("ModelFacts.opset", Legible.name(domain)),
                    opset.getValue().toString()));
        }
        facts.add(Fact.of(text("ModelFacts.nodes-in-the-file"), Integer.toString(origin.nodeCount())));
        return facts;
    }
}
