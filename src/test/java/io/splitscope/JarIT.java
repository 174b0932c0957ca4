package io.splitscope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, {@code target/splitscope.jar} with its libraries, run as people run it. */
class JarIT {

    private static final Path MODEL = Path.of("sample-models/resnet18.onnx").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void inspects_a_model_from_any_folder() throws JsonProcessingException {
        ProgramRun run = splitscope("inspect", MODEL.toString(), "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.at("/totals/params").asLong()).isEqualTo(11_684_712);
        assertThat(report.at("/totals/macs").asLong()).isEqualTo(1_814_073_344);
    }

    @Test
    void splits_a_model() throws JsonProcessingException {
        ProgramRun run = splitscope(
                "solve",
                MODEL.toString(),
                "--device=50GFLOPS",
                "--server=10TFLOPS",
                "--uplink=20Mbps",
                "--downlink=100Mbps",
                "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.at("/delaySeconds").asDouble()).isPositive();
        assertThat(report.at("/baselines/deviceOnly").asDouble())
                .isGreaterThanOrEqualTo(report.at("/delaySeconds").asDouble());
    }

    @Test
    void draws_a_picture_without_a_display() throws IOException {
        ProgramRun run = splitscope("render", MODEL.toString(), "-o", "picture.svg");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("picture.svg")))
                .startsWith("<?xml")
                .contains("<svg");
    }

    @Test
    void bad_input_is_answered_with_one_line_and_exit_code_2() throws IOException {
        Path noModel = Files.writeString(folder.resolve("letter.onnx"), "Dear reader,\nthis is no model.\n");

        ProgramRun run = splitscope("inspect", noModel.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).contains("no ONNX file").doesNotContain("\n", "Exception");
    }

    @Test
    void a_missing_display_is_told_in_plain_words() {
        ProgramRun run = splitscope();

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err().strip()).contains("display").doesNotContain("\n", "Exception");
    }

    @Test
    void tells_its_version() {
        assertThat(splitscope("--version").out().strip()).matches("SplitScope \\d+\\.\\d+\\.\\d+");
    }

    private ProgramRun splitscope(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("splitscope.jvm").split(" ")));
        command.addAll(List.of("-jar", System.getProperty("splitscope.jar")));
        command.addAll(List.of(arguments));
        return ProgramRun.of(folder, command);
    }
}
