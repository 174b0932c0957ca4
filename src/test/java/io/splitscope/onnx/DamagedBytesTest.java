package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.SharedModels;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytes that were damaged or cut off give one calm sentence, soon, and without filling the memory. */
@Timeout(10)
class DamagedBytesTest {

    @Test
    void random_bytes_never_give_anything_but_a_sentence() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(refusal(bytes)).doesNotContain("\n");
        }
    }

    @Test
    void a_model_cut_off_anywhere_gives_a_sentence() throws IOException {
        byte[] whole = Files.readAllBytes(SharedModels.model("scripted_loop_if_ts13"));
        for (int length = 1; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> OnnxReader.read("test", ByteBuffer.wrap(part), Progress.NONE))
                    .isInstanceOf(OnnxException.class);
        }
    }

    @Test
    void a_model_with_flipped_bits_gives_a_sentence_or_a_model() throws IOException {
        byte[] whole = Files.readAllBytes(SharedModels.model("two_tower_ts13_full"));
        Random random = new Random(2);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(4_000)] ^= (byte) (1 << random.nextInt(8));
            try {
                Model model = OnnxReader.read("test", ByteBuffer.wrap(damaged), Progress.NONE)
                        .model();
                assertThat(model.layers()).isNotNull();
            } catch (OnnxException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void a_length_of_three_gigabytes_reserves_no_memory() {
        byte[] length = {0x3a, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x0c, 1, 2, 3};

        assertThat(refusal(length)).contains("damaged or cut off");
    }
}
