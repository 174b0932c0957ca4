package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code envelope} and {@code map} print and how they end. */
class EnvelopeCommandTest {

    private record Run(int exitCode, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Run run(String command, String model, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments =
                new ArrayList<>(List.of(command, SharedModels.model(model).toString()));
        arguments.addAll(List.of(options));
        int exitCode = SplitScope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

    @Test
    void each_stretch_of_the_envelope_says_what_solve_says_there() throws IOException {
        JsonNode envelope =
                run("envelope", "alexnet_ts11", "--mode=inference", "--json").json();
        assertThat(envelope.get("stretches")).hasSizeGreaterThan(1);
        double end = envelope.get("from").asDouble();
        for (JsonNode stretch : envelope.get("stretches")) {
            assertThat(stretch.get("from").asDouble()).isEqualTo(end);
            end = stretch.get("to").asDouble();
            double speed = Math.sqrt(stretch.get("from").asDouble() * end);
            JsonNode solved = run("solve", "alexnet_ts11", "--mode=inference", "--json", "--device=" + speed)
                    .json();
            assertThat(solved.get("deviceLayers")).isEqualTo(stretch.get("deviceLayers"));
            assertThat(solved.get("delaySeconds").asDouble())
                    .isBetween(
                            stretch.get("delaySecondsAtTo").asDouble(),
                            stretch.get("delaySecondsAtFrom").asDouble());
        }
        assertThat(end).isEqualTo(envelope.get("to").asDouble());
    }

    @Test
    void neighbouring_stretches_cost_the_same_where_they_meet() throws IOException {
        JsonNode stretches = run("envelope", "resnet18_ts17_dynbatch", "--axis=device", "--json")
                .json()
                .get("stretches");
        for (int i = 1; i < stretches.size(); i++) {
            double before = stretches.get(i - 1).get("delaySecondsAtTo").asDouble();
            double after = stretches.get(i).get("delaySecondsAtFrom").asDouble();
            assertThat(after).isCloseTo(before, within(before * 1e-9));
        }
    }

    @Test
    void people_read_each_split_with_its_range() {
        Run run = run("envelope", "alexnet_ts11", "--axis=uplink", "--from=1Mbps", "--to=1Gbps");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1 Mbit/s to ").contains(" to 1 Gbit/s").contains("layers on the device");
    }

    @Test
    void the_map_is_exact_and_its_cells_have_corners() throws IOException {
        JsonNode map = run("map", "alexnet_ts11", "--json").json();
        assertThat(map.get("exact").asBoolean()).isTrue();
        assertThat(map.get("cells")).isNotEmpty();
        assertThat(map.get("cells"))
                .allSatisfy(cell -> assertThat(cell.get("corners")).hasSizeGreaterThan(2));
    }

    @Test
    void people_read_the_map_too() {
        Run run = run("map", "alexnet_ts11", "--mode=inference");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("exact").contains("layers on the device");
    }

    @Test
    void what_cannot_be_asked_gives_one_line_and_exit_code_2() {
        for (Run run : List.of(
                run("envelope", "alexnet_ts11", "--axis=batch"),
                run("envelope", "alexnet_ts11", "--from=2GFLOPS", "--to=1GFLOPS"),
                run("envelope", "alexnet_ts11", "--from=fast"),
                run("map", "no_such_model"),
                run("map", "alexnet_ts11", "--pin-device=nothing_of_that_name"))) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err().strip()).isNotEmpty().doesNotContain("\n").doesNotContain("defect");
        }
    }
}
