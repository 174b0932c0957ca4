package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.onnx.wire.Rope;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A folder that files are written to so that nobody ever sees half of one: all are written under other names, forced to the
 * disk, and then given their names. What was not given its name is removed.
 */
final class HalvesFolder implements AutoCloseable {

    private static final int BLOCK = 1 << 20;

    private final Path folder;
    private final boolean replacing;
    private final String mark = "." + UUID.randomUUID() + ".part";
    private final Map<Path, FileChannel> sources = new HashMap<>();
    private final List<String> drafts = new ArrayList<>();
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);

    /** What was written under a name. */
    record Written(long bytes, String sha256) {}

    /**
     * @param replacing whether files that exist may be replaced
     */
    HalvesFolder(Path folder, boolean replacing) {
        this.folder = folder;
        this.replacing = replacing;
    }

    /**
     * Makes sure that files may be written under these names.
     *
     * @throws ExportException if one exists and may not be replaced, or the folder cannot be one
     */
    void check(List<String> names) throws ExportException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExportException("Cannot write into " + folder + ": it is a file, not a folder");
        }
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.isDirectory(file)) {
                throw new ExportException("Cannot write " + file + ": it is a folder");
            }
            if (!replacing && Files.exists(file)) {
                throw new ExportException(
                        file + " exists already. Choose another folder, or allow that it is replaced (--force)");
            }
        }
    }

    /**
     * Writes a file under another name.
     *
     * @throws IOException if it cannot be written
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    Written write(String name, Rope content, Progress progress) throws IOException {
        Files.createDirectories(folder);
        MessageDigest digest = sha256();
        drafts.add(name);
        try (FileChannel out = FileChannel.open(draft(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (Rope.Piece piece : content.pieces()) {
                progress.checkCancelled();
                if (piece instanceof Rope.Literal literal) {
                    put(ByteBuffer.wrap(literal.bytes()), digest, out);
                } else if (piece instanceof Rope.Stretch stretch) {
                    copy(stretch, digest, out, progress);
                }
            }
            out.force(true);
        }
        return new Written(content.length(), HexFormat.of().formatHex(digest.digest()));
    }

    private void copy(Rope.Stretch stretch, MessageDigest digest, FileChannel out, Progress progress)
            throws IOException {
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
            put(block.flip(), digest, out);
        }
    }

    private static void put(ByteBuffer bytes, MessageDigest digest, FileChannel out) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /**
     * Gives all files that were written their names, in the order of writing.
     *
     * @throws IOException if one cannot be given its name
     * @throws ExportException if a file of that name has come up meanwhile and may not be replaced
     */
    void finish() throws IOException, ExportException {
        check(drafts);
        for (String name : List.copyOf(drafts)) {
            move(draft(name), folder.resolve(name));
            drafts.remove(name);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path draft(String name) {
        return folder.resolve("." + name + mark);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Removes what was not given its name. */
    @Override
    public void close() throws IOException {
        for (FileChannel source : sources.values()) {
            source.close();
        }
        for (String name : drafts) {
            Files.deleteIfExists(draft(name));
        }
    }
}
