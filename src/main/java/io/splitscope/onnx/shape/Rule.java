package io.splitscope.onnx.shape;

/** How the results of an operator follow from its operands and settings. */
@FunctionalInterface
interface Rule {

    /**
     * Puts what is known of the results into the call; results that are not put stay unknown.
     *
     * @throws InvalidNode if the node contradicts the operator's definition
     */
    void infer(Call call);
}
