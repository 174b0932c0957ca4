package io.splitscope.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one version of a model file from another without reading gigabytes of weights.
 *
 * @param bytes the size of the file
 * @param sha256 SHA-256 of its first and its last {@value #ENDS} bytes, or of all bytes of a file no longer than both, in
 *     hexadecimal
 */
public record Fingerprint(long bytes, String sha256) {

    private static final int ENDS = 1 << 20;

    /**
     * The fingerprint of a file.
     *
     * @throws IOException if it cannot be read
     */
    public static Fingerprint of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            MessageDigest digest = digest();
            update(digest, channel, 0, Math.min(size, ENDS));
            long last = Math.max(Math.min(size, ENDS), size - ENDS);
            update(digest, channel, last, size - last);
            return new Fingerprint(size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static void update(MessageDigest digest, FileChannel channel, long from, long length) throws IOException {
        ByteBuffer part = ByteBuffer.allocate((int) length);
        while (part.hasRemaining() && channel.read(part, from + part.position()) >= 0) {
            // reads on until the part is full or the file, being written to, ends early
        }
        digest.update(part.flip());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
