package io.splitscope.cost;

/**
 * The connection between device and server.
 *
 * @param uplink rate from device to server, bit/s
 * @param downlink rate from server to device, bit/s
 * @param latency time one message takes besides its bits, s
 */
public record Link(double uplink, double downlink, double latency) {

    /**
     * @throws IllegalArgumentException if a rate is not positive and finite, or the latency is negative
     */
    public Link {
        requirePositive(uplink, "uplink");
        requirePositive(downlink, "downlink");
        if (!(latency >= 0) || Double.isInfinite(latency)) {
            throw new IllegalArgumentException("The latency must be 0 s or more, not " + latency);
        }
    }

    /** A link without latency. */
    public Link(double uplink, double downlink) {
        this(uplink, downlink, 0);
    }

    static void requirePositive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The " + what + " must be more than 0, not " + value);
        }
    }
}
