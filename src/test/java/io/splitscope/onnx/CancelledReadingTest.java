package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.model.Progress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading and inference end soon when nobody waits any more. */
@Timeout(10)
class CancelledReadingTest {

    private static final Progress CANCELLED = new Progress() {
        @Override
        public void report(double fraction, String step) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    @Test
    void reading_ends_soon_when_nobody_waits_any_more() {
        ByteBuffer contents =
                ByteBuffer.wrap(model(node("Relu", "x", "y")).build().toByteArray());

        assertThatThrownBy(() -> OnnxReader.read("test", contents, CANCELLED))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void inference_ends_soon_when_nobody_waits_any_more() throws OnnxException {
        OnnxFile read = Onnx.read(model(node("Relu", "x", "y")));

        assertThatThrownBy(() -> read.model(Map.of(), CANCELLED)).isInstanceOf(CancellationException.class);
    }
}
