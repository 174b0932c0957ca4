package io.splitscope.onnx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a file of any size at any position through a small window, so that what is stepped over is never read. */
public final class FileWindow {

    private static final int SIZE = 16 << 10;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(SIZE).limit(0);
    private long start;

    /**
     * @param channel the file, which stays the caller's to close
     * @param size the number of bytes it has, or shall be taken to have
     */
    public FileWindow(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /** The number of bytes of the file. */
    public long size() {
        return size;
    }

    /**
     * One byte.
     *
     * @throws EOFException if the file has become shorter
     * @throws IOException if the file cannot be read any more
     */
    public byte get(long position) throws IOException {
        if (position < start || position >= start + window.limit()) {
            start = position;
            window.clear().limit((int) Math.min(SIZE, size - position));
            fill(window, position);
            window.flip();
        }
        return window.get((int) (position - start));
    }

    /**
     * A copy of some bytes.
     *
     * @throws EOFException if the file has become shorter
     * @throws IOException if the file cannot be read any more
     */
    public byte[] copy(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        fill(bytes, position);
        return bytes.array();
    }

    private void fill(ByteBuffer target, long position) throws IOException {
        long at = position;
        while (target.hasRemaining()) {
            int read = channel.read(target, at);
            if (read < 0) {
                throw new EOFException("The file became shorter");
            }
            at += read;
        }
    }
}
