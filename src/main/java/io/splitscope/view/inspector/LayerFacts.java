package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.cost.BodyRuns;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.LayerCost;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Profile;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.model.Attribute;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
import io.splitscope.model.Tensor;
import io.splitscope.split.Split;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The facts about one layer. */
final class LayerFacts {

    private static final int LONGEST_ATTRIBUTE = 400;

    private final Shown shown;
    private final Layer layer;

    LayerFacts(Shown shown, Layer layer) {
        this.shown = shown;
        this.layer = layer;
    }

    FactSheet sheet() {
        List<FactSection> sections = new ArrayList<>();
        sections.add(new FactSection("", place()));
        sections.add(new FactSection(text("LayerFacts.work"), work()));
        sections.add(new FactSection(text("LayerFacts.parameters"), parameters()));
        sections.add(new FactSection(text("LayerFacts.inputs"), tensors(List.copyOf(layer.dataInputs()))));
        sections.add(new FactSection(
                text("LayerFacts.outputs"),
                tensors(layer.outputs().stream().filter(Tensor::isData).toList())));
        if (!layer.attributes().isEmpty()) {
            sections.add(new FactSection(text("LayerFacts.attributes"), attributes()));
        }
        String domain = layer.domain().isEmpty() ? "" : " (" + layer.domain() + ")";
        return new FactSheet(layer.displayName(), Legible.name(layer.op() + domain), sections);
    }

    private List<Fact> place() {
        List<Fact> facts = new ArrayList<>();
        shown.solution()
                .ifPresent(solution -> facts.add(Fact.of(text("LayerFacts.runs-on-the"), side(solution.shownSplit()))));
        Block block = shown.model().tree().innermost(layer.id());
        facts.add(Fact.of(text("LayerFacts.block"), block.path().isEmpty() ? "—" : block.displayPath()));
        facts.add(Fact.of(text("LayerFacts.node-in-the-file"), layer.node().toString()));
        return facts;
    }

    private String side(Split split) {
        return split.isOnDevice(layer.id()) ? text("LayerFacts.device") : text("LayerFacts.server");
    }

    private List<Fact> work() {
        LayerCost cost = shown.model().cost().layer(layer.id());
        List<Fact> facts = new ArrayList<>();
        facts.add(Figures.of(text("LayerFacts.macs"), Quantity.COUNT, cost.macs(), ""));
        facts.add(Figures.of(
                text("LayerFacts.flops"),
                Quantity.WORK,
                cost.flops(FlopRule.ALL),
                text("LayerFacts.2-per-mac-and-all")));
        facts.add(Figures.share(
                text("LayerFacts.share-of-model"),
                cost.flops(),
                shown.model().cost().total().flops()));
        shown.solution().ifPresent(solution -> facts.add(time(solution)));
        layer.bodies().forEach((name, body) -> facts.add(counted(name, BodyRuns.of(layer, body))));
        return facts;
    }

    private static Fact counted(String name, BodyRuns runs) {
        return Fact.of(
                text("LayerFacts.counted", Legible.name(name.replace('_', ' '))),
                (runs.counted() == 1 ? text("LayerFacts.once") : text("LayerFacts.times", runs.counted())) + ", "
                        + runs.why());
    }

    private Fact time(Solution solution) {
        Setting setting = solution.setting();
        boolean onDevice = solution.shownSplit().isOnDevice(layer.id());
        double speed = onDevice ? setting.deviceSpeed() : setting.serverSpeed();
        double flops = onDevice
                ? solution.workload().deviceWork(layer.id())
                : solution.workload().serverWork(layer.id());
        double factor = solution.iteration().workFactor(layer.id());
        String training = setting.mode() == Mode.TRAINING ? " × " + plain(factor) : "";
        String label = onDevice ? text("LayerFacts.time-on-the-device") : text("LayerFacts.time-on-the-server");
        Optional<Profile> profile =
                onDevice ? solution.profiles().device() : solution.profiles().server();
        if (profile.isPresent()) {
            return new MeasuredTime(profile.get(), layer.id(), setting)
                    .fact(label, flops * factor / speed, training, speed);
        }
        String formula = "W / f = " + Quantity.WORK.format(flops) + training + " / " + Quantity.SPEED.format(speed);
        return Figures.of(label, Quantity.TIME, flops * factor / speed, formula);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    private List<Fact> parameters() {
        return List.of(
                Figures.of(text("LayerFacts.count"), Quantity.COUNT, layer.parameterCount(), shapes()),
                Figures.of(text("LayerFacts.size"), Quantity.BYTES, layer.parameterBytes(), shapes()));
    }

    private String shapes() {
        return layer.parameters().stream()
                .map(parameter -> Legible.name(parameter.name()) + ": " + parameter.shape() + " "
                        + parameter.type().label())
                .collect(Collectors.joining("\n"));
    }

    private static List<Fact> tensors(List<Tensor> tensors) {
        return tensors.stream().map(TensorFacts::line).toList();
    }

    private List<Fact> attributes() {
        Map<String, Attribute> sorted = new TreeMap<>(layer.attributes());
        return sorted.entrySet().stream()
                .map(entry -> Fact.of(
                        Legible.name(entry.getKey()),
                        Legible.of(AttributeText.of(entry.getValue()), LONGEST_ATTRIBUTE)))
                .toList();
    }
}
