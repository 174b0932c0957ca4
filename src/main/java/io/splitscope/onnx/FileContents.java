package io.splitscope.onnx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * The bytes of a file, without reading the weights in it: a large file is mapped into memory, a small one is read whole,
 * so that nothing can change it afterwards.
 */
final class FileContents {

    /** Up to this many bytes a file is read whole. */
    private static final long SMALL = 16L << 20;

    private static final String CHECK_PATH = "Check the name and the folder";

    private final Path file;
    private final FileTime modified;
    private final long size;
    private final ByteBuffer bytes;

    private FileContents(Path file, FileTime modified, long size, ByteBuffer bytes) {
        this.file = file;
        this.modified = modified;
        this.size = size;
        this.bytes = bytes;
    }

    static FileContents open(Path file) throws OnnxException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long size = attributes.size();
            checkReadable(file, attributes);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                ByteBuffer bytes = size <= SMALL ? read(channel, (int) size) : channel.map(MapMode.READ_ONLY, 0, size);
                return new FileContents(file, attributes.lastModifiedTime(), size, bytes);
            }
        } catch (NoSuchFileException e) {
            throw new OnnxException("There is no file " + file, "", CHECK_PATH, e);
        } catch (AccessDeniedException e) {
            throw new OnnxException("The file " + file + " may not be read", "", "Ask for permission to read it", e);
        } catch (EOFException e) {
            throw changed(file, e);
        } catch (IOException e) {
            throw new OnnxException(
                    "The file " + file + " cannot be read", String.valueOf(e.getMessage()), CHECK_PATH, e);
        }
    }

    private static void checkReadable(Path file, BasicFileAttributes attributes) throws OnnxException {
        if (attributes.isDirectory()) {
            throw new OnnxException(file + " is a folder, not a file", "", "Name the .onnx file in it");
        }
        if (!attributes.isRegularFile()) {
            throw new OnnxException(file + " is no ordinary file", "", "Copy its contents to an .onnx file first");
        }
        if (attributes.size() == 0) {
            throw new OnnxException("The file " + file + " is empty", "0 bytes", "Export or download the model again");
        }
        if (attributes.size() > Integer.MAX_VALUE) {
            throw new OnnxException(
                    "The file " + file + " is larger than an ONNX file can be",
                    attributes.size() + " bytes, the limit is 2 GiB",
                    "Export the model again with its weights in a separate file");
        }
    }

    private static ByteBuffer read(FileChannel channel, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("The file became shorter");
            }
        }
        return bytes.flip();
    }

    /** The whole file. */
    ByteBuffer bytes() {
        return bytes;
    }

    /**
     * Makes sure that what has been read is one version of the file.
     *
     * @throws OnnxException if the file has changed since it was opened
     */
    void checkUnchanged() throws OnnxException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
                throw changed(file, null);
            }
        } catch (IOException e) {
            throw changed(file, e);
        }
    }

    /** What to say when a file turned out to change while it was read. */
    OnnxException changed(Throwable cause) {
        return changed(file, cause);
    }

    private static OnnxException changed(Path file, Throwable cause) {
        return new OnnxException(
                "The file " + file + " changed while it was read",
                "",
                "Wait until it is written completely, then open it again",
                cause);
    }
}
