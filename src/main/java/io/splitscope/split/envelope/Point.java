package io.splitscope.split.envelope;

/**
 * A point of the plane.
 *
 * @param u reciprocal of the device speed, s/FLOP
 * @param v reciprocal of the uplink rate, s/bit
 */
public record Point(double u, double v) {

    /** Bits of a double's fraction that tell two points apart. */
    private static final int TELLING_BITS = 32;

    /** The device speed, FLOP/s. */
    public double deviceSpeed() {
        return 1 / u;
    }

    /** The uplink rate, bit/s. */
    public double uplink() {
        return 1 / v;
    }

    /** The same point, rounded so that one vertex computed in two ways is one point, nearly always. */
    Point rounded() {
        return new Point(rounded(u), rounded(v));
    }

    private static double rounded(double value) {
        int lost = 52 - TELLING_BITS;
        return Double.longBitsToDouble((Double.doubleToLongBits(value) + (1L << lost - 1)) >> lost << lost);
    }

    /** The point at a part of the way to another. */
    Point towards(Point other, double part) {
        return new Point(u + part * (other.u - u), v + part * (other.v - v));
    }
}
