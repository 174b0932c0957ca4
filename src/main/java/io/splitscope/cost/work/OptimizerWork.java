package io.splitscope.cost.work;

import io.splitscope.model.Attribute;
import io.splitscope.model.Layer;
import java.util.Map;

/**
 * Steps of optimisers ({@code ai.onnx.preview.training}): so much arithmetic for each element of the weights, counted from the
 * formulas of the operators' specifications; what is computed once for all elements is left out. What a {@code Gradient} takes
 * depends on all that it is the gradient of.
 */
final class OptimizerWork {

    /** Regularised gradient 2, sum of squares 2, its root 2, step 3. */
    private static final int ADAGRAD = 9;

    /** Regularised gradient 2, both moments 3 and 4, root 2, step 3, decay 1. */
    private static final int ADAM = 15;

    /** Regularised gradient 2, velocity 3, step 2. */
    private static final int MOMENTUM = 7;

    /** The step looks ahead: 2 more. */
    private static final int NESTEROV = 9;

    private OptimizerWork() {}

    static Map<String, WorkRule> rules() {
        return Map.of(
                "Adagrad", (layer, sizes) -> step(layer, sizes, 1, ADAGRAD),
                "Adam", (layer, sizes) -> step(layer, sizes, 2, ADAM),
                "Momentum", (layer, sizes) -> step(layer, sizes, 1, isNesterov(layer) ? NESTEROV : MOMENTUM),
                "Gradient", WorkRule.UNKNOWABLE);
    }

    private static boolean isNesterov(Layer layer) {
        return layer.attributes().get("mode") instanceof Attribute.Text mode
                && mode.value().equals("nesterov");
    }

    /** @param states what is kept for each weight; results are all weights, then all of each state */
    private static Work step(Layer layer, Sizes sizes, int states, long flops) {
        Count elements = Count.ZERO;
        for (int i = 0; i < layer.outputs().size() / (1 + states); i++) {
            elements = elements.plus(sizes.elements(layer.output(i)));
        }
        return Work.ofFlops(elements.times(flops));
    }
}
