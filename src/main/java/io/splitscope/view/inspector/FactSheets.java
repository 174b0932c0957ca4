package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the facts about what is selected. Keeps the sums of the last selection, which outlive slider moves. */
final class FactSheets {

    private OpenModel model;
    private Collection<Integer> layers = List.of();
    private GroupFacts group;

    /** The sheet of one thing, of the sum of several, or of the whole model when nothing is selected. */
    FactSheet of(Shown shown, Set<Target> selection) {
        if (selection.isEmpty()) {
            Block root = shown.model().tree().root();
            return new ModelFacts(shown, group(shown.model(), root.layers())).sheet();
        }
        if (selection.size() > 1) {
            return sum(shown, selection);
        }
        Target target = selection.iterator().next();
        Model network = shown.model().model();
        if (target instanceof Target.LayerTarget layer) {
            return new LayerFacts(shown, network.layers().get(layer.id())).sheet();
        }
        if (target instanceof Target.BlockTarget block) {
            return of(shown, shown.model().tree().blocks().get(block.id()));
        }
        return new TensorFacts(shown, tensor(network, target)).sheet();
    }

    private static Tensor tensor(Model network, Target target) {
        if (target instanceof Target.InputTarget input) {
            return network.inputs().get(input.position());
        }
        if (target instanceof Target.OutputTarget output) {
            return network.outputs().get(output.position());
        }
        return network.tensors().get(((Target.TensorTarget) target).id());
    }

    private FactSheet of(Shown shown, Block block) {
        String title = block.displayPath();
        String kind = text(
                "FactSheets.block",
                block.kind().replace('_', ' '),
                (block.repeats() > 1 ? ", ×" + block.repeats() : ""));
        return group(shown.model(), block.layers()).sheet(title, kind, shown.solution());
    }

    private FactSheet sum(Shown shown, Set<Target> selection) {
        Set<Integer> ids = new TreeSet<>();
        int tensors = 0;
        for (Target target : selection) {
            if (target instanceof Target.LayerTarget layer) {
                ids.add(layer.id());
            } else if (target instanceof Target.BlockTarget block) {
                ids.addAll(shown.model().tree().blocks().get(block.id()).layers());
            } else {
                tensors++;
            }
        }
        String title = text(
                "FactSheets.selected",
                ids.size() + (ids.size() == 1 ? text("FactSheets.layer") : text("FactSheets.layers")));
        String kind = tensors == 0
                ? ""
                : text(
                        "FactSheets.and",
                        tensors,
                        (tensors == 1 ? text("FactSheets.tensor") : text("FactSheets.tensors")));
        return group(shown.model(), List.copyOf(ids)).sheet(title, kind, shown.solution());
    }

    private GroupFacts group(OpenModel open, Collection<Integer> ids) {
        if (group == null || open != model || !ids.equals(layers)) {
            model = open;
            layers = ids;
            group = new GroupFacts(open, ids);
        }
        return group;
    }
}
