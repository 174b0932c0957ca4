package io.splitscope.cost;

/**
 * How many times smaller things become before they travel; 1 means not at all.
 *
 * @param smashedData ratio for activations on the uplink, r_s
 * @param gradients ratio for gradients on the downlink, r_g
 * @param modelUpdate ratio for the device-side model on the uplink, r_m
 */
public record Compression(double smashedData, double gradients, double modelUpdate) {

    /** Nothing is compressed. */
    public static final Compression NONE = new Compression(1, 1, 1);

    /**
     * @throws IllegalArgumentException if a ratio is not positive and finite
     */
    public Compression {
        Link.requirePositive(smashedData, "compression ratio of smashed data");
        Link.requirePositive(gradients, "compression ratio of gradients");
        Link.requirePositive(modelUpdate, "compression ratio of the model update");
    }
}
