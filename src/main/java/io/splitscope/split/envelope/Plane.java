package io.splitscope.split.envelope;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.split.Rates;

/**
 * Device speed and bandwidth as a plane: every split's delay is a plane over the reciprocals u = 1/f_D and v = 1/R_up.
 * Uplink and downlink keep their ratio; all else is fixed.
 *
 * @param base the setting that moves over the plane
 * @param leastSpeed least device speed, FLOP/s
 * @param greatestSpeed greatest device speed, FLOP/s
 * @param leastUplink least uplink rate, bit/s
 * @param greatestUplink greatest uplink rate, bit/s
 */
public record Plane(Setting base, double leastSpeed, double greatestSpeed, double leastUplink, double greatestUplink) {

    /** The same ratio of uplink and downlink, computed in two ways, differs by less than this part. */
    private static final double SAME_RATIO = 1e-14;

    /**
     * @throws IllegalArgumentException if a range is empty or holds values that are not positive
     */
    public Plane {
        requireRange(leastSpeed, greatestSpeed, "device speeds");
        requireRange(leastUplink, greatestUplink, "uplink rates");
    }

    /** The plane that the sliders of device speed and bandwidth span. */
    public static Plane around(Setting base) {
        Axis speed = Axis.DEVICE_SPEED;
        Axis rate = Axis.BANDWIDTH;
        return new Plane(base, speed.least(), speed.greatest(), rate.least(), rate.greatest());
    }

    private static void requireRange(double least, double greatest, String what) {
        if (!(0 < least && least < greatest && greatest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The " + what + " of a map go from more than 0 up to more, not from " + least + " to " + greatest);
        }
    }

    /** The setting of a point. */
    public Setting at(double deviceSpeed, double uplink) {
        return Axis.BANDWIDTH.at(base.withDeviceSpeed(deviceSpeed), uplink);
    }

    /** Whether a setting lies in the plane: like its base, except for device speed and bandwidth within the ranges. */
    public boolean holds(Setting setting) {
        Link link = setting.link();
        double ratio = base.link().downlink() / base.link().uplink();
        return leastSpeed <= setting.deviceSpeed()
                && setting.deviceSpeed() <= greatestSpeed
                && leastUplink <= link.uplink()
                && link.uplink() <= greatestUplink
                && Math.abs(link.downlink() - ratio * link.uplink()) <= SAME_RATIO * link.downlink()
                && link.latency() == base.link().latency()
                && setting.withDeviceSpeed(base.deviceSpeed())
                        .withLink(base.link())
                        .equals(base);
    }

    Rates rates(Point point) {
        return Rates.of(at(1 / point.u(), 1 / point.v()));
    }

    /** The whole plane, counter-clockwise. */
    Polygon whole() {
        return Polygon.rectangle(1 / greatestSpeed, 1 / greatestUplink, 1 / leastSpeed, 1 / leastUplink);
    }
}
