package io.splitscope.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

    /** A program that does no more than load the runtime. */
    static final class Loading {
        public static void main(String[] args) throws RuntimeMissingException {
            OnnxRuntime.require();
            System.out.print(System.getProperty("onnxruntime.native.path"));
        }
    }

    @Test
    void a_program_that_runs_models_leaves_nothing_in_the_folder_for_temporary_files(@TempDir Path temporary)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName());
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        assertThat(said).startsWith(temporary.toString());
        assertThat(temporary).isEmptyDirectory();
    }
}
