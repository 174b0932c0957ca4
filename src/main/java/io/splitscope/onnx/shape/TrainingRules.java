package io.splitscope.onnx.shape;

/**
 * Optimisers: a rate, a step count, then all parameters, all gradients, and one or two states for each; results are the new
 * parameters, then the new states, each as large as the old.
 */
final class TrainingRules {

    private static final int FIRST_PARAMETER = 2;

    private TrainingRules() {}

    static void addTo(Registry registry) {
        registry.addTraining(call -> update(call, 1), "Adagrad", "Momentum");
        registry.addTraining(call -> update(call, 2), "Adam");
        registry.addTraining(TrainingRules::gradient, "Gradient");
    }

    /** The gradient with respect to a value has the shape of that value. */
    private static void gradient(Call call) {
        for (int i = 0; i < Math.min(call.outputs(), call.inputs()); i++) {
            call.put(i, call.input(i).as(call.input(i).type()));
        }
    }

    private static void update(Call call, int states) {
        int parameters = call.outputs() / (1 + states);
        if (call.outputs() != parameters * (1 + states)
                || call.inputs() != FIRST_PARAMETER + parameters * (2 + states)) {
            throw new InvalidNode("it has " + call.inputs() + " operands and " + call.outputs() + " results");
        }
        for (int i = 0; i < call.outputs(); i++) {
            boolean isParameter = i < parameters;
            Value before = call.input(FIRST_PARAMETER + (isParameter ? i : i + parameters));
            call.put(i, before.as(before.type()));
        }
    }
}
