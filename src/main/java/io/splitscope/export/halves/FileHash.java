package io.splitscope.export.halves;

import io.splitscope.model.Progress;
import io.splitscope.onnx.wire.Range;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of a file and of stretches of it, computed in little memory. */
final class FileHash {

    private static final int BLOCK = 1 << 20;

    private final Path file;

    FileHash(Path file) {
        this.file = file;
    }

    /** The SHA-256 checksum of the whole file, in hexadecimal digits. */
    String sha256(Progress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return sha256(channel, new Range(0, channel.size()), progress);
        }
    }

    /** The SHA-256 checksum of a stretch, in hexadecimal digits. */
    static String sha256(FileChannel channel, Range range, Progress progress) throws IOException {
        MessageDigest digest = newDigest();
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK, Math.max(1, range.length())));
        long at = range.start();
        while (at < range.end()) {
            progress.checkCancelled();
            block.clear().limit((int) Math.min(block.capacity(), range.end() - at));
            int read = channel.read(block, at);
            if (read < 0) {
                throw new EOFException("The file became shorter");
            }
            at += read;
            digest.update(block.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
