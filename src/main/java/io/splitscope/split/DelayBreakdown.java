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
 */
public record DelayBreakdown(
        double deviceCompute,
        double serverCompute,
        double activationsUp,
        double gradientsDown,
        double modelDown,
        double modelUp) {

    /** The delay of one iteration in seconds. */
    public double total() {
        return deviceCompute + serverCompute + activationsUp + gradientsDown + modelDown + modelUp;
    }
}
