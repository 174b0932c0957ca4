package io.splitscope.runtime;

import io.splitscope.model.Layer;

/**
 * What a layer took, and what its FLOPs say it should take.
 *
 * @param layer the layer
 * @param seconds the median of its runs
 * @param lower the lower quartile
 * @param upper the upper quartile
 * @param predicted the seconds of its FLOPs at the one speed at which all measured layers together take what they took
 */
public record LayerTime(Layer layer, double seconds, double lower, double upper, double predicted) {

    /** How many times as long as predicted it took; infinite for a layer of no FLOPs that took time, NaN where both are 0. */
    public double ratio() {
        return seconds / predicted;
    }

    /** The layer's operator and name, in one line. */
    public String title() {
        return layer.name().isBlank() ? layer.displayName() : layer.op() + " " + layer.displayName();
    }

    /** By how many seconds the prediction is wrong. */
    public double error() {
        return Math.abs(seconds - predicted);
    }
}
