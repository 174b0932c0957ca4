package io.splitscope.onnx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Formats of files that people take for ONNX files, known by how these begin. */
enum OtherFormat {
    GIT_LFS(0, "version https://git-lfs", "a Git LFS pointer; run \"git lfs pull\" in its repository"),
    ZIP(0, "PK\u0003\u0004", "a ZIP archive, perhaps a PyTorch or Keras model; export it to ONNX, or unpack it"),
    HDF5(0, "\u0089HDF", "an HDF5 file, perhaps a Keras model; export it to ONNX"),
    GGUF(0, "GGUF", "a GGUF file; ONNX is another format"),
    GZIP(0, "\u001f\u008b", "compressed with gzip; unpack it first"),
    ZSTANDARD(0, "(\u00b5/\u00fd", "compressed with Zstandard; unpack it first"),
    XZ(0, "\u00fd7zXZ", "compressed with xz; unpack it first"),
    BZIP2(0, "BZh", "compressed with bzip2; unpack it first"),
    SEVEN_ZIP(0, "7z\u00bc\u00af", "a 7z archive; unpack it first"),
    PICKLE(0, "\u0080\u0002", "a Python pickle, perhaps a PyTorch model; export it to ONNX"),
    NUMPY(0, "\u0093NUMPY", "a NumPy array; open the model, not its data"),
    WEB_PAGE(0, "<!DOCTYPE", "a web page; download the file itself"),
    PLAIN_WEB_PAGE(0, "<html", "a web page; download the file itself"),
    XML(0, "<?xml", "XML, perhaps an OpenVINO model; open the ONNX file it was made from"),
    TENSORRT(0, "ftrt", "a TensorRT engine; open the ONNX file it was built from"),
    TENSORFLOW_LITE(4, "TFL3", "a TensorFlow Lite model; convert it to ONNX"),
    ONNX_RUNTIME(4, "ORTM", "an ONNX Runtime .ort file; open the ONNX file it was made from"),
    SAFETENSORS(8, "{\"", "a safetensors file, which holds weights but no graph; export the model to ONNX");

    private static final int LONGEST_BEGINNING = 256;

    private final int position;
    private final String signature;
    private final String description;

    OtherFormat(int position, String signature, String description) {
        this.position = position;
        this.signature = signature;
        this.description = description;
    }

    /** The format of a file that begins with these bytes; empty when it is none of these. */
    static Optional<OtherFormat> of(ByteBuffer contents) {
        String beginning = beginning(contents);
        for (OtherFormat format : values()) {
            if (beginning.startsWith(format.signature, format.position)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether the bytes are a readable text so far; a model may begin like that, so this is for one that cannot be read. */
    static boolean isText(ByteBuffer contents) {
        return beginning(contents)
                .chars()
                .allMatch(letter -> letter >= ' ' && letter != 0x7f || letter >= '\t' && letter <= '\r');
    }

    private static String beginning(ByteBuffer contents) {
        byte[] bytes = new byte[Math.min(LONGEST_BEGINNING, contents.remaining())];
        contents.duplicate().get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What the file is and what to do with it, for people. */
    String description() {
        return description;
    }
}
