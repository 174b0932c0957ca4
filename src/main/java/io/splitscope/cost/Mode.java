package io.splitscope.cost;

/** What the device and the server do together. */
public enum Mode {
    /** Forward and backward: activations up, gradients down, the device-side model exchanged now and then. */
    TRAINING,
    /** Forward only: activations up. */
    INFERENCE
}
