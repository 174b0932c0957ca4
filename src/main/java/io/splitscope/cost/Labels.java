package io.splitscope.cost;

import java.util.Set;

/**
 * Where the labels of the training data are, and with them the loss. On the device means U-shaped split learning.
 *
 * @param onDevice whether they stay on the device
 * @param tail the layers, by {@link io.splitscope.model.Layer#id()}, that compute the loss: they and all layers after them
 *     are fixed on the device. When empty, the loss is not in the model: it is computed on the device from the outputs
 */
public record Labels(boolean onDevice, Set<Integer> tail) {

    /** The labels are on the server. */
    public static final Labels ON_SERVER = new Labels(false, Set.of());

    /** The labels stay on the device, where the loss is computed from the model's outputs. */
    public static final Labels ON_DEVICE = new Labels(true, Set.of());

    /**
     * @throws IllegalArgumentException if there is a tail although the labels are on the server
     */
    public Labels {
        tail = Set.copyOf(tail);
        if (!onDevice && !tail.isEmpty()) {
            throw new IllegalArgumentException("Only labels on the device fix a tail of layers there");
        }
    }

    /** The labels stay on the device, and so do the given layers and all after them. */
    public static Labels withTail(Set<Integer> layers) {
        return new Labels(true, layers);
    }
}
