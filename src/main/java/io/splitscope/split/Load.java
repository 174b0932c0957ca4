package io.splitscope.split;

/**
 * What a split asks of device, server and link in one iteration, before anything is priced. Its delay is linear in the
 * prices, so that a load is all that is needed to know what a split costs at any speeds and rates.
 *
 * @param deviceFlops FLOPs of the layers on the device, backward pass included
 * @param serverFlops FLOPs of the layers on the server, backward pass included
 * @param smashed tensors that go up
 * @param gradients gradients that come back for them
 * @param returned tensors that go down: outputs wanted on the device, and what the tail there reads
 * @param returnedGradients gradients that go up for those
 * @param modelBytes bytes of the parameters used on the device, as far as they are exchanged
 * @param syncBytes bytes of the parameters that are made equal on both sides in each iteration
 */
public record Load(
        double deviceFlops,
        double serverFlops,
        Traffic smashed,
        Traffic gradients,
        Traffic returned,
        Traffic returnedGradients,
        double modelBytes,
        double syncBytes) {

    /** The delay, term by term, at the given prices. */
    public DelayBreakdown delay(Rates rates) {
        return new DelayBreakdown(
                deviceFlops * rates.deviceFlop(),
                serverFlops * rates.serverFlop(),
                rates.smashed(smashed.bytes(), smashed.messages()),
                rates.gradients(gradients.bytes(), gradients.messages()),
                rates.modelDown(modelBytes),
                rates.modelUp(modelBytes),
                rates.returned(returned.bytes(), returned.messages()),
                rates.returnedGradients(returnedGradients.bytes(), returnedGradients.messages()),
                rates.sync(syncBytes));
    }

    /** The total of {@link #delay} in seconds, to the last bit. */
    public double seconds(Rates rates) {
        return deviceFlops * rates.deviceFlop()
                + serverFlops * rates.serverFlop()
                + rates.smashed(smashed.bytes(), smashed.messages())
                + rates.gradients(gradients.bytes(), gradients.messages())
                + rates.modelDown(modelBytes)
                + rates.modelUp(modelBytes)
                + rates.returned(returned.bytes(), returned.messages())
                + rates.returnedGradients(returnedGradients.bytes(), returnedGradients.messages())
                + rates.sync(syncBytes);
    }

    /**
     * How much more this load is than another. Its seconds are what this split costs more than the other, free of the
     * rounding that a difference of two delays suffers.
     */
    public Load minus(Load other) {
        return new Load(
                deviceFlops - other.deviceFlops,
                serverFlops - other.serverFlops,
                smashed.minus(other.smashed),
                gradients.minus(other.gradients),
                returned.minus(other.returned),
                returnedGradients.minus(other.returnedGradients),
                modelBytes - other.modelBytes,
                syncBytes - other.syncBytes);
    }
}
