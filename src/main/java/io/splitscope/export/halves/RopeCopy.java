package io.splitscope.export.halves;

import io.splitscope.model.Progress;
import io.splitscope.onnx.wire.Rope;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Writes ropes block by block and sums up what it writes. */
final class RopeCopy implements AutoCloseable {

    private static final int BLOCK = 1 << 20;

    private final WritableByteChannel out;
    private final MessageDigest digest = FileHash.newDigest();
    private final Map<Path, FileChannel> sources = new HashMap<>();
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);

    /** @param out stays the caller's to close */
    RopeCopy(WritableByteChannel out) {
        this.out = out;
    }

    /**
     * Writes a rope.
     *
     * @return its SHA-256 checksum, in hexadecimal digits
     * @throws IOException if a source cannot be read or the bytes cannot be written
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    String all(Rope rope, Progress progress) throws IOException {
        for (Rope.Piece piece : rope.pieces()) {
            progress.checkCancelled();
            if (piece instanceof Rope.Literal literal) {
                put(ByteBuffer.wrap(literal.bytes()));
            } else if (piece instanceof Rope.Stretch stretch) {
                copy(stretch, progress);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void copy(Rope.Stretch stretch, Progress progress) throws IOException {
        FileChannel in = sources.get(stretch.file());
        if (in == null) {
            in = FileChannel.open(stretch.file(), StandardOpenOption.READ);
            sources.put(stretch.file(), in);
        }
        long at = stretch.range().start();
        while (at < stretch.range().end()) {
            progress.checkCancelled();
            block.clear().limit((int) Math.min(BLOCK, stretch.range().end() - at));
            int read = in.read(block, at);
            if (read < 0) {
                throw new EOFException(stretch.file() + " became shorter");
            }
            at += read;
            put(block.flip());
        }
    }

    private void put(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel source : sources.values()) {
            source.close();
        }
    }
}
