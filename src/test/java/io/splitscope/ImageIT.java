package io.splitscope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with its own run-time image, as the profile {@code image} builds it, started through its launcher. */
class ImageIT {

    private static final Path IMAGE = Path.of(System.getProperty("splitscope.image"));

    @TempDir
    Path folder;

    @Test
    void splits_a_sample() throws JsonProcessingException {
        ProgramRun run = splitscope(
                "solve",
                Path.of("sample-models/googlenet.onnx").toAbsolutePath().toString(),
                "--device=50GFLOPS",
                "--server=10TFLOPS",
                "--uplink=20Mbps",
                "--downlink=100Mbps",
                "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.at("/delaySeconds").asDouble()).isPositive();
    }

    @Test
    void a_missing_display_is_told_in_plain_words() {
        ProgramRun run = splitscope();

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err().strip()).contains("display").doesNotContain("\n", "Exception");
    }

    @Test
    void holds_every_module_the_program_uses() {
        String modulePath = IMAGE.resolveSibling("modules").toString();
        String used = tool(
                "jdeps",
                "--multi-release=17",
                "--ignore-missing-deps",
                "--print-module-deps",
                "--module-path=" + modulePath,
                "--add-modules=javafx.controls",
                "--class-path=" + IMAGE.resolve("app").resolve("lib") + "/*",
                "--no-recursive",
                IMAGE.resolve("app").resolve("splitscope.jar").toString());
        List<String> held = java("--list-modules")
                .out()
                .lines()
                .map(module -> module.replaceAll("@.*", ""))
                .toList();

        assertThat(held).contains(used.strip().split(","));
    }

    private ProgramRun splitscope(String... arguments) {
        return run(IMAGE.resolve("bin").resolve(isWindows() ? "splitscope.bat" : "splitscope"), arguments);
    }

    private ProgramRun java(String... arguments) {
        return run(IMAGE.resolve("runtime").resolve("bin").resolve("java"), arguments);
    }

    private ProgramRun run(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return ProgramRun.of(folder, command);
    }

    private static String tool(String name, String... arguments) {
        StringWriter out = new StringWriter();
        int exitCode =
                ToolProvider.findFirst(name).orElseThrow().run(new PrintWriter(out), new PrintWriter(out), arguments);
        assertThat(exitCode).as(out.toString()).isZero();
        return out.toString();
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
