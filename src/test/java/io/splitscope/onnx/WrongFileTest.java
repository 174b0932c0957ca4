package io.splitscope.onnx;

import static io.splitscope.onnx.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is no ONNX file is named for what it is. */
@Timeout(10)
class WrongFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_missing_file_is_named() {
        assertThat(refusal(folder.resolve("gone.onnx"))).contains("There is no file", "gone.onnx");
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(refusal(folder)).contains("is a folder");
    }

    @Test
    void an_empty_file_is_called_empty() throws IOException {
        assertThat(refusal(Files.createFile(folder.resolve("empty.onnx")))).contains("is empty");
    }

    @Test
    void text_is_no_model() {
        assertThat(refusal("Hello, this is a text and no model at all.\n".getBytes(StandardCharsets.UTF_8)))
                .contains("looks like a text");
    }

    @ParameterizedTest
    @CsvSource({
        "git lfs pull, version https://git-lfs.github.com/spec/v1, 0",
        "ZIP archive, 'PK\u0003\u0004', 0",
        "gzip, '\u001f\u008b\u0008', 0",
        "Python pickle, \u0080\u0002}q, 0",
        "safetensors, '{\"__metadata__\":{', 8",
        "TensorFlow Lite, TFL3, 4",
        "NumPy, \u0093NUMPY, 0",
        "HDF5, \u0089HDF, 0",
        "web page, <!DOCTYPE html>, 0",
        "OpenVINO, <?xml version, 0"
    })
    void files_that_people_mistake_for_models_are_recognised(String name, String signature, int position)
            throws IOException {
        byte[] contents = new byte[200];
        byte[] sign = signature.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(sign, 0, contents, position, sign.length);
        Path large = folder.resolve("large.onnx");
        Files.write(large, Arrays.copyOf(contents, 17 << 20));

        assertThat(refusal(contents)).contains("no ONNX file but looks like", name);
        assertThat(refusal(large)).contains("no ONNX file but looks like", name);
    }
}
