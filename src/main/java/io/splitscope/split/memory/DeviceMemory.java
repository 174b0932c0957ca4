package io.splitscope.split.memory;

/**
 * Bytes that the device-side model needs while one mini-batch runs.
 *
 * @param weights all its parameters, those that do not train and those frozen included, each once
 * @param gradients of the weights that train; 0 in inference
 * @param optimizerState what the optimiser keeps for them; 0 in inference
 * @param activations the most bytes of tensors that are there at a time: layers run in the model's order; a tensor is there
 *     from when it is made until the last layer on the device has read it, one that crosses until the end, and in training one
 *     that a layer with a backward pass reads or makes until then. Nothing is computed in place, twice, or on disk
 */
public record DeviceMemory(double weights, double gradients, double optimizerState, double activations) {

    /** All together, bytes; infinite when the bound of a shape is not known. */
    public double total() {
        return weights + gradients + optimizerState + activations;
    }
}
