package io.splitscope.split.strategy;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;

/**
 * The speeds and rates that are to be expected.
 *
 * @param device device speed, FLOP/s
 * @param server server speed, FLOP/s
 * @param uplink uplink rate, bit/s
 * @param downlink downlink rate, bit/s
 */
public record SettingRange(Span device, Span server, Span uplink, Span downlink) {

    /** From a small board to a fast phone, from a workstation to a large server, from a poor mobile link to a good local one. */
    public static final SettingRange USUAL =
            new SettingRange(new Span(1e9, 1e12), new Span(1e12, 1e14), new Span(1e6, 1e9), new Span(1e7, 1e9));

    /**
     * An interval of positive values.
     *
     * @param from the least value
     * @param to the greatest value
     */
    public record Span(double from, double to) {

        /**
         * @throws IllegalArgumentException if the ends are not positive and finite, or the wrong way round
         */
        public Span {
            if (!(from > 0) || !(to >= from) || Double.isInfinite(to)) {
                throw new IllegalArgumentException(
                        "A range goes from a positive value to one that is no less, not from " + from + " to " + to);
            }
        }

        /** The geometric mean of the ends: the middle of a logarithmic slider. */
        public double mean() {
            return Math.sqrt(from) * Math.sqrt(to);
        }
    }

    /** A setting with speeds and rates in the middle of their ranges, and all else as it is. */
    public Setting mean(Setting setting) {
        return setting.withDeviceSpeed(device.mean())
                .withServerSpeed(server.mean())
                .withLink(
                        new Link(uplink.mean(), downlink.mean(), setting.link().latency()));
    }
}
