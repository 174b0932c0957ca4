package io.splitscope.cost;

import java.util.BitSet;
import java.util.Objects;

/**
 * Measured seconds of each layer's forward pass on one computer. Layers that were not measured have seconds scaled from their
 * FLOPs by those that were.
 *
 * <p>The computer's speed is what it reached on the measured layers together; at that speed every layer takes what was
 * measured, at twice that speed half of it. So a profile and a speed can be mixed.
 */
public final class Profile {

    private final String origin;
    private final double[] seconds;
    private final BitSet measured;
    private final BitSet unknown;
    private final ProfileFit fit;
    private final double speed;
    private final long batch;

    /**
     * @param origin where it comes from, for people
     * @param seconds seconds by {@link io.splitscope.model.Layer#id()}, at least 0
     * @param measured the layers whose seconds were measured, alone or together with others
     * @param unknown the layers that were not measured and whose FLOPs are not known; their seconds count 0 and stand for nothing
     * @param fit how well the file fits the model
     * @param speed FLOPs of the measured layers over their seconds, FLOP/s
     * @param batch samples that were processed
     * @throws IllegalArgumentException if a number is negative or not finite, or the speed or batch not positive
     */
    public Profile(
            String origin,
            double[] seconds,
            BitSet measured,
            BitSet unknown,
            ProfileFit fit,
            double speed,
            long batch) {
        this.origin = Objects.requireNonNull(origin);
        this.seconds = seconds.clone();
        this.measured = (BitSet) measured.clone();
        this.unknown = (BitSet) unknown.clone();
        this.fit = Objects.requireNonNull(fit);
        Link.requirePositive(speed, "speed of the profile");
        this.speed = speed;
        if (batch < 1) {
            throw new IllegalArgumentException("A profile is of at least 1 sample, not " + batch);
        }
        this.batch = batch;
        for (double layer : seconds) {
            if (!(layer >= 0) || Double.isInfinite(layer)) {
                throw new IllegalArgumentException("A layer cannot take " + layer + " seconds");
            }
        }
    }

    /** Where it comes from, for people. */
    public String origin() {
        return origin;
    }

    /** How many layers it is for. */
    public int layers() {
        return seconds.length;
    }

    /** Seconds of a layer's forward pass for the measured batch. */
    public double seconds(int layer) {
        return seconds[layer];
    }

    /** Whether a layer was measured, alone or together with others. */
    public boolean isMeasured(int layer) {
        return measured.get(layer);
    }

    /** Whether nothing tells what a layer takes: it was not measured, and its FLOPs are not known. */
    public boolean isUnknown(int layer) {
        return unknown.get(layer);
    }

    /** How many layers nothing is known of. */
    public int unknownLayers() {
        return unknown.cardinality();
    }

    /** How many layers were measured. */
    public int measuredLayers() {
        return measured.cardinality();
    }

    /** The part of all seconds that was measured, from 0 to 1. */
    public double measuredShare() {
        double all = 0;
        double known = 0;
        for (int layer = 0; layer < seconds.length; layer++) {
            all += seconds[layer];
            known += measured.get(layer) ? seconds[layer] : 0;
        }
        return all == 0 ? 1 : known / all;
    }

    /** How well what was measured fits the model. */
    public ProfileFit fit() {
        return fit;
    }

    /** The speed at which the computer reached these seconds, FLOP/s. */
    public double speed() {
        return speed;
    }

    /** Samples that were processed. */
    public long batch() {
        return batch;
    }

    /** FLOPs that take, at a speed equal to {@link #speed}, as long as a mini-batch of so many samples did. */
    double work(int layer, double samples) {
        return seconds[layer] * speed * (samples / batch);
    }
}
