package io.splitscope.onnx.shape;

/** Losses: a scalar, or one number per label when they are not reduced. */
final class LossRules {

    private LossRules() {}

    static void addTo(Registry registry) {
        registry.add(LossRules::loss, "NegativeLogLikelihoodLoss", "SoftmaxCrossEntropyLoss");
    }

    private static void loss(Call call) {
        Value scores = call.input(0);
        boolean reduced = !call.attribute("reduction", "mean").equals("none");
        call.put(0, reduced ? Value.of(scores.type()) : call.input(1).as(scores.type()));
        call.put(1, scores.as(scores.type()));
    }
}
