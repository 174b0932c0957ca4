package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.cost.WireType;
import io.splitscope.layout.Direction;
import io.splitscope.paint.Theme;
import io.splitscope.view.explorer.RememberedViews.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {

    @TempDir
    private Path folder;

    @Test
    void without_a_file_the_usual_counts() throws IOException {
        assertThat(new PreferencesFile(folder.resolve("none")).read()).isEqualTo(Preferences.USUAL);
    }

    @Test
    void what_was_written_is_read_again() throws IOException {
        Setting setting = Setting.DEFAULT
                .withDeviceSpeed(1.28e12)
                .withLink(new Link(1e6, 2e6, 0.02))
                .withMode(Mode.INFERENCE)
                .withRawDataStays(false)
                .withBatch(8)
                .withCompression(new Compression(4, 2, 1))
                .withProtocol(Protocol.USUAL.withWire(WireType.INT8).withLabels(Labels.ON_DEVICE));
        Preferences preferences = Preferences.USUAL
                .withTheme(Theme.DARK)
                .withSetting(setting)
                .withRecent(List.of("/models/a.onnx", "/models/b.onnx"))
                .withFolder("/models")
                .withDimensions(Map.of("/models/a.onnx", Map.of("seq", 512L, "past", 3L)))
                .withPlace(new Preferences.Place(10, 20, 1200, 800, false))
                .withViews(Map.of("/models/a.onnx", new View(Direction.RIGHT, List.of("layer1", "layer1.0"))))
                .withPicture(Map.of("legend", false, "minimap", true));
        PreferencesFile file = new PreferencesFile(folder.resolve("new"));

        file.write(preferences);

        assertThat(file.read()).isEqualTo(preferences);
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).as("nothing half-written is left").hasSize(1);
        }
    }

    @Test
    void pins_belong_to_a_model_and_are_not_remembered() throws IOException {
        Setting pinned = Setting.DEFAULT.withPins(Pins.NONE.onDevice(Set.of(7)));
        PreferencesFile file = new PreferencesFile(folder);

        file.write(Preferences.USUAL.withSetting(pinned));

        assertThat(file.read().setting()).contains(Setting.DEFAULT);
    }

    @Test
    void the_link_of_an_earlier_program_stays() throws IOException {
        Files.writeString(
                folder.resolve("preferences.json"),
                """
                {"theme": "DARK", "setting": {"deviceSpeed": 3e9,
                 "link": {"uplink": 1e6, "downlink": 2e6, "latency": 0.02}}}
                """);

        assertThat(new PreferencesFile(folder).read().setting())
                .contains(Setting.DEFAULT.withDeviceSpeed(3e9).withLink(new Link(1e6, 2e6, 0.02)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"theme\":\"PINK\"}",
                "{\"setting\":{\"deviceSpeed\":-1}}",
                "{\"setting\":7}",
                "{\"window\":\"big\"}"
            })
    void a_broken_file_is_set_aside_and_the_next_start_is_usual(String contents) throws IOException {
        Path broken = Files.writeString(folder.resolve("preferences.json"), contents);
        PreferencesFile file = new PreferencesFile(folder);

        assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("set aside");

        assertThat(broken).doesNotExist();
        assertThat(folder.resolve("preferences.broken.json")).hasContent(contents);
        assertThat(file.read()).isEqualTo(Preferences.USUAL);
    }
}
