package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioOptionTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void keepScenarios() throws IOException {
        Files.copy(SharedModels.model("resnet18_ts17_dynbatch"), folder.resolve("net.onnx"));
        file = Files.writeString(
                folder.resolve("net.splitscope.json"),
                """
                {"format": "splitscope-scenarios", "model": {"file": "net.onnx"}, "present": "fast",
                 "scenarios": [
                   {"name": "slow", "setting": {"uplink": 1e6, "mode": "inference"}},
                   {"name": "fast",
                    "setting": {"deviceSpeed": 5e9, "uplink": 1e8, "batch": 4, "localIterations": 3, "wire": "fp16",
                                "mode": "inference"},
                    "layers": {"device": ["/conv1/Conv"]},
                    "view": {"direction": "right", "open": ["layer1"]}}]}
                """);
    }

    private String run(String... args) {
        StringWriter out = new StringWriter();
        int code = SplitScope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return code == 0 ? out.toString() : "exit code " + code;
    }

    private JsonNode solve(String... args) throws IOException {
        return new ObjectMapper().readTree(run(args));
    }

    @Test
    void the_scenario_that_was_shown_last_is_solved_as_its_options_would_be() throws IOException {
        JsonNode scenario = solve("solve", "--scenario", file.toString(), "--json");
        JsonNode options = solve(
                "solve",
                folder.resolve("net.onnx").toString(),
                "--device=5GFLOPS",
                "--uplink=100Mbps",
                "--batch=4",
                "--local-iterations=3",
                "--wire=fp16",
                "--mode=inference",
                "--pin-device=/conv1/Conv",
                "--json");
        assertThat(scenario.get("terms")).isEqualTo(options.get("terms"));
        assertThat(scenario.get("batch").intValue()).isEqualTo(4);
        assertThat(scenario.get("deviceLayers")).isEqualTo(options.get("deviceLayers"));
    }

    @Test
    void a_cut_set_by_hand_is_told_beside_the_best_and_drawn() throws IOException {
        Files.writeString(
                file,
                """
                {"format": "splitscope-scenarios", "model": {"file": "net.onnx"}, "present": "hand",
                 "scenarios": [{"name": "best"}, {"name": "hand", "layers": {"byHand": ["/conv1/Conv"]}}]}
                """);

        JsonNode found = solve("solve", "--scenario", file.toString(), "--json");
        assertThat(found.at("/byHand/deviceLayers")).hasSize(1);
        assertThat(found.at("/byHand/delaySeconds").doubleValue())
                .isGreaterThan(found.get("delaySeconds").doubleValue());
        assertThat(run("solve", "--scenario", file.toString()))
                .contains("Set by hand in the scenario: 1 layer on the device")
                .contains("than the best");
        assertThat(picture("hand")).contains("1 of 49 layers on the device");
        assertThat(picture("best")).doesNotContain("1 of 49 layers on the device");
        assertThat(exported("hand")).contains("1 layer,", "48 layers,");
        assertThat(exported("best")).doesNotContain("1 layer,");
    }

    private String exported(String scenario) {
        return run(
                "export-split",
                "--scenario",
                file.toString(),
                "--scenario-name",
                scenario,
                "--external",
                "reference",
                "-o",
                folder.resolve(scenario).toString());
    }

    private String picture(String scenario) throws IOException {
        Path svg = folder.resolve(scenario + ".svg");
        run("render", "--scenario", file.toString(), "--scenario-name", scenario, "-o", svg.toString());
        return Files.readString(svg);
    }

    @Test
    void profiles_and_memory_of_the_scenario_count_unless_others_are_given() throws IOException {
        Files.writeString(folder.resolve("phone.csv"), "layer,seconds\n/conv1/Conv,0.25\n");
        Files.writeString(
                file,
                """
                {"format": "splitscope-scenarios", "model": {"file": "net.onnx"},
                 "scenarios": [{"name": "phone", "setting": {"deviceSpeed": 2e9},
                                "profiles": {"device": {"file": "phone.csv"}},
                                "memory": {"optimizer": "adam", "limit": 1e9}}]}
                """);

        JsonNode found = solve("solve", "--scenario", file.toString(), "--json");
        assertThat(found.at("/deviceProfile/layers").intValue()).isEqualTo(1);
        assertThat(found.get("delaySeconds").doubleValue()).isPositive();
        assertThat(found.at("/deviceProfile/factor").doubleValue())
                .isEqualTo(2e9 / found.at("/deviceProfile/flopsPerSecond").doubleValue());
        assertThat(found.at("/deviceMemory/limit").doubleValue()).isEqualTo(1e9);
        JsonNode best = found.at("/deviceMemory/best");
        assertThat(best.get("optimizerState").doubleValue())
                .isEqualTo(2 * best.get("gradients").doubleValue());
        assertThat(solve("solve", "--scenario", file.toString(), "--optimizer=sgd", "--json")
                        .at("/deviceMemory/best/optimizerState")
                        .doubleValue())
                .isZero();

        Files.delete(folder.resolve("phone.csv"));
        assertThat(run("solve", "--scenario", file.toString())).isEqualTo("exit code 2");
        assertThat(err.toString()).contains("There is no file").contains("phone.csv");
    }

    @Test
    void options_have_the_last_word() throws IOException {
        JsonNode changed =
                solve("solve", "--scenario", file.toString(), "--batch=2", "--uplink=1Mbps", "--wire=fp32", "--json");
        JsonNode options = solve(
                "solve",
                folder.resolve("net.onnx").toString(),
                "--device=5GFLOPS",
                "--uplink=1Mbps",
                "--batch=2",
                "--mode=inference",
                "--pin-device=/conv1/Conv",
                "--json");
        assertThat(changed.get("terms")).isEqualTo(options.get("terms"));
    }

    @Test
    void a_scenario_is_chosen_by_its_name() throws IOException {
        JsonNode slow = solve("solve", "--scenario", file.toString(), "--scenario-name", "slow", "--json");
        assertThat(slow.get("batch").intValue()).isEqualTo(1);

        assertThat(run("solve", "--scenario", file.toString(), "--scenario-name", "none"))
                .isEqualTo("exit code 2");
        assertThat(err.toString()).contains("no scenario 'none'").contains("it has 'slow', 'fast'");
    }

    @Test
    void a_picture_is_looked_at_as_in_the_scenario() throws IOException {
        Path scenario = folder.resolve("scenario.svg");
        Path down = folder.resolve("down.svg");
        run("render", "--scenario", file.toString(), "-o", scenario.toString());
        run("render", "--scenario", file.toString(), "-o", down.toString(), "--direction", "down");
        assertThat(width(scenario)).isGreaterThan(width(down));
    }

    private static double width(Path svg) throws IOException {
        String text = Files.readString(svg);
        int at = text.indexOf("width=\"") + 7;
        return Double.parseDouble(text.substring(at, text.indexOf('"', at)).replace("px", ""));
    }

    @Test
    void without_a_model_and_without_a_scenario_the_model_is_missed() {
        assertThat(run("solve", "--json")).isEqualTo("exit code 2");
        assertThat(err.toString()).contains("Missing required parameter: 'MODEL'");
    }

    @Test
    void a_scenario_of_another_model_is_refused() {
        Path other = SharedModels.model("googlenet_ts17");
        assertThat(run("solve", other.toString(), "--scenario", file.toString()))
                .isEqualTo("exit code 2");
        assertThat(err.toString()).contains("'/conv1/Conv', which is no layer of googlenet");
    }
}
