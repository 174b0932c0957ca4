package io.splitscope.onnx;

import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.ModelProto;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * An ONNX file on disk. A small file is read whole; of a large one, of whatever size, only what the graph needs. Either way
 * nothing of the file is needed once it is parsed.
 */
final class ModelFile {

    /** Up to this many bytes a file is read whole. */
    private static final long SMALL = 16L << 20;

    private static final String CHECK_PATH = "Check the name and the folder";

    private final Path path;
    private final BasicFileAttributes attributes;

    private ModelFile(Path path, BasicFileAttributes attributes) {
        this.path = path;
        this.attributes = attributes;
    }

    /**
     * The messages in a file, without its weights.
     *
     * @throws OnnxException if the file cannot be read, is no ONNX file, or changes meanwhile
     */
    static ModelProto parse(Path path, Progress progress) throws OnnxException {
        try {
            ModelFile file = new ModelFile(path, Files.readAttributes(path, BasicFileAttributes.class));
            file.checkReadable();
            return file.parse(progress);
        } catch (NoSuchFileException e) {
            throw new OnnxException("There is no file " + path, "", CHECK_PATH, e);
        } catch (AccessDeniedException e) {
            throw new OnnxException("The file " + path + " may not be read", "", "Ask for permission to read it", e);
        } catch (IOException e) {
            throw new OnnxException(
                    "The file " + path + " cannot be read", String.valueOf(e.getMessage()), CHECK_PATH, e);
        }
    }

    private void checkReadable() throws OnnxException {
        if (attributes.isDirectory()) {
            throw new OnnxException(path + " is a folder, not a file", "", "Name the .onnx file in it");
        }
        if (!attributes.isRegularFile()) {
            throw new OnnxException(path + " is no ordinary file", "", "Copy its contents to an .onnx file first");
        }
        if (attributes.size() == 0) {
            throw new OnnxException("The file " + path + " is empty", "0 bytes", "Export or download the model again");
        }
    }

    private ModelProto parse(Progress progress) throws IOException, OnnxException {
        ModelProto model;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            FileWindow window = new FileWindow(channel, attributes.size());
            progress.report(0.1, "Reading the graph");
            model = attributes.size() <= SMALL
                    ? ModelParser.parse(ByteBuffer.wrap(window.copy(0, (int) attributes.size())))
                    : ModelParser.parse(window, progress);
        } catch (EOFException e) {
            throw changed(e);
        } catch (OnnxException e) {
            checkUnchanged();
            throw e;
        }
        checkUnchanged();
        return model;
    }

    /** Makes sure that what has been read is one version of the file. */
    private void checkUnchanged() throws OnnxException {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            if (now.size() != attributes.size() || !now.lastModifiedTime().equals(attributes.lastModifiedTime())) {
                throw changed(null);
            }
        } catch (IOException e) {
            throw changed(e);
        }
    }

    private OnnxException changed(Throwable cause) {
        return new OnnxException(
                "The file " + path + " changed while it was read",
                "",
                "Wait until it is written completely, then open it again",
                cause);
    }
}
