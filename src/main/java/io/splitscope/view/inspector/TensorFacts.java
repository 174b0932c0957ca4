package io.splitscope.view.inspector;

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
                : "Its size is not known";
    }

    FactSheet sheet() {
        List<FactSection> sections = new ArrayList<>();
        sections.add(new FactSection("", form()));
        if (tensor.isData()) {
            sections.add(new FactSection("Way", way()));
            position().ifPresent(position -> sections.add(new FactSection("If it crosses", link(position))));
        }
        return new FactSheet(tensor.displayName(), kind(), sections);
    }

    private String kind() {
        return switch (tensor.role()) {
            case INPUT -> "raw input";
            case ACTIVATION -> "tensor";
            case PARAMETER -> "parameter";
            case CONSTANT -> "constant";
            case ABSENT -> "left out";
        };
    }

    private List<Fact> form() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Shape", Legible.name(tensor.shape().toString())));
        if (!tensor.shape().bound().equals(tensor.shape().toString())) {
            facts.add(Fact.of("Shape now", Legible.name(tensor.shape().bound())));
        }
        facts.add(Fact.of("Type", tensor.type().label()));
        facts.add(Figures.of(
                "Elements",
                Quantity.COUNT,
                tensor.shape().elements(),
                tensor.shape().bound()));
        facts.add(Figures.of("Size", Quantity.BYTES, tensor.bytes(), size(tensor)));
        return facts;
    }

    private List<Fact> way() {
        Model model = shown.model().model();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "Made by", model.producer(tensor).map(Layer::displayName).orElse("the device's data")));
        for (Layer reader : model.consumers(tensor)) {
            facts.add(Fact.of("Read by", reader.displayName()));
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
        facts.add(Fact.of("Crosses now", up ? "yes" : down ? "yes, back to the device" : "no"));
        facts.add(Figures.of(
                "Bytes of a mini-batch",
                Quantity.BYTES,
                bytes,
                "As it travels: " + setting.protocol().wire().label()));
        Link link = setting.link();
        Compression compression = setting.compression();
        facts.add(
                down
                        ? seconds("Down", "s", "R_dn", bytes, link.downlink(), setting)
                        : seconds("Up", "s", "R_up", bytes / compression.smashedData(), link.uplink(), setting));
        if (iteration.hasGradient(position)) {
            facts.add(
                    down
                            ? seconds("Gradient up", "g", "R_up", bytes, link.uplink(), setting)
                            : seconds(
                                    "Gradient down",
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
