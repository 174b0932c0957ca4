package io.splitscope.onnx.wire;

/**
 * A stretch of a file.
 *
 * @param start the position of its first byte
 * @param end the position after its last byte
 */
public record Range(long start, long end) {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No stretch of a file goes from " + start + " to " + end);
        }
    }

    /** The number of bytes. */
    public long length() {
        return end - start;
    }
}
