package io.splitscope.split;

/**
 * What a split asks of device, server and link in one iteration, before anything is priced. Its delay is linear in the
 * prices, so that a load is all that is needed to know what a split costs in any setting.
 *
 * @param deviceFlops forward FLOPs of the layers on the device
 * @param serverFlops forward FLOPs of the layers on the server
 * @param smashedBytes bytes of the tensors that cross
 * @param messages how many tensors cross
 * @param gradientBytes bytes of the gradients that come back in training
 * @param gradientMessages how many gradients come back in training
 * @param modelBytes bytes of the parameters used on the device
 */
public record Load(
        double deviceFlops,
        double serverFlops,
        double smashedBytes,
        int messages,
        double gradientBytes,
        int gradientMessages,
        double modelBytes) {

    /** The delay, term by term, at the given prices. */
    public DelayBreakdown delay(Rates rates) {
        return new DelayBreakdown(
                deviceFlops * rates.deviceFlop(),
                serverFlops * rates.serverFlop(),
                rates.smashed(smashedBytes, messages),
                rates.gradients(gradientBytes, gradientMessages),
                rates.modelDown(modelBytes),
                rates.modelUp(modelBytes));
    }

    /** The total of {@link #delay} in seconds, to the last bit. */
    public double seconds(Rates rates) {
        return deviceFlops * rates.deviceFlop()
                + serverFlops * rates.serverFlop()
                + rates.smashed(smashedBytes, messages)
                + rates.gradients(gradientBytes, gradientMessages)
                + rates.modelDown(modelBytes)
                + rates.modelUp(modelBytes);
    }

    /**
     * How much more this load is than another. Its seconds are what this split costs more than the other, free of the
     * rounding that a difference of two delays suffers.
     */
    public Load minus(Load other) {
        return new Load(
                deviceFlops - other.deviceFlops,
                serverFlops - other.serverFlops,
                smashedBytes - other.smashedBytes,
                messages - other.messages,
                gradientBytes - other.gradientBytes,
                gradientMessages - other.gradientMessages,
                modelBytes - other.modelBytes);
    }
}
