package io.splitscope.simulate.link;

/**
 * How much of the power is lost on the way: the models of 3GPP TR 38.901 (0.5 to 100 GHz), Table 7.4.1-1 for the loss and its
 * shadow fading, Table 7.5-6 for the distance over which the shadow changes. The device is 1.5 m above ground, as there.
 * The table holds from 10 m to 5 km along the ground, in an office from 1 to 150 m; elsewhere it is extrapolated.
 *
 * <p>All figures were compared with ns-3's ThreeGppPropagationLossModel, which quotes the tables, and with Sionna's tables of
 * shadow fading (19.2). One thing differs from ns-3 on purpose: below 6 GHz it takes 7 dB of shadow fading, which Table 7.4.3-3
 * has for devices within buildings only.
 */
public enum PathLoss {
    /** Urban macro cell, base station 25 m high, in sight. */
    UMA_LOS(25, 4, 37),
    /** Urban macro cell, base station 25 m high, out of sight. */
    UMA_NLOS(25, 6, 50),
    /** Street canyon, base station 10 m high, in sight. */
    UMI_LOS(10, 4, 10),
    /** Street canyon, base station 10 m high, out of sight. */
    UMI_NLOS(10, 7.82, 13),
    /** Office, base station 3 m high, in sight. */
    INDOOR_LOS(3, 3, 10),
    /** Office, base station 3 m high, out of sight. */
    INDOOR_NLOS(3, 8.03, 6);

    private static final double LIGHT = 3e8;
    private static final double DEVICE_HEIGHT = 1.5;
    private static final double STREET_HEIGHT = 1;

    private final double baseHeight;
    private final double shadowing;
    private final double correlationDistance;

    PathLoss(double baseHeight, double shadowing, double correlationDistance) {
        this.baseHeight = baseHeight;
        this.shadowing = shadowing;
        this.correlationDistance = correlationDistance;
    }

    /** Standard deviation of the shadow fading, dB. */
    public double shadowing() {
        return shadowing;
    }

    /** Distance in which the shadow's correlation falls to 1/e, m. */
    public double correlationDistance() {
        return correlationDistance;
    }

    /**
     * The loss without shadow fading, dB.
     *
     * @param ground distance along the ground, m
     * @param carrier frequency, Hz
     */
    public double decibels(double ground, double carrier) {
        double direct = Math.hypot(ground, baseHeight - DEVICE_HEIGHT);
        double distance = Math.log10(direct);
        double frequency = Math.log10(carrier / 1e9);
        return switch (this) {
            case UMA_LOS -> inSight(28 + 22 * distance + 20 * frequency, 28, 9, ground, direct, carrier);
            case UMA_NLOS -> Math.max(UMA_LOS.decibels(ground, carrier), 13.54 + 39.08 * distance + 20 * frequency);
            case UMI_LOS -> inSight(32.4 + 21 * distance + 20 * frequency, 32.4, 9.5, ground, direct, carrier);
            case UMI_NLOS -> Math.max(UMI_LOS.decibels(ground, carrier), 22.4 + 35.3 * distance + 21.3 * frequency);
            case INDOOR_LOS -> 32.4 + 17.3 * distance + 20 * frequency;
            case INDOOR_NLOS ->
                Math.max(INDOOR_LOS.decibels(ground, carrier), 17.3 + 38.3 * distance + 24.9 * frequency);
        };
    }

    /** The loss nearer than the break point, or beyond it, where it rises with the fourth power of the distance. */
    private double inSight(
            double near, double intercept, double heights, double ground, double direct, double carrier) {
        double breakPoint = 4 * (baseHeight - STREET_HEIGHT) * (DEVICE_HEIGHT - STREET_HEIGHT) * carrier / LIGHT;
        if (ground <= breakPoint) {
            return near;
        }
        double height = baseHeight - DEVICE_HEIGHT;
        return intercept
                + 40 * Math.log10(direct)
                + 20 * Math.log10(carrier / 1e9)
                - heights * Math.log10(breakPoint * breakPoint + height * height);
    }
}
