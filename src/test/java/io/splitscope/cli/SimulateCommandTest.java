package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class SimulateCommandTest {

    private static final Path EXPERIMENTS = Path.of("src/site/experiments");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... args) {
        CommandLine line = SplitScope.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(Stream.concat(Stream.of("simulate"), Stream.of(args).map(Object::toString))
                .toArray(String[]::new));
    }

    static List<Path> experiments() throws IOException {
        try (Stream<Path> files = Files.list(EXPERIMENTS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** A file of ours with fewer rounds. */
    private Path shortened(Path file) throws IOException {
        String models = Path.of("sample-models").toAbsolutePath().toString().replace("\\", "/");
        String text = Files.readString(file)
                .replaceAll("\"rounds\": \\d+", "\"rounds\": 3")
                .replaceAll("\"seeds\": \\d+", "\"seeds\": 2")
                .replace("../../../sample-models", models);
        try (Stream<Path> files = Files.list(EXPERIMENTS)) {
            for (Path trace :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                Files.copy(trace, folder.resolve(trace.getFileName()));
            }
        }
        return Files.writeString(folder.resolve("short.json"), text);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void the_experiments_that_come_with_the_program_run_and_the_optimum_is_the_best(Path file) throws IOException {
        assertThat(run(shortened(file), "--json")).as(err.toString()).isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        JsonNode optimal = answer.get("policies").get(0);
        assertThat(optimal.get("name").asText()).isEqualTo("optimal");
        for (JsonNode other : answer.get("policies")) {
            if (!other.has("notPossible")) {
                assertThat(optimal.at("/totalSeconds/mean").asDouble())
                        .isLessThanOrEqualTo(other.at("/totalSeconds/mean").asDouble() * (1 + 1e-9));
            }
        }
        for (JsonNode reduction : optimal.get("reductionPercent")) {
            assertThat(reduction.asDouble()).isGreaterThanOrEqualTo(-1e-6);
        }
    }

    @Test
    void the_table_of_turns_adds_up_to_the_total_that_is_told() throws IOException {
        Path csv = folder.resolve("turns.csv");
        assertThat(run(shortened(EXPERIMENTS.resolve("fleet.json")), "--json", "--csv", csv))
                .isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        List<String> lines = Files.readAllLines(csv);
        int seconds = List.of(lines.get(0).split(",")).indexOf("seconds");
        double optimal = lines.stream()
                .filter(line -> line.split(",")[1].equals("optimal"))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[seconds]))
                .sum();
        assertThat(optimal / 2)
                .isCloseTo(answer.at("/policies/0/totalSeconds/mean").asDouble(), within(1e-6));
        assertThat(answer.at("/policies/3/notPossible").asText()).contains("raw data stays");
    }

    @Test
    void a_file_that_is_no_experiment_gives_one_line_and_exit_code_2() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"format\": 3}");
        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("format is 3; write");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_table_that_cannot_be_written_leaves_nothing_behind() throws IOException {
        Path nowhere = folder.resolve("nowhere").resolve("turns.csv");
        assertThat(run(shortened(EXPERIMENTS.resolve("fleet.json")), "--csv", nowhere))
                .isEqualTo(2);
        assertThat(err.toString()).contains("its directory does not exist");
        assertThat(nowhere).doesNotExist();
    }
}
