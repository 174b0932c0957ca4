package io.splitscope.cost;

import java.util.Objects;
import java.util.Set;

/**
 * What device and server agree on, besides speeds: in which form things travel, what trains, and where results and labels
 * have to be.
 *
 * @param wire the element type of activations and gradients on the way
 * @param frozen layers, by {@link io.splitscope.model.Layer#id()}, whose weights do not train
 * @param shared what happens to a weight that several layers use; counts in training only
 * @param outputsOnDevice whether the model's outputs have to reach the device; counts in inference only
 * @param labels where the labels are; counts in training only
 */
public record Protocol(
        WireType wire, Set<Integer> frozen, SharedWeights shared, boolean outputsOnDevice, Labels labels) {

    /** Everything travels as it is in the model, all weights train, outputs and labels are on the server. */
    public static final Protocol USUAL =
            new Protocol(WireType.MODEL, Set.of(), SharedWeights.EXCHANGE, false, Labels.ON_SERVER);

    public Protocol {
        Objects.requireNonNull(wire);
        frozen = Set.copyOf(frozen);
        Objects.requireNonNull(shared);
        Objects.requireNonNull(labels);
    }

    public Protocol withWire(WireType value) {
        return new Protocol(value, frozen, shared, outputsOnDevice, labels);
    }

    public Protocol withFrozen(Set<Integer> value) {
        return new Protocol(wire, value, shared, outputsOnDevice, labels);
    }

    public Protocol withShared(SharedWeights value) {
        return new Protocol(wire, frozen, value, outputsOnDevice, labels);
    }

    public Protocol withOutputsOnDevice(boolean value) {
        return new Protocol(wire, frozen, shared, value, labels);
    }

    public Protocol withLabels(Labels value) {
        return new Protocol(wire, frozen, shared, outputsOnDevice, value);
    }
}
