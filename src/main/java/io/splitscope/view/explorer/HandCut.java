package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.Lineage;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The split that the user sets by hand and compares with the best. What is set is always made a split: with a layer on the
 * device all layers before it are there, with one on the server all after it; what came along is told.
 */
public final class HandCut {

    private final ReadOnlyObjectWrapper<Optional<Set<Integer>>> device =
            new ReadOnlyObjectWrapper<>(this, "device", Optional.empty());
    private final Supplier<Solution> solution;
    private final Messages messages;
    private final BiConsumer<String, Runnable> step;

    /**
     * @param solution what is shown; null when nothing is solved
     * @param step makes a change a step that can be undone
     */
    HandCut(Supplier<Solution> solution, Messages messages, BiConsumer<String, Runnable> step) {
        this.solution = solution;
        this.messages = messages;
        this.step = step;
    }

    /** The layers on the device, as they were set; empty while the best split is shown. */
    public ReadOnlyObjectProperty<Optional<Set<Integer>>> deviceProperty() {
        return device.getReadOnlyProperty();
    }

    /**
     * Shows this side assignment and what it costs in place of the best split; does nothing while nothing is solved.
     *
     * @param layers the layers on the device; those before them come along
     */
    public void show(Set<Integer> layers) {
        if (solution.get() != null) {
            BitSet wanted = bits(layers);
            set(wanted, lineage().withAncestors(wanted), text("HandCut.before-them-came-along-to"));
        }
    }

    /** Cuts right after these layers: they, all before them, and what has to be there run on the device. */
    public void cutAfter(Set<Integer> layers) {
        if (solution.get() == null || layers.isEmpty()) {
            return;
        }
        Setting setting = solution.get().setting();
        BitSet wanted = bits(layers);
        setting.pins().device().forEach(wanted::set);
        if (setting.rawDataStays()) {
            solution.get().workload().tensors().stream()
                    .filter(TensorLoad::isRaw)
                    .flatMap(tensor -> tensor.consumers().stream())
                    .forEach(wanted::set);
        }
        BitSet closed = lineage().withAncestors(wanted);
        set(closed, closed, "");
    }

    /** Moves layers to the device, and with them all before them. */
    public void moveToDevice(Set<Integer> layers) {
        if (solution.get() != null && !layers.isEmpty()) {
            BitSet wanted = solution.get().shownSplit().device();
            layers.forEach(wanted::set);
            set(wanted, lineage().withAncestors(wanted), text("HandCut.before-them-came-along-to"));
        }
    }

    /** Moves layers to the server, and with them all after them. */
    public void moveToServer(Set<Integer> layers) {
        if (solution.get() != null && !layers.isEmpty()) {
            BitSet now = solution.get().shownSplit().device();
            BitSet wanted = (BitSet) now.clone();
            layers.forEach(wanted::clear);
            BitSet closed = (BitSet) now.clone();
            closed.andNot(lineage().withDescendants(bits(layers)));
            set(wanted, closed, text("HandCut.after-them-came-along-to"));
        }
    }

    /** Shows the best split again. */
    public void leave() {
        if (device.get().isPresent()) {
            step.accept(text("HandCut.cut-by-hand"), () -> put(Optional.empty()));
        }
    }

    private void set(BitSet wanted, BitSet closed, String cameAlong) {
        BitSet more = (BitSet) closed.clone();
        more.xor(wanted);
        Optional<Set<Integer>> chosen = Optional.of(closed.stream().boxed().collect(Collectors.toSet()));
        if (!device.get().equals(chosen)) {
            step.accept(text("HandCut.cut-by-hand"), () -> put(chosen));
        }
        if (more.isEmpty()) {
            messages.dismiss();
        } else {
            int count = more.cardinality();
            messages.note(text(
                    "HandCut.since-data-goes-from-the",
                    count + (count == 1 ? text("HandCut.layer") : text("HandCut.layers")) + cameAlong));
        }
    }

    /** Sets the layers without a step of its own. */
    void put(Optional<Set<Integer>> layers) {
        device.set(layers.map(Set::copyOf));
    }

    private Lineage lineage() {
        return Lineage.of(solution.get().iteration());
    }

    private static BitSet bits(Set<Integer> layers) {
        BitSet bits = new BitSet();
        layers.forEach(bits::set);
        return bits;
    }
}
