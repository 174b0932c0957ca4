package io.splitscope.simulate.link;

import io.splitscope.cost.Link;
import java.util.Objects;

/**
 * Rates from a time on.
 *
 * @param seconds when they begin, since the start
 * @param rates what holds from then on
 */
public record TimedRates(double seconds, Link rates) {

    /**
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    public TimedRates {
        Objects.requireNonNull(rates);
        if (!(seconds >= 0) || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException("A time is 0 s or more, not " + seconds);
        }
    }
}
