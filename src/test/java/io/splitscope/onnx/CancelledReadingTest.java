package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.model.Progress;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading and inference end soon when nobody waits any more. */
@Timeout(10)
class CancelledReadingTest {

    @Test
    void reading_ends_soon_when_nobody_waits_any_more() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        ByteBuffer contents =
                ByteBuffer.wrap(model(node("Relu", "x", "y")).build().toByteArray());

        assertThatThrownBy(() -> OnnxReader.read("test", contents, cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
