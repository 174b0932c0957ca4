package io.splitscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("kept.json");
    }

    /** Writes half of a file and is then killed. */
    static final class HalfWriter {

        private HalfWriter() {}

        public static void main(String[] args) throws ExportException {
            AtomicFile.write(Path.of(args[0]), out -> {
                out.write("half".getBytes(StandardCharsets.UTF_8));
                out.flush();
                Runtime.getRuntime().halt(9);
            });
        }
    }

    @Test
    void a_program_that_is_killed_while_writing_leaves_the_old_file_whole() throws Exception {
        Files.writeString(file(), "the old content");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HalfWriter.class.getName(),
                        file().toString())
                .redirectErrorStream(true)
                .start();
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue())
                .as(new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(9);

        assertThat(Files.readString(file())).isEqualTo("the old content");
        assertThat(names()).as("it was killed in the middle").hasSize(2);
        AtomicFile.write(file(), out -> out.write('x'));
        assertThat(Files.readString(file())).isEqualTo("x");
    }

    @Test
    void content_that_fails_leaves_the_old_file_and_nothing_else() throws Exception {
        Files.writeString(file(), "the old content");
        assertThatThrownBy(() -> AtomicFile.write(file(), out -> {
                    out.write('x');
                    throw new IOException("disk full");
                }))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("kept.json: disk full");
        assertThat(Files.readString(file())).isEqualTo("the old content");
        assertThat(names()).containsExactly("kept.json");
    }

    @Test
    void content_may_close_its_stream() throws Exception {
        AtomicFile.write(file(), OutputStream::close);
        assertThat(file()).isEmptyFile();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
