package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.OpenModel;
import java.util.Set;
import java.util.TreeSet;

/** What targets mean in a model. */
final class Selected {

    private Selected() {}

    /** Ids of the layers that targets stand for; tensors stand for none. */
    static Set<Integer> layers(OpenModel model, Set<Target> targets) {
        Set<Integer> layers = new TreeSet<>();
        for (Target target : targets) {
            if (target instanceof Target.LayerTarget layer) {
                layers.add(layer.id());
            } else if (target instanceof Target.BlockTarget block) {
                layers.addAll(model.tree().blocks().get(block.id()).layers());
            }
        }
        return layers;
    }

    /** What people call a target. */
    static String name(OpenModel open, Target target) {
        Model model = open.model();
        if (target instanceof Target.LayerTarget layer) {
            return model.layers().get(layer.id()).displayName();
        }
        if (target instanceof Target.BlockTarget block) {
            var named = open.tree().blocks().get(block.id());
            return named.displayPath();
        }
        if (target instanceof Target.InputTarget input) {
            return model.inputs().get(input.position()).displayName();
        }
        if (target instanceof Target.OutputTarget output) {
            return model.outputs().get(output.position()).displayName();
        }
        return model.tensors().get(((Target.TensorTarget) target).id()).displayName();
    }

    /** A few words about a target, for its tooltip. */
    static String summary(OpenModel open, Target target) {
        String name = name(open, target);
        if (target instanceof Target.LayerTarget single) {
            Layer layer = open.model().layers().get(single.id());
            return layer.op() + "\n" + name + "\n→ " + form(layer.output(0));
        }
        if (target instanceof Target.BlockTarget block) {
            var group = open.tree().blocks().get(block.id());
            return text(
                    "Selected.layers-double-click-to-open",
                    name,
                    group.kind().replace('_', ' '),
                    group.layers().size());
        }
        if (target instanceof Target.TensorTarget tensor) {
            return name + "\n" + form(open.model().tensors().get(tensor.id()));
        }
        return name;
    }

    private static String form(Tensor tensor) {
        return tensor.shape().bound() + " " + tensor.type().label();
    }
}
