package io.splitscope.cost;

import java.util.Objects;
import java.util.function.Consumer;

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
 * @param protocol in which form things travel, what trains, where results and labels have to be
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
        Pins pins,
        Protocol protocol) {

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
        Objects.requireNonNull(protocol);
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

    /** A setting under the usual protocol. */
    public Setting(
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
        this(
                deviceSpeed,
                serverSpeed,
                link,
                batch,
                localIterations,
                mode,
                backwardRatio,
                rawDataStays,
                compression,
                pins,
                Protocol.USUAL);
    }

    public Setting withDeviceSpeed(double value) {
        return with(change -> change.deviceSpeed = value);
    }

    public Setting withServerSpeed(double value) {
        return with(change -> change.serverSpeed = value);
    }

    public Setting withLink(Link value) {
        return with(change -> change.link = value);
    }

    public Setting withBatch(long value) {
        return with(change -> change.batch = value);
    }

    public Setting withLocalIterations(long value) {
        return with(change -> change.localIterations = value);
    }

    public Setting withMode(Mode value) {
        return with(change -> change.mode = value);
    }

    public Setting withRawDataStays(boolean value) {
        return with(change -> change.rawDataStays = value);
    }

    public Setting withCompression(Compression value) {
        return with(change -> change.compression = value);
    }

    public Setting withPins(Pins value) {
        return with(change -> change.pins = value);
    }

    public Setting withProtocol(Protocol value) {
        return with(change -> change.protocol = value);
    }

    private Setting with(Consumer<Change> how) {
        Change change = new Change(this);
        how.accept(change);
        return change.setting();
    }

    /** The components while one of them is replaced. */
    private static final class Change {
        private double deviceSpeed;
        private double serverSpeed;
        private Link link;
        private long batch;
        private long localIterations;
        private Mode mode;
        private final double backwardRatio;
        private boolean rawDataStays;
        private Compression compression;
        private Pins pins;
        private Protocol protocol;

        Change(Setting from) {
            deviceSpeed = from.deviceSpeed;
            serverSpeed = from.serverSpeed;
            link = from.link;
            batch = from.batch;
            localIterations = from.localIterations;
            mode = from.mode;
            backwardRatio = from.backwardRatio;
            rawDataStays = from.rawDataStays;
            compression = from.compression;
            pins = from.pins;
            protocol = from.protocol;
        }

        Setting setting() {
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
                    pins,
                    protocol);
        }
    }
}
