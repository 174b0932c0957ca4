package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code gdsec} prints and how it ends. */
class GdSecCommandTest {

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {}

    private static Run run(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("gdsec"));
        arguments.addAll(List.of(options));
        int exitCode = SplitScope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

    @Test
    void it_says_what_ran_what_is_proven_and_what_was_seen() {
        Run run = run("--compare", "--rounds=500");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Linear regression", "Generated: 50 samples at each of 10 workers", "Up to ξ = ", "Top-k")
                .containsPattern("GD-SEC reached a thousandth of the first error in round \\d+ after [\\d.]+ Mbit")
                .contains("It is not a measurement of this model");
    }

    @Test
    void json_has_every_round_and_the_same_numbers_each_time() throws IOException {
        String[] options = {"--problem=logistic", "--rounds=30", "--batch=4", "--xi=2", "--beta=0.5", "--json"};
        JsonNode json = new ObjectMapper().readTree(run(options).out());

        assertThat(json.get("batch").asInt()).isEqualTo(4);
        assertThat(json.get("algorithms").get(1).get("settings").get("xi").asDouble())
                .isEqualTo(2);
        assertThat(json.get("algorithms").get(1).get("rounds")).hasSize(31);
        assertThat(json.get("algorithms").get(1).get("point")).hasSize(50);
        assertThat(run(options).out()).isEqualTo(run(options).out());
    }

    @Test
    void rounds_and_data_can_be_taken_away_as_tables() throws IOException {
        Path rounds = folder.resolve("rounds.csv");
        Path data = folder.resolve("data.csv");

        Run run = run("--rounds=5", "--workers=3", "--samples=4", "--csv=" + rounds, "--save-data=" + data);

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(rounds))
                .hasSize(1 + 2 * 6)
                .element(0)
                .asString()
                .startsWith("algorithm,round,");
        assertThat(Files.readAllLines(data)).hasSize(1 + 12).last().asString().startsWith("2,");
    }

    @Test
    void seeds_give_means_with_intervals() {
        Run run = run("--seeds=3", "--workers=2,10", "--rounds=1000");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("GD-SEC +10 +3 of 3 +[\\d,]+ ± \\d+ +[\\d.]+ ± [\\d.]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--problem=deep|is no problem",
                "--workers=0|Workers must be from 1",
                "--workers=2,3|need --seeds",
                "--seeds=1|--seeds must be from 2",
                "--xi=-1|0 or more",
                "--xi=many|is no ξ",
                "--beta=1.5|from 0 to 1",
                "--batch=0|at least 1 sample",
                "--batch=some|is no mini-batch",
                "--rounds=0|Rounds must be from 1",
                "--step-size=0|above 0",
                "--top-k=0|above 0",
                "--bits=1|from 2 to 16",
                "--unlikeness=2|from 0 to 1",
                "--data=nowhere.csv|There is no file"
            })
    void what_cannot_be_run_is_told_in_one_line(String option, String complaint) {
        Run run = run(option, "--compare");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).contains(complaint).doesNotContain("\n").doesNotContain("defect");
    }
}
