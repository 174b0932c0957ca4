package io.splitscope.view.explorer;

import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.view.samples.Sample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a model comes from. */
public sealed interface ModelSource {

    /** What people call it, such as {@code resnet18.onnx} or {@code GoogLeNet}. */
    String title();

    /** Tells it from all other sources, in this session and in later ones. */
    String key();

    /**
     * Reads it.
     *
     * @throws OnnxException if it cannot be read or is no sound model
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    OnnxFile read(Progress progress) throws OnnxException;

    /**
     * Its file.
     *
     * @param folder where one is written if there is none
     * @throws IOException if that cannot be
     */
    Path file(Path folder) throws IOException;

    /** A file of the user's. */
    record InFile(Path path) implements ModelSource {
        @Override
        public String title() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public String key() {
            return path.toAbsolutePath().normalize().toString();
        }

        @Override
        public OnnxFile read(Progress progress) throws OnnxException {
            return OnnxReader.read(path, progress);
        }

        @Override
        public Path file(Path folder) {
            return path;
        }
    }

    /** A model that comes with the program. */
    record Bundled(Sample sample) implements ModelSource {
        @Override
        public String title() {
            return sample.title();
        }

        @Override
        public String key() {
            return "sample:" + sample.name();
        }

        @Override
        public OnnxFile read(Progress progress) throws OnnxException {
            return OnnxReader.read(sample.name(), sample.contents(), progress);
        }

        @Override
        public Path file(Path folder) throws IOException {
            Path copy = folder.resolve(sample.file());
            try (WritableByteChannel out =
                    Files.newByteChannel(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteBuffer contents = sample.contents(); contents.hasRemaining(); ) {
                    out.write(contents);
                }
            }
            return copy;
        }
    }
}
