package io.splitscope.trial.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A tensor on its way: its position among the values that go this way, the code of its element type, its shape, and its elements in
 * the byte order of the computer, which is the same at both ends.
 */
public record Parcel(int position, int type, long[] shape, ByteBuffer data) {

    private static final int MOST_DIMENSIONS = 64;
    private static final int HEAD = Integer.BYTES + 2;

    /** The bytes of a frame. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + Long.BYTES * shape.length + data.remaining())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(position)
                .put((byte) type)
                .put((byte) shape.length);
        for (long extent : shape) {
            bytes.putLong(extent);
        }
        return bytes.put(data.duplicate()).array();
    }

    /**
     * What {@link #bytes} wrote.
     *
     * @throws FrameException if it is too short for what it says
     */
    static Parcel of(byte[] frame) throws FrameException {
        ByteBuffer bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        if (frame.length < HEAD) {
            throw new FrameException("A tensor came without its head");
        }
        int position = bytes.getInt();
        int type = bytes.get();
        int rank = bytes.get();
        if (position < 0 || rank < 0 || rank > MOST_DIMENSIONS || bytes.remaining() < rank * Long.BYTES) {
            throw new FrameException("A tensor came with a damaged head");
        }
        long[] shape = new long[rank];
        for (int i = 0; i < rank; i++) {
            shape[i] = bytes.getLong();
            if (shape[i] < 0) {
                throw new FrameException("A tensor came with an extent of " + shape[i]);
            }
        }
        return new Parcel(position, type, shape, bytes.slice());
    }
}
