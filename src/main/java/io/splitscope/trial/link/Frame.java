package io.splitscope.trial.link;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The unit of what travels: one byte for its kind, four for the length of its content, the content.
 */
record Frame(Kind kind, byte[] content) {

    private static final int HEAD = 1 + Integer.BYTES;

    /** The frame as it travels. */
    byte[] bytes() {
        return ByteBuffer.allocate(HEAD + content.length)
                .put((byte) kind.ordinal())
                .putInt(content.length)
                .put(content)
                .array();
    }

    /**
     * Reads the next frame.
     *
     * @throws FrameException if it is of no known kind, or longer than its kind may be
     * @throws EOFException if the other side has gone
     */
    static Frame read(InputStream in) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(exactly(HEAD, in));
        int number = Byte.toUnsignedInt(head.get());
        if (number >= Kind.values().length) {
            throw new FrameException("A frame of unknown kind " + number + " came");
        }
        Kind kind = Kind.values()[number];
        int length = head.getInt();
        if (length < 0 || length > kind.longest()) {
            throw new FrameException("A frame " + kind + " came with a length of " + length);
        }
        return new Frame(kind, exactly(length, in));
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = new byte[length];
        if (in.readNBytes(bytes, 0, length) < length) {
            throw new EOFException("The other side has gone");
        }
        return bytes;
    }
}
