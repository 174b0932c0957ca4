package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Link;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The facts about one tensor. */
final class TensorFacts {

    private final Shown shown;
    private final Tensor tensor;

    TensorFacts(Shown shown, Tensor tensor) {
        this.shown = shown;
        this.tensor = tensor;
    }

    /** A tensor on one line: its name and shape, its size as a formula. */
    static Fact line(Tensor tensor) {
        String shape =
                Legible.name(tensor.shape().bound()) + " " + tensor.type().label();
        return new Fact(
                tensor.displayName(), shape, tensor.displayName() + "\n" + size(tensor), tensor.name() + " " + shape);
    }

    private static String size(Tensor tensor) {
        String formula = tensor.shape().bound() + " × " + tensor.type().bits() / 8.0 + " B";
        return tensor.bytes().isPresent()
                ? formula + " = " + Quantity.BYTES.format(tensor.bytes().getAsLong())
                : text("TensorFacts.its-size-is-not-known");
    }

    FactSheet sheet() {
        List<FactSection> sections = new ArrayList<>();
        sections.add(new FactSection("", form()));
        if (tensor.isData()) {
            sections.add(new FactSection(text("TensorFacts.way"), way()));
            position()
                    .ifPresent(position ->
                            sections.add(new FactSection(text("TensorFacts.if-it-crosses"), link(position))));
        }
        return new FactSheet(tensor.displayName(), kind(), sections);
    }

    private String kind() {
        return switch (tensor.role()) {
            case INPUT -> text("TensorFacts.raw-input");
            case ACTIVATION -> text("TensorFacts.tensor");
            case PARAMETER -> text("TensorFacts.parameter");
            case CONSTANT -> text("TensorFacts.constant");
            case ABSENT -> text("TensorFacts.left-out");
        };
    }

    private List<Fact> form() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(text("TensorFacts.shape"), Legible.name(tensor.shape().toString())));
        if (!tensor.shape().bound().equals(tensor.shape().toString())) {
            facts.add(Fact.of(
                    text("TensorFacts.shape-now"), Legible.name(tensor.shape().bound())));
        }
        facts.add(Fact.of(text("TensorFacts.type"), tensor.type().label()));
        facts.add(Figures.of(
                text("TensorFacts.elements"),
                Quantity.COUNT,
                tensor.shape().elements(),
                tensor.shape().bound()));
        facts.add(Figures.of(text("TensorFacts.size"), Quantity.BYTES, tensor.bytes(), size(tensor)));
        return facts;
    }

    private List<Fact> way() {
        Model model = shown.model().model();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                text("TensorFacts.made-by"),
                model.producer(tensor).map(Layer::displayName).orElse(text("TensorFacts.the-device-s-data"))));
        for (Layer reader : model.consumers(tensor)) {
            facts.add(Fact.of(text("TensorFacts.read-by"), reader.displayName()));
        }
        return facts;
    }

    /** Its position among the tensors of the workload, which are the model's in the same order. */
    private OptionalInt position() {
        int position = tensor.id();
        return shown.solution()
                .filter(solution -> position >= 0
                        && position < solution.workload().tensors().size())
                .map(solution -> OptionalInt.of(position))
                .orElseGet(OptionalInt::empty);
    }

    private List<Fact> link(int position) {
        Solution solution = shown.solution().orElseThrow();
        Setting setting = solution.setting();
        Iteration iteration = solution.iteration();
        double bytes = iteration.bytes(position);
        boolean up = solution.shownSplit().cut().contains(position);
        boolean down = solution.shownSplit().returned().contains(position);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                text("TensorFacts.crosses-now"),
                up
                        ? text("TensorFacts.yes")
                        : down ? text("TensorFacts.yes-back-to-the-device") : text("TensorFacts.no")));
        facts.add(Figures.of(
                text("TensorFacts.bytes-of-a-mini-batch"),
                Quantity.BYTES,
                bytes,
                text("TensorFacts.as-it-travels", setting.protocol().wire().label())));
        Link link = setting.link();
        Compression compression = setting.compression();
        facts.add(
                down
                        ? seconds(text("TensorFacts.down"), "s", "R_dn", bytes, link.downlink(), setting)
                        : seconds(
                                text("TensorFacts.up"),
                                "s",
                                "R_up",
                                bytes / compression.smashedData(),
                                link.uplink(),
                                setting));
        if (iteration.hasGradient(position)) {
            facts.add(
                    down
                            ? seconds(text("TensorFacts.gradient-up"), "g", "R_up", bytes, link.uplink(), setting)
                            : seconds(
                                    text("TensorFacts.gradient-down"),
                                    "g",
                                    "R_dn",
                                    bytes / compression.gradients(),
                                    link.downlink(),
                                    setting));
        }
        return facts;
    }

    private static Fact seconds(String label, String size, String rate, double bytes, double bits, Setting setting) {
        String formula = "8 " + size + " / " + rate + " = 8 × " + Quantity.BYTES.format(bytes) + " / "
                + Quantity.RATE.format(bits);
        return Figures.of(
                label, Quantity.TIME, 8 * bytes / bits + setting.link().latency(), formula);
    }
}
