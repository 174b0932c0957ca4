package io.splitscope.simulate;

/**
 * What a device draws from its battery, W.
 *
 * @param compute while it computes
 * @param transmit while it sends
 * @param receive while it receives
 * @param idle while it waits for the server or for other devices
 */
public record Power(double compute, double transmit, double receive, double idle) {

    /**
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Power {
        for (double watts : new double[] {compute, transmit, receive, idle}) {
            if (!(watts >= 0) || Double.isInfinite(watts)) {
                throw new IllegalArgumentException("A power is 0 W or more, not " + watts);
            }
        }
    }
}
