package io.splitscope.export.halves;

import io.splitscope.model.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum of a file, computed in little memory. */
final class FileHash {

    private static final int BLOCK = 1 << 20;

    private final Path file;

    FileHash(Path file) {
        this.file = file;
    }

    /** The SHA-256 checksum of the whole file, in hexadecimal digits. */
    String sha256(Progress progress) throws IOException {
        MessageDigest digest = newDigest();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            while (channel.read(block.clear()) >= 0) {
                progress.checkCancelled();
                digest.update(block.flip());
            }
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
