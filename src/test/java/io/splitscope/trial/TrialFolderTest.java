package io.splitscope.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrialFolderTest {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private static Path leftover(Duration age) throws IOException {
        Path folder = Files.createTempDirectory(TEMPORARY, "splitscope-trial-0-");
        Files.createFile(folder.resolve("device.onnx"));
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
        return folder;
    }

    @Test
    void it_is_gone_after_the_trial_with_all_that_is_in_it() throws IOException {
        Path path;
        try (TrialFolder folder = new TrialFolder()) {
            path = folder.path();
            Files.createFile(Files.createDirectory(path.resolve("inside")).resolve("file"));
            assertThat(path).isDirectory();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void what_a_killed_program_left_is_removed_a_day_later_and_nothing_else() throws IOException {
        Path old = leftover(Duration.ofHours(25));
        Path young = leftover(Duration.ofHours(23));
        new TrialFolder().close();
        assertThat(old).doesNotExist();
        assertThat(young).isDirectory();
        Files.setLastModifiedTime(young, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        new TrialFolder().close();
        assertThat(young).doesNotExist();
    }
}
