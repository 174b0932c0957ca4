package io.splitscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.WireType;
import io.splitscope.layout.Direction;
import io.splitscope.paint.Overlay;
import io.splitscope.scenario.ScenarioView.Camera;
import io.splitscope.split.memory.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

    private static final Setting SETTING = new Setting(
            3e9,
            7e12,
            new Link(1.5e6, 9e6, 0.02),
            8,
            4,
            Mode.INFERENCE,
            1.5,
            false,
            new Compression(4, 3, 2),
            Pins.NONE,
            new Protocol(WireType.FP16, Set.of(), SharedWeights.SYNC, true, Labels.ON_DEVICE));

    private static final Scenario FULL = new Scenario(
            "Bus, training",
            Map.of("seq", 128L),
            SETTING,
            new LayerNames(Set.of("conv1"), Set.of("fc"), Set.of("bn1"), Set.of("fc"), Optional.of(Set.of("conv1"))),
            new Conditions(
                    Optional.of(new Conditions.Profiles(
                            Optional.of(new ProfileReference(
                                    Path.of("phone.csv"), Optional.of(new Fingerprint(3, "cd")), 8)),
                            Optional.empty())),
                    Optional.of(new Conditions.Memory(Optimizer.ADAM, OptionalDouble.of(5e8)))),
            new ScenarioView(
                    Direction.RIGHT,
                    Optional.of(Overlay.DEVICE_TIME),
                    Optional.of(List.of("layer1", "layer2")),
                    Optional.of(new Camera(0.25, 0.75, 0.8)),
                    Optional.of(new ScenarioPanels(List.of("charts"), Optional.of("map"), Optional.of("uplink")))));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("net.splitscope.json");
    }

    private ScenarioBook book(Scenario... scenarios) {
        ScenarioBook book = ScenarioBook.of(
                new ModelReference.InFile(folder.resolve("models/net.onnx"), Optional.of(new Fingerprint(12, "ab"))));
        for (Scenario scenario : scenarios) {
            book = book.with(scenario);
        }
        return book;
    }

    private JsonNode written() throws IOException {
        return new ObjectMapper().readTree(Files.readString(file()));
    }

    @Test
    void everything_that_was_kept_is_there_again() throws Exception {
        ScenarioBook book = book(FULL, FULL.named("Train")).showing(Optional.of(FULL.name()));
        ScenarioFile.write(file(), book);
        assertThat(ScenarioFile.read(file())).isEqualTo(book);
    }

    @Test
    void file_and_model_can_move_together() throws Exception {
        ScenarioFile.write(file(), book(FULL));
        assertThat(written().at("/model/file").textValue()).isEqualTo("models/net.onnx");

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path moved = Files.move(file(), elsewhere.resolve("net.splitscope.json"));
        assertThat(ScenarioFile.read(moved).model())
                .isEqualTo(new ModelReference.InFile(
                        elsewhere.resolve("models/net.onnx"), Optional.of(new Fingerprint(12, "ab"))));
    }

    @Test
    void what_a_later_program_wrote_is_kept() throws Exception {
        ScenarioFile.write(file(), book(FULL));
        ObjectNode tree = (ObjectNode) written();
        tree.put("author", "Ada");
        ((ObjectNode) tree.at("/scenarios/0")).put("colour", "red");
        ((ObjectNode) tree.at("/scenarios/0/setting")).put("jitter", 0.1);
        Files.writeString(file(), tree.toString());

        ScenarioBook read = ScenarioFile.read(file());
        Scenario faster =
                new Scenario(FULL.name(), Map.of(), SETTING.withDeviceSpeed(1e9), LayerNames.NONE, ScenarioView.USUAL);
        ScenarioFile.write(file(), read.with(read.scenarios().get(0).with(faster)));

        assertThat(written().path("author").textValue()).isEqualTo("Ada");
        assertThat(written().at("/scenarios/0/colour").textValue()).isEqualTo("red");
        assertThat(written().at("/scenarios/0/setting/jitter").doubleValue()).isEqualTo(0.1);
        assertThat(written().at("/scenarios/0/setting/deviceSpeed").doubleValue())
                .isEqualTo(1e9);
        assertThat(written().at("/scenarios/0/view").has("overlay")).isFalse();
    }

    @Test
    void file_and_profile_can_move_together() throws Exception {
        Scenario measured = new Scenario(
                "a",
                Map.of(),
                SETTING,
                LayerNames.NONE,
                new Conditions(
                        Optional.of(new Conditions.Profiles(
                                Optional.empty(),
                                Optional.of(
                                        new ProfileReference(folder.resolve("times/t4.json"), Optional.empty(), 1)))),
                        Optional.empty()),
                ScenarioView.USUAL);
        ScenarioFile.write(file(), book(measured));
        assertThat(written().at("/scenarios/0/profiles/server/file").textValue())
                .isEqualTo("times/t4.json");

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path moved = Files.move(file(), elsewhere.resolve("net.splitscope.json"));
        assertThat(ScenarioFile.read(moved).scenarios().get(0).conditions().profiles())
                .contains(new Conditions.Profiles(
                        Optional.empty(),
                        Optional.of(new ProfileReference(elsewhere.resolve("times/t4.json"), Optional.empty(), 1))));
    }

    @Test
    void a_scenario_of_an_earlier_program_says_nothing_of_profiles_and_memory_and_agrees_with_any() throws Exception {
        ScenarioFile.write(file(), book(FULL));
        ObjectNode tree = (ObjectNode) written();
        ((ObjectNode) tree.at("/scenarios/0")).remove(List.of("profiles", "memory"));
        ((ObjectNode) tree.at("/scenarios/0/view")).remove(List.of("panels", "chart", "along"));
        Files.writeString(file(), tree.toString());

        Scenario old = ScenarioFile.read(file()).scenarios().get(0);
        assertThat(old.conditions()).isEqualTo(Conditions.UNSAID);
        assertThat(old.view().panels()).isEmpty();
        assertThat(FULL.decidesAs(old)).isTrue();
        assertThat(old.decidesAs(FULL.with(new Scenario("b", Map.of(), SETTING, LayerNames.NONE, old.view()))))
                .isFalse();
    }

    @Test
    void a_file_written_by_hand_needs_only_a_model_and_names() throws Exception {
        Files.writeString(
                file(),
                """
                {"format": "splitscope-scenarios", "model": {"file": "net.onnx"},
                 "scenarios": [{"name": "slow", "setting": {"uplink": 1e6}}]}
                """);
        Scenario slow = ScenarioFile.read(file()).scenarios().get(0);
        assertThat(slow.setting()).isEqualTo(Setting.DEFAULT.withLink(new Link(1e6, 100e6)));
        assertThat(slow.view()).isEqualTo(ScenarioView.USUAL);
        assertThat(slow.layers()).isEqualTo(LayerNames.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1}|it holds something else",
                "[]|it holds something else",
                "{\"format\": \"splitscope-scenarios\"|it is no JSON, or was cut off",
                "{\"format\": \"splitscope-scenarios\", \"version\": 2}|written by a newer SplitScope (format 2",
                "{\"format\": \"splitscope-scenarios\", \"version\": 1}|'model.file' is missing",
                "{\"format\": \"splitscope-scenarios\", \"model\": {\"file\": 7}}|'model.file' must be a text, not 7",
                "{\"format\": \"splitscope-scenarios\", \"model\": 7}|'model' must be an object, not 7",
            })
    void a_file_that_is_none_of_ours_is_told_from_a_broken_and_from_a_newer_one(String text, String message)
            throws IOException {
        Files.writeString(file(), text);
        assertThatThrownBy(() -> ScenarioFile.read(file()))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("Cannot read the scenarios in net.splitscope.json: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|'scenarios[0].name' is missing",
                "{\"name\": \" \"}|'scenarios[0].name' is missing",
                "{\"name\": \"a\", \"setting\": {\"uplink\": \"fast\"}}|'scenarios[0].setting.uplink' must be a number",
                "{\"name\": \"a\", \"setting\": {\"uplink\": -1}}|The uplink must be more than 0, not -1",
                "{\"name\": \"a\", \"setting\": {\"batch\": 1.5}}|'scenarios[0].setting.batch' must be a whole number",
                "{\"name\": \"a\", \"setting\": {\"mode\": \"rest\"}}|must be one of training, inference, not \"rest\"",
                "{\"name\": \"a\", \"dimensions\": {\"n\": 0}}|'scenarios[0].dimensions.n' must be at least 1",
                "{\"name\": \"a\", \"layers\": {\"device\": [1]}}|'scenarios[0].layers.device' must be a list of texts",
                "{\"name\": \"a\", \"view\": {\"camera\": {\"scale\": 0}}}|positive scale",
                "{\"name\": \"a\"}, {\"name\": \"a\"}|Two scenarios are called \"a\"",
            })
    void a_wrong_value_is_told_with_its_place(String scenarios, String message) throws IOException {
        Files.writeString(
                file(),
                "{\"format\": \"splitscope-scenarios\", \"model\": {\"sample\": \"x\"}, \"scenarios\": [" + scenarios
                        + "]}");
        assertThatThrownBy(() -> ScenarioFile.read(file()))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> ScenarioFile.read(file()))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void scenarios_lie_beside_their_model() {
        assertThat(ScenarioFile.beside(Path.of("a", "net.onnx"))).isEqualTo(Path.of("a", "net.splitscope.json"));
        assertThat(ScenarioFile.is(Path.of("a", "net.splitscope.json"))).isTrue();
        assertThat(ScenarioFile.is(Path.of("a", "net.json"))).isFalse();
    }

    @Test
    void another_model_has_another_fingerprint_even_if_only_its_end_differs() throws IOException {
        byte[] bytes = new byte[3 << 20];
        Path model = Files.write(folder.resolve("net.onnx"), bytes);
        Fingerprint first = Fingerprint.of(model);
        assertThat(Fingerprint.of(model)).isEqualTo(first);

        bytes[bytes.length - 1] = 1;
        Files.write(model, bytes);
        assertThat(Fingerprint.of(model)).isNotEqualTo(first);
        assertThat(Fingerprint.of(model).bytes()).isEqualTo(3 << 20);
    }
}
