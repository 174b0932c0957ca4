package io.splitscope.view.inspector;

import io.splitscope.block.Block;
import io.splitscope.model.Layer;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Shown;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Collects the facts about what is selected. */
final class FactSheets {

    private final Shown shown;

    FactSheets(Shown shown) {
        this.shown = shown;
    }

    /** The sheet of one thing, of the sum of several, or of the whole model when nothing is selected. */
    FactSheet of(Set<Target> selection) {
        if (selection.isEmpty()) {
            return new ModelFacts(shown).sheet();
        }
        if (selection.size() > 1) {
            return sum(selection);
        }
        Target target = selection.iterator().next();
        if (target instanceof Target.LayerTarget layer) {
            return new LayerFacts(shown, shown.model().model().layers().get(layer.id())).sheet();
        }
        if (target instanceof Target.BlockTarget block) {
            return of(shown.model().tree().blocks().get(block.id()));
        }
        if (target instanceof Target.TensorTarget tensor) {
            return new TensorFacts(shown, shown.model().model().tensors().get(tensor.id())).sheet();
        }
        if (target instanceof Target.InputTarget input) {
            return new TensorFacts(shown, shown.model().model().inputs().get(input.position())).sheet();
        }
        Target.OutputTarget output = (Target.OutputTarget) target;
        return new TensorFacts(shown, shown.model().model().outputs().get(output.position())).sheet();
    }

    private FactSheet of(Block block) {
        String title = block.path().isEmpty() ? block.name() : block.path();
        String kind = block.kind().replace('_', ' ') + " block" + (block.repeats() > 1 ? ", ×" + block.repeats() : "");
        return new GroupFacts(shown, block.layers()).sheet(title, kind);
    }

    private FactSheet sum(Set<Target> selection) {
        Set<Integer> layers = new TreeSet<>();
        Set<Target> others = new HashSet<>();
        for (Target target : selection) {
            if (target instanceof Target.LayerTarget layer) {
                layers.add(layer.id());
            } else if (target instanceof Target.BlockTarget block) {
                layers.addAll(shown.model().tree().blocks().get(block.id()).layers());
            } else {
                others.add(target);
            }
        }
        String title = layers.size() + (layers.size() == 1 ? " layer" : " layers") + " selected";
        return new GroupFacts(shown, layers).sheet(title, others.isEmpty() ? "" : "and " + others.size() + " tensors");
    }

    /** What people call a layer's place in the tree of blocks; empty at the top. */
    static String pathOf(Shown shown, Layer layer) {
        return shown.model().tree().innermost(layer.id()).path();
    }
}
