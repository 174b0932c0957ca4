package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

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

    private static final String CHECK_PATH = text("ModelFile.check-the-name-and-the");

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
            throw new OnnxException(text("ModelFile.there-is-no-file", path), "", CHECK_PATH, e);
        } catch (AccessDeniedException e) {
            throw new OnnxException(
                    text("ModelFile.the-file-may-not-be", path), "", text("ModelFile.ask-for-permission-to-read"), e);
        } catch (IOException e) {
            throw new OnnxException(
                    text("ModelFile.the-file-cannot-be-read", path), String.valueOf(e.getMessage()), CHECK_PATH, e);
        }
    }

    private void checkReadable() throws OnnxException {
        if (attributes.isDirectory()) {
            throw new OnnxException(
                    text("ModelFile.is-a-folder-not-a", path), "", text("ModelFile.name-the-onnx-file-in"));
        }
        if (!attributes.isRegularFile()) {
            throw new OnnxException(
                    text("ModelFile.is-no-ordinary-file", path), "", text("ModelFile.copy-its-contents-to-an"));
        }
        if (attributes.size() == 0) {
            throw new OnnxException(
                    text("ModelFile.the-file-is-empty", path),
                    text("ModelFile.0-bytes"),
                    text("ModelFile.export-or-download-the-model"));
        }
    }

    private ModelProto parse(Progress progress) throws IOException, OnnxException {
        ModelProto model;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            FileWindow window = new FileWindow(channel, attributes.size());
            progress.report(0.1, text("ModelFile.reading-the-graph"));
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
                text("ModelFile.the-file-changed-while-it", path),
                "",
                text("ModelFile.wait-until-it-is-written"),
                cause);
    }
}
