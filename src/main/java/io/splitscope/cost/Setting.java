package io.splitscope.cost;

import java.util.Objects;

/**
 * All slider values: everything besides the model that decides the delay of a split.
 *
 * @param deviceSpeed device speed f_D, FLOP/s
 * @param serverSpeed server speed f_S, FLOP/s
 * @param link rates and latency between them
 * @param batch samples in a mini-batch
 * @param localIterations iterations N between two exchanges of the device-side model
 * @param mode training or inference
 * @param backwardRatio work of the backward pass as a multiple k of the forward pass; counts in training only
 * @param rawDataStays whether the raw data may not leave the device
 * @param compression how much smaller things become before they travel
 * @param pins layers fixed to a side
 */
public record Setting(
        double deviceSpeed,
        double serverSpeed,
        Link link,
        long batch,
        long localIterations,
        Mode mode,
        double backwardRatio,
        boolean rawDataStays,
        Compression compression,
        Pins pins) {

    /** Backward work over forward work when nothing else is said. */
    public static final double USUAL_BACKWARD_RATIO = 2;

    /** A phone-class device, a small edge server and a good mobile link, training: where every session starts. */
    public static final Setting DEFAULT = new Setting(
            50e9,
            10e12,
            new Link(20e6, 100e6),
            1,
            10,
            Mode.TRAINING,
            USUAL_BACKWARD_RATIO,
            true,
            Compression.NONE,
            Pins.NONE);

    /**
     * @throws IllegalArgumentException if a speed is not positive and finite, a count is below 1, or the backward ratio
     *     is negative
     */
    public Setting {
        Link.requirePositive(deviceSpeed, "device speed");
        Link.requirePositive(serverSpeed, "server speed");
        Objects.requireNonNull(link);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(compression);
        Objects.requireNonNull(pins);
        if (batch < 1) {
            throw new IllegalArgumentException("A mini-batch has at least 1 sample, not " + batch);
        }
        if (localIterations < 1) {
            throw new IllegalArgumentException("There is at least 1 local iteration, not " + localIterations);
        }
        if (!(backwardRatio >= 0) || Double.isInfinite(backwardRatio)) {
            throw new IllegalArgumentException("The backward ratio must be 0 or more, not " + backwardRatio);
        }
    }

    /** Work of one iteration over the work of its forward pass: 1 + k in training, 1 in inference. */
    public double workFactor() {
        return mode == Mode.TRAINING ? 1 + backwardRatio : 1;
    }

    public Setting withDeviceSpeed(double value) {
        return new Setting(
                value, serverSpeed, link, batch, localIterations, mode, backwardRatio, rawDataStays, compression, pins);
    }

    public Setting withServerSpeed(double value) {
        return new Setting(
                deviceSpeed, value, link, batch, localIterations, mode, backwardRatio, rawDataStays, compression, pins);
    }

    public Setting withLink(Link value) {
        return new Setting(
                deviceSpeed,
                serverSpeed,
                value,
                batch,
                localIterations,
                mode,
                backwardRatio,
                rawDataStays,
                compression,
                pins);
    }

    public Setting withBatch(long value) {
        return new Setting(
                deviceSpeed,
                serverSpeed,
                link,
                value,
                localIterations,
                mode,
                backwardRatio,
                rawDataStays,
                compression,
                pins);
    }

    public Setting withLocalIterations(long value) {
        return new Setting(
                deviceSpeed, serverSpeed, link, batch, value, mode, backwardRatio, rawDataStays, compression, pins);
    }

    public Setting withMode(Mode value) {
        return new Setting(
                deviceSpeed,
                serverSpeed,
                link,
                batch,
                localIterations,
                value,
                backwardRatio,
                rawDataStays,
                compression,
                pins);
    }

    public Setting withRawDataStays(boolean value) {
        return new Setting(
                deviceSpeed, serverSpeed, link, batch, localIterations, mode, backwardRatio, value, compression, pins);
    }

    public Setting withPins(Pins value) {
        return new Setting(
                deviceSpeed,
                serverSpeed,
                link,
                batch,
                localIterations,
                mode,
                backwardRatio,
                rawDataStays,
                compression,
                value);
    }
}
