package io.splitscope.view.inspector;

import io.splitscope.cost.Mode;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        String shape = tensor.shape().bound() + " " + tensor.type().label();
        return new Fact(tensor.name(), shape, tensor.name() + "\n" + size(tensor), tensor.name() + " " + shape);
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
            load().ifPresent(load -> sections.add(new FactSection("If it crosses", link(load))));
        }
        return new FactSheet(tensor.name(), kind(), sections);
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
        facts.add(Fact.of("Shape", tensor.shape().toString()));
        if (!tensor.shape().bound().equals(tensor.shape().toString())) {
            facts.add(Fact.of("Shape now", tensor.shape().bound()));
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

    private Optional<TensorLoad> load() {
        return shown.solution().stream()
                .flatMap(solution -> solution.workload().tensors().stream())
                .filter(load -> load.name().equals(tensor.name()))
                .findFirst();
    }

    private List<Fact> link(TensorLoad load) {
        Solution solution = shown.solution().orElseThrow();
        Setting setting = solution.setting();
        List<Fact> facts = new ArrayList<>();
        boolean crosses = solution.split().cut().stream()
                .anyMatch(
                        position -> solution.workload().tensors().get(position).equals(load));
        facts.add(Fact.of("Crosses now", crosses ? "yes" : "no"));
        facts.add(Figures.of("Bytes of a mini-batch", Quantity.BYTES, load.bytes(), ""));
        facts.add(seconds(
                "Up",
                "s",
                "R_up",
                load.bytes() / setting.compression().smashedData(),
                setting.link().uplink(),
                setting));
        if (setting.mode() == Mode.TRAINING && load.gradient()) {
            facts.add(seconds(
                    "Gradient down",
                    "g",
                    "R_dn",
                    load.bytes() / setting.compression().gradients(),
                    setting.link().downlink(),
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
