package io.splitscope.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import io.splitscope.onnx.proto.ModelProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns the bytes of a file into Protobuf messages that still point into those bytes; weights are not touched. */
final class ModelParser {

    /** Messages inside messages; a body inside a body takes three. */
    private static final int DEEPEST_NESTING = 300;

    private static final String WRONG_FILE = "Open a file that was exported to ONNX";

    /** How files begin that people take for ONNX files. */
    private static final Map<String, String> OTHER_FORMATS = otherFormats();

    private ModelParser() {}

    private static Map<String, String> otherFormats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("version https://git-lfs", "a Git LFS pointer; run \"git lfs pull\" in its repository");
        formats.put("PK\u0003\u0004", "a ZIP archive, perhaps a PyTorch or Keras model; export it to ONNX");
        formats.put("\u0089HDF", "an HDF5 file, perhaps a Keras model; export it to ONNX");
        formats.put("GGUF", "a GGUF file; ONNX is another format");
        formats.put("\u001f\u008b", "compressed with gzip; unpack it first");
        formats.put("\u0080\u0002", "a Python pickle, perhaps a PyTorch model; export it to ONNX");
        formats.put("<!DOCTYPE", "a web page; download the file itself");
        formats.put("<html", "a web page; download the file itself");
        return formats;
    }

    static ModelProto parse(ByteBuffer contents) throws OnnxException {
        if (!contents.hasRemaining()) {
            throw new OnnxException("The file is empty", "0 bytes", "Export or download the model again");
        }
        checkFormat(contents);
        ByteString bytes = UnsafeByteOperations.unsafeWrap(contents.slice());
        CodedInputStream input = bytes.newCodedInput();
        input.enableAliasing(true);
        input.setSizeLimit(Integer.MAX_VALUE);
        input.setRecursionLimit(DEEPEST_NESTING);
        ModelProto model = parse(input);
        if (!model.hasGraph()) {
            throw new OnnxException("The file holds no ONNX graph", "", WRONG_FILE);
        }
        return model;
    }

    private static ModelProto parse(CodedInputStream input) throws OnnxException {
        try {
            return ModelProto.parseFrom(input);
        } catch (InvalidProtocolBufferException e) {
            boolean deep = String.valueOf(e.getMessage()).contains("levels of nesting");
            throw deep
                    ? new OnnxException(
                            "The model nests graphs in graphs too deeply",
                            "more than " + DEEPEST_NESTING / 3 + " levels",
                            "Export it with fewer nested branches and loops",
                            e)
                    : new OnnxException(
                            "The file is no ONNX file, or it is damaged or cut off",
                            "reading stopped at byte " + input.getTotalBytesRead(),
                            "Export or download the model again",
                            e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private static void checkFormat(ByteBuffer contents) throws OnnxException {
        byte[] head = new byte[Math.min(32, contents.remaining())];
        contents.duplicate().get(head);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> format : OTHER_FORMATS.entrySet()) {
            if (start.startsWith(format.getKey())) {
                throw new OnnxException("The file is no ONNX file but looks like " + format.getValue(), "", WRONG_FILE);
            }
        }
    }
}
