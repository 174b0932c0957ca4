package io.splitscope.gdsec;

/**
 * The bits of what a worker sends, by each {@link BitConvention}. A value is 32 bits in both (computing is in double precision; rounding
 * to 32 bits is not simulated). Headers and the server's answer are not counted; who sends nothing costs nothing.
 *
 * @param indexed each position is a plain 32-bit index
 * @param coded positions are entropy-coded: d·H(p) bits for a part p of d components, with H the binary entropy
 */
public record MessageBits(double indexed, double coded) {

    static final MessageBits NONE = new MessageBits(0, 0);

    static final int VALUE = 32;
    static final int INDEX = 32;

    /** All of d components, so that no positions are needed. */
    static MessageBits dense(int dimension) {
        double bits = (double) VALUE * dimension;
        return new MessageBits(bits, bits);
    }

    /** Some of d components, with their positions. */
    static MessageBits sparse(int sent, int dimension) {
        double values = (double) VALUE * sent;
        return new MessageBits(values + (double) INDEX * sent, values + dimension * entropy((double) sent / dimension));
    }

    /** All of d components at so many bits, and one scale. */
    static MessageBits quantized(int bits, int dimension) {
        double sum = VALUE + (double) bits * dimension;
        return new MessageBits(sum, sum);
    }

    MessageBits plus(MessageBits other) {
        return new MessageBits(indexed + other.indexed, coded + other.coded);
    }

    /** The binary entropy of a probability, in bits. */
    static double entropy(double p) {
        return p <= 0 || p >= 1 ? 0 : -(p * log2(p) + (1 - p) * log2(1 - p));
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
