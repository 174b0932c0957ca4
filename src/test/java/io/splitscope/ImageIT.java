package io.splitscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
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
    void opens_the_window_and_has_nothing_to_complain_about() throws IOException, InterruptedException {
        assumeThat(VirtualDisplay.isAvailable()).as("Xvfb and xwininfo").isTrue();
        Path complaints = folder.resolve("complaints.txt");
        try (VirtualDisplay display = VirtualDisplay.start()) {
            ProcessBuilder builder = new ProcessBuilder(launcher().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(complaints.toFile());
            builder.environment().put("DISPLAY", display.name());
            builder.environment().put("HOME", folder.toString());
            builder.environment().remove("WAYLAND_DISPLAY");
            Process program = builder.start();
            try {
                await(() -> !program.isAlive() || display.showsWindow("\"SplitScope"));
                assertThat(program.isAlive()).as("still running").isTrue();
                assertThat(complaints).isEmptyFile();
            } finally {
                program.destroy();
                program.onExit().join();
            }
        }
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
        return run(launcher(), arguments);
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

    private static Path launcher() {
        return IMAGE.resolve("bin").resolve(isWindows() ? "splitscope.bat" : "splitscope");
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("waited for the window").isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
