package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.ModelProto;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads ONNX files. Weights are skipped, external weight files are not needed.
 *
 * <p>Steps: the bytes become Protobuf messages that still point into the file ({@link ModelParser}), then records that do
 * not ({@link GraphReader}); a model follows from these ({@link OnnxFile#model()}).
 */
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
        progress.report(0, text("OnnxReader.opening-the-file"));
        return assemble(nameOf(file), ModelFile.parse(file, progress), progress);
    }

    /**
     * Reads what would be the contents of a file.
     *
     * @param name the name to show for the model, usually the file's without its ending
     * @param contents the bytes from position to limit; left unchanged, and not needed after the call
     * @param progress is told how far the reading is
     * @throws OnnxException if the contents are no sound model
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static OnnxFile read(String name, ByteBuffer contents, Progress progress) throws OnnxException {
        progress.checkCancelled();
        progress.report(0.1, text("OnnxReader.reading-the-graph"));
        return assemble(name, ModelParser.parse(contents), progress);
    }

    private static OnnxFile assemble(String name, ModelProto model, Progress progress) throws OnnxException {
        progress.checkCancelled();
        progress.report(0.4, text("OnnxReader.joining-the-nodes"));
        GraphReader.Network network = GraphReader.read(model, progress);
        if (network.graph().nodes().isEmpty()) {
            throw new OnnxException(
                    text("OnnxReader.the-graph-has-no-nodes"), "", text("OnnxReader.there-is-nothing-to-split"));
        }
        progress.checkCancelled();
        progress.report(0.6, text("OnnxReader.reading-is-done"));
        String producer = (model.getProducerName() + " " + model.getProducerVersion()).strip();
        return new OnnxFile(
                name,
                producer,
                Surroundings.network(model.getOpsetImportList()).opsets(),
                model.getGraph().getNodeCount(),
                network,
                UnknownTypes.in(model));
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".onnx") ? name.substring(0, name.length() - 5) : name;
    }
}
