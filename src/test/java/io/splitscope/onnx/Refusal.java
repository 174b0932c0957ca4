package io.splitscope.onnx;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.ModelProto;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The sentence with which a file is refused; reading it must fail. */
final class Refusal {

    private Refusal() {}

    static String refusal(ModelProto.Builder model) {
        return refusal(model.build().toByteArray());
    }

    static String refusal(byte[] contents) {
        return catchThrowableOfType(
                        OnnxException.class, () -> OnnxReader.read("test", ByteBuffer.wrap(contents), Progress.NONE))
                .getMessage();
    }

    static String refusal(Path file) {
        return catchThrowableOfType(OnnxException.class, () -> OnnxReader.read(file, Progress.NONE))
                .getMessage();
    }
}
