package io.splitscope.onnx;

import io.splitscope.model.Progress;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Reads ONNX files. Weights are skipped, external weight files are not needed. */
public final class OnnxReader {

    private OnnxReader() {}

    /**
     * Reads a file.
     *
     * @param file an {@code .onnx} file
     * @param progress is told how far the reading is
     * @throws OnnxException if the file cannot be read or is no sound model
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static OnnxFile read(Path file, Progress progress) throws OnnxException {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads what would be the contents of a file.
     *
     * @param name the name to show for the model, usually the file's without its ending
     * @param contents the bytes from position to limit; left unchanged
     * @param progress is told how far the reading is
     * @throws OnnxException if the contents are no sound model
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static OnnxFile read(String name, ByteBuffer contents, Progress progress) throws OnnxException {
        throw new UnsupportedOperationException();
    }
}
