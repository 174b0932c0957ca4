package io.splitscope.cost;

/** What happens in training to a weight that several layers use. In inference each side may have a copy. */
public enum SharedWeights {
    /**
     * It counts once in the exchange of the device-side model, as soon as one of its layers is on the device. When there
     * are others on the server, the two copies may drift apart between two exchanges, as they do between devices.
     */
    EXCHANGE,
    /**
     * As with {@link #EXCHANGE}, and while its layers are on both sides, the two copies are made equal in each iteration:
     * the device's gradient of the weight goes up, the new weight comes down. Both ride along with activations and
     * gradients and have no latency of their own.
     */
    SYNC,
    /** All its layers are on the same side. */
    TOGETHER
}
