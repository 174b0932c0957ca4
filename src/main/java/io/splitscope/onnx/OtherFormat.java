package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Formats of files that people take for ONNX files, known by how these begin. */
enum OtherFormat {
    GIT_LFS(0, "version https://git-lfs", text("OtherFormat.git-lfs")),
    ZIP(0, "PK\u0003\u0004", text("OtherFormat.zip")),
    HDF5(0, "\u0089HDF", text("OtherFormat.hdf5")),
    GGUF(0, "GGUF", text("OtherFormat.gguf")),
    GZIP(0, "\u001f\u008b", text("OtherFormat.gzip")),
    ZSTANDARD(0, "(\u00b5/\u00fd", text("OtherFormat.zstandard")),
    XZ(0, "\u00fd7zXZ", text("OtherFormat.xz")),
    BZIP2(0, "BZh", text("OtherFormat.bzip2")),
    SEVEN_ZIP(0, "7z\u00bc\u00af", text("OtherFormat.seven-zip")),
    PICKLE(0, "\u0080\u0002", text("OtherFormat.pickle")),
    NUMPY(0, "\u0093NUMPY", text("OtherFormat.numpy")),
    WEB_PAGE(0, "<!DOCTYPE", text("OtherFormat.web-page")),
    PLAIN_WEB_PAGE(0, "<html", text("OtherFormat.web-page")),
    XML(0, "<?xml", text("OtherFormat.xml")),
    TENSORRT(0, "ftrt", text("OtherFormat.tensorrt")),
    TENSORFLOW_LITE(4, "TFL3", text("OtherFormat.tensorflow-lite")),
    ONNX_RUNTIME(4, "ORTM", text("OtherFormat.onnx-runtime")),
    SAFETENSORS(8, "{\"", text("OtherFormat.safetensors"));

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
