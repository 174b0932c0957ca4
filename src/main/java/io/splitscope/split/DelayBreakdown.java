package io.splitscope.split;

/**
 * The delay of one iteration, term by term, in seconds. The terms follow one another: no overlap is assumed.
 *
 * @param deviceCompute work of the device-side layers
 * @param serverCompute work of the server-side layers
 * @param activationsUp smashed data on the uplink, message latency included
 * @param gradientsDown gradients on the downlink, message latency included; 0 in inference
 * @param modelDown the device-side model to the device, spread over the local iterations; 0 in inference
 * @param modelUp the device-side model to the server, spread over the local iterations; 0 in inference
 * @param activationsDown outputs wanted on the device and what the layers fixed there with the labels read, on the
 *     downlink, message latency included
 * @param gradientsUp gradients of those on the uplink, message latency included; 0 in inference
 * @param weightSync weights with layers on both sides, made equal in each iteration, up and down; 0 in inference
 */
public record DelayBreakdown(
        double deviceCompute,
        double serverCompute,
        double activationsUp,
        double gradientsDown,
        double modelDown,
        double modelUp,
        double activationsDown,
        double gradientsUp,
        double weightSync) {

    /** A delay in which nothing has to return to the device and no weight is made equal. */
    public DelayBreakdown(
            double deviceCompute,
            double serverCompute,
            double activationsUp,
            double gradientsDown,
            double modelDown,
            double modelUp) {
        this(deviceCompute, serverCompute, activationsUp, gradientsDown, modelDown, modelUp, 0, 0, 0);
    }

    /** The delay of one iteration in seconds. */
    public double total() {
        return deviceCompute
                + serverCompute
                + activationsUp
                + gradientsDown
                + modelDown
                + modelUp
                + activationsDown
                + gradientsUp
                + weightSync;
    }
}
