package io.splitscope.export.halves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.SharedModels;
import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that are killed, cancelled, or run out of disk: half a file is never to be found under its name. */
class BadDaysTest {

    private static final Path MODEL = SharedModels.model("two_tower_ts13_full");

    /** Progress is reported before each of: 2 models, checksum, check, 6 names, the end. */
    private static final int STEPS = 11;

    @TempDir
    private Path place;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 6, 9})
    void an_export_that_was_killed_leaves_no_record_and_the_next_one_cleans_up(int step)
            throws IOException, InterruptedException, OnnxException, ExportException {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoppedExport.class.getName(),
                        MODEL.toString(),
                        place.toString(),
                        firstLayerOutput(),
                        Integer.toString(step))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(killed.waitFor()).isEqualTo(9);
        assertThat(step).isLessThan(STEPS - 1);
        assertThat(names()).doesNotContain("split.json");
        assertThat(UnfinishedExport.in(place)).isPresent();
        SplitRecord written = Exporting.cutAt(MODEL, place, firstLayerOutput());
        assertThat(UnfinishedExport.in(place)).isEmpty();
        assertThat(names()).hasSize(written.files().size() + 1);
        new HalvesCheck(MODEL, place).run(Progress.NONE);
    }

    @Test
    void cleaning_up_spares_files_that_the_unfinished_export_did_not_write()
            throws IOException, OnnxException, ExportException {
        Exporting.cutAt(MODEL, place, firstLayerOutput());
        Path staged = Files.createDirectory(place.resolve(".splitscope-1.part"));
        Files.move(place.resolve("split.json"), staged.resolve("split.json"));
        Files.writeString(place.resolve("device.py"), "# mine", StandardOpenOption.APPEND);
        UnfinishedExport.in(place).orElseThrow().remove();
        assertThat(names()).containsExactly("device.py");
    }

    @Test
    void a_folder_that_another_export_writes_to_is_refused() throws IOException {
        try (Staging other = Staging.in(place)) {
            assertThat(other.place()).exists();
            assertThatThrownBy(() -> Exporting.cutAt(MODEL, place, firstLayerOutput()))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("at work");
        }
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 20_000, 40_000})
    void a_disk_that_fills_up_leaves_nothing_behind(long room) throws OnnxException, ExportException, IOException {
        PreparedHalves halves = Exporting.prepare(MODEL, place.resolve("new"), External.COPY, firstLayerOutput());
        assertThat(halves.bytes()).isGreaterThan(40_000);
        assertThatThrownBy(() -> halves.write(false, new SmallDisk(room), Progress.NONE))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("No space left on device");
        assertThat(place.resolve("new")).doesNotExist();
    }

    @Test
    void a_disk_that_fills_up_spares_the_older_export() throws OnnxException, ExportException {
        Exporting.cutAt(MODEL, place, firstLayerOutput());
        PreparedHalves halves = Exporting.prepare(MODEL, place, External.COPY, firstLayerOutput());
        assertThatThrownBy(() -> halves.write(true, new SmallDisk(20_000), Progress.NONE))
                .isInstanceOf(ExportException.class);
        new HalvesCheck(MODEL, place).run(Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_cancelled_export_leaves_nothing_behind(int steps) throws OnnxException, ExportException {
        Path folder = place.resolve("new");
        PreparedHalves halves = Exporting.prepare(MODEL, folder, External.COPY, firstLayerOutput());
        assertThatThrownBy(() -> halves.write(false, new Impatient(steps))).isInstanceOf(CancellationException.class);
        assertThat(folder).doesNotExist();
    }

    @Test
    void an_export_that_replaces_another_leaves_none_of_its_files() throws OnnxException, ExportException, IOException {
        Exporting.cutAt(MODEL, place, firstLayerOutput());
        SplitRecord all = Exporting.cutAt(MODEL, place, External.COPY, true);
        assertThat(all.parts()).hasSize(1);
        assertThat(names()).contains("device.onnx", "split.json").doesNotContain("server.onnx");
    }

    private static String firstLayerOutput() throws OnnxException {
        return OnnxReader.read(MODEL, Progress.NONE)
                .model()
                .layers()
                .get(0)
                .output(0)
                .name();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Gives up after some steps. */
    private static final class Impatient implements Progress {
        private final int most;
        private int steps;

        private Impatient(int most) {
            this.most = most;
        }

        @Override
        public void report(double fraction, String step) {
            steps++;
        }

        @Override
        public boolean isCancelled() {
            return steps > most;
        }
    }

    /** Takes so many bytes in all. */
    private static final class SmallDisk implements HalvesFolder.Disk {
        private long room;

        private SmallDisk(long room) {
            this.room = room;
        }

        @Override
        public WritableByteChannel create(Path file) throws IOException {
            WritableByteChannel out = HalvesFolder.Disk.REAL.create(file);
            return new WritableByteChannel() {
                @Override
                public int write(ByteBuffer bytes) throws IOException {
                    room -= bytes.remaining();
                    if (room < 0) {
                        throw new FileSystemException(file.toString(), null, "No space left on device");
                    }
                    return out.write(bytes);
                }

                @Override
                public boolean isOpen() {
                    return out.isOpen();
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        }
    }
}
