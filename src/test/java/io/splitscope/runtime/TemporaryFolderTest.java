package io.splitscope.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    /** The number that no process has. */
    private static final long NOBODY = 0;

    private static Path leftover(long process, Duration age) throws IOException {
        Path folder = Files.createTempDirectory(TEMPORARY, "splitscope-test-" + process + "-");
        Files.createFile(folder.resolve("device.onnx"));
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
        return folder;
    }

    @Test
    void it_is_gone_after_its_use_with_all_that_is_in_it() throws IOException {
        Path path;
        try (TemporaryFolder folder = new TemporaryFolder("test")) {
            path = folder.path();
            Files.createFile(Files.createDirectory(path.resolve("inside")).resolve("file"));
            assertThat(path).isDirectory();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void what_a_killed_program_left_is_removed_a_day_later_and_nothing_else() throws IOException {
        Path old = leftover(NOBODY, Duration.ofHours(25));
        Path young = leftover(NOBODY, Duration.ofHours(23));
        new TemporaryFolder("test").close();
        assertThat(old).doesNotExist();
        assertThat(young).isDirectory();
        Files.setLastModifiedTime(young, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        new TemporaryFolder("test").close();
        assertThat(young).doesNotExist();
    }

    @Test
    void what_a_program_uses_since_days_stays() throws IOException {
        Path used = leftover(ProcessHandle.current().pid(), Duration.ofDays(3));
        new TemporaryFolder("test").close();
        assertThat(used).isDirectory();
        Files.delete(used.resolve("device.onnx"));
        Files.delete(used);
    }
}
