package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.ModelProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Turns bytes into Protobuf messages. Weights are not touched. */
final class ModelParser {

    /** Messages inside messages; a body inside a body takes three. */
    static final int DEEPEST_NESTING = 300;

    private static final int BEGINNING = 256;

    private static final String WRONG_FILE = text("ModelParser.open-a-file-that-was");

    private ModelParser() {}

    /** The messages in a buffer, which point into it. */
    static ModelProto parse(ByteBuffer contents) throws OnnxException {
        if (!contents.hasRemaining()) {
            throw new OnnxException(
                    text("ModelParser.the-file-is-empty"),
                    text("ModelParser.0-bytes"),
                    text("ModelParser.export-or-download-the-model"));
        }
        checkFormat(contents);
        CodedInputStream input = input(UnsafeByteOperations.unsafeWrap(contents.slice()), DEEPEST_NESTING);
        try {
            return withGraph(ModelProto.parseFrom(input));
        } catch (InvalidProtocolBufferException e) {
            throw OtherFormat.isText(contents)
                    ? wrongFormat(text("OtherFormat.a-text"), e)
                    : refused(input.getTotalBytesRead(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    /**
     * The messages in a file of any size; nothing of the file is needed afterwards.
     *
     * @throws IOException if the file cannot be read any more
     */
    static ModelProto parse(FileWindow file, Progress progress) throws IOException, OnnxException {
        ByteBuffer beginning = ByteBuffer.wrap(file.copy(0, (int) Math.min(BEGINNING, file.size())));
        checkFormat(beginning);
        try {
            return withGraph(LargeFileParser.parse(file, progress));
        } catch (OnnxException e) {
            throw OtherFormat.isText(beginning) ? wrongFormat(text("OtherFormat.a-text"), e) : e;
        }
    }

    /** How all messages are read: without copying data, and with a bound on the depth. */
    static CodedInputStream input(ByteString bytes, int deepest) {
        CodedInputStream input = bytes.newCodedInput();
        input.enableAliasing(true);
        input.setSizeLimit(Integer.MAX_VALUE);
        input.setRecursionLimit(deepest);
        return input;
    }

    private static ModelProto withGraph(ModelProto model) throws OnnxException {
        if (!model.hasGraph()) {
            throw new OnnxException(text("ModelParser.the-file-holds-no-graph"), "", WRONG_FILE);
        }
        return model;
    }

    private static void checkFormat(ByteBuffer contents) throws OnnxException {
        Optional<OtherFormat> format = OtherFormat.of(contents);
        if (format.isPresent()) {
            throw wrongFormat(format.get().description(), null);
        }
    }

    private static OnnxException wrongFormat(String looks, Throwable cause) {
        return new OnnxException(text("ModelParser.the-file-looks-like", looks), "", WRONG_FILE, cause);
    }

    /** What to say when the parser refuses a message. */
    static OnnxException refused(long position, InvalidProtocolBufferException reason) {
        return String.valueOf(reason.getMessage()).contains("levels of nesting")
                ? tooDeep(reason)
                : damaged(position, reason);
    }

    /** What to say when messages lie in messages beyond the bound. */
    static OnnxException tooDeep(Throwable cause) {
        return new OnnxException(
                text("ModelParser.nests-too-deeply"),
                text("ModelParser.more-than-levels", DEEPEST_NESTING / 3),
                text("ModelParser.export-it-with-fewer-nested"),
                cause);
    }

    /** What to say when the bytes from a position on are no message. */
    static OnnxException damaged(long position, Throwable cause) {
        return new OnnxException(
                text("ModelParser.the-file-is-none-or"),
                text("ModelParser.reading-stopped-at-byte", position),
                text("ModelParser.export-or-download-the-model"),
                cause);
    }
}
