package io.splitscope.simulate;

import io.splitscope.simulate.link.LinkModel;
import java.util.Objects;
import java.util.Optional;

/**
 * A device that takes part in the training.
 *
 * @param name what to call it
 * @param speed its speed, FLOP/s
 * @param link its link to the server
 * @param latency latency of one message, s
 * @param power what it draws; empty when not known
 */
public record Device(String name, double speed, LinkModel link, double latency, Optional<Power> power) {

    /**
     * @throws IllegalArgumentException if the speed is not positive and finite, or the latency is negative
     */
    public Device {
        Objects.requireNonNull(name);
        Objects.requireNonNull(link);
        Objects.requireNonNull(power);
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("The speed of device '" + name + "' must be more than 0, not " + speed);
        }
        if (!(latency >= 0) || Double.isInfinite(latency)) {
            throw new IllegalArgumentException("The latency of device '" + name + "' is 0 s or more, not " + latency);
        }
    }
}
