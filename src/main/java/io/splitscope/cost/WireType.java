package io.splitscope.cost;

/**
 * The type in which floating-point activations and gradients travel, whatever type the model computes in. Integers and
 * truth values travel as they are. The few bytes of scale and zero point that a quantised tensor needs are not counted.
 */
public enum WireType {
    /** The type the tensor has in the model. */
    MODEL("as in the model", 0),
    FP32("fp32", 4),
    FP16("fp16", 2),
    BF16("bf16", 2),
    INT8("int8", 1);

    private final String label;
    private final int width;

    WireType(String label, int width) {
        this.label = label;
        this.width = width;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /**
     * Bytes of a tensor on the way.
     *
     * @param bytes its bytes in the model
     * @param numbers how many floating-point numbers it holds; 0 when it holds none
     */
    double bytes(double bytes, double numbers) {
        return this == MODEL || numbers == 0 ? bytes : numbers * width;
    }
}
