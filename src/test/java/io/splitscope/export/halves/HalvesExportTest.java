package io.splitscope.export.halves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.SharedModels;
import io.splitscope.export.ExportException;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder after a split was exported. */
class HalvesExportTest {

    private static final Path MODEL = SharedModels.model("two_tower_ts13_full");

    private static final List<String> FILES =
            List.of("device.onnx", "device.py", "server.onnx", "server.py", "split.json", "wire.py");

    @TempDir
    private Path place;

    @Test
    void models_record_and_programs_are_written_and_nothing_else() throws OnnxException, ExportException, IOException {
        Exporting.cutAt(MODEL, place.resolve("halves"), firstLayerOutput());
        assertThat(names(place.resolve("halves"))).isEqualTo(FILES);
    }

    @Test
    void what_crosses_leaves_the_device_and_enters_the_server_in_the_same_order()
            throws OnnxException, ExportException {
        SplitRecord split = Exporting.cutAt(MODEL, place, firstLayerOutput());
        List<String> sent = split.sent().stream().map(SplitRecord.Sent::name).toList();
        assertThat(sent).isNotEmpty();
        assertThat(split.parts().get(0).outputs()).startsWith(sent.toArray(String[]::new));
        assertThat(split.parts().get(1).inputs()).isEqualTo(sent);
    }

    @Test
    void files_that_exist_are_replaced_only_when_asked() throws OnnxException, ExportException, IOException {
        Exporting.cutAt(MODEL, place, firstLayerOutput());
        byte[] before = Files.readAllBytes(place.resolve("device.onnx"));
        assertThatThrownBy(() -> Exporting.cutAt(MODEL, place, firstLayerOutput()))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("exists already");
        assertThat(Files.readAllBytes(place.resolve("device.onnx"))).isEqualTo(before);
        Exporting.cutAt(MODEL, place, External.COPY, true, firstLayerOutput());
        assertThat(names(place)).isEqualTo(FILES);
    }

    @Test
    void a_weight_that_changed_by_one_bit_is_noticed() throws OnnxException, ExportException, IOException {
        Exporting.cutAt(MODEL, place, firstLayerOutput());
        Path server = place.resolve("server.onnx");
        try (RandomAccessFile file = new RandomAccessFile(server.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int old = file.read();
            file.seek(file.length() / 2);
            file.write(old ^ 1);
        }
        assertThatThrownBy(() -> new HalvesCheck(MODEL, place).run(Progress.NONE))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("server.onnx");
    }

    @Test
    void a_missing_weights_file_is_named_and_can_be_referred_to() throws OnnxException, ExportException {
        Path model = SharedModels.model("alexnet_ts11");
        String cut = "/features/features.0/Conv_output_0";
        assertThatThrownBy(() -> Exporting.cutAt(model, place.resolve("copied"), cut))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("--external reference");
        assertThat(place.resolve("copied")).doesNotExist();
        Exporting.cutAt(model, place.resolve("referred"), External.REFERENCE, false, cut);
        assertThat(place.resolve("referred").resolve("server.onnx")).exists();
    }

    private static String firstLayerOutput() throws OnnxException {
        return OnnxReader.read(MODEL, Progress.NONE)
                .model()
                .layers()
                .get(0)
                .output(0)
                .name();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
