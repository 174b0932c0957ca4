package io.splitscope.simulate.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.link.RadioLink;
import io.splitscope.simulate.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentFileTest {

    private static final String SMALL =
            """
            {"format": "splitscope-experiment-1", "model": "m.onnx",
             "setting": {"server": "NVIDIA T4", "batch": 8, "localIterations": 3},
             "fleet": [{"name": "phone", "count": 2, "speed": "50 GFLOP/s", "latency": "5 ms",
                        "link": {"kind": "radio", "preset": "n1", "distance": 80}}],
             "schedule": "parallel", "rounds": 7, "seeds": 2, "seed": 5,
             "policies": ["optimal", {"delayed": 2}]}
            """;

    private static ExperimentFile parse(String text) throws ExperimentException {
        return ExperimentFile.parse(text, Path.of("folder"));
    }

    @Test
    void a_file_says_who_trains_what_on_which_links() throws ExperimentException {
        ExperimentFile file = parse(SMALL);
        Experiment experiment = file.experiment();
        assertThat(file.model()).contains(Path.of("folder", "m.onnx"));
        assertThat(experiment.fleet()).hasSize(2).allSatisfy(device -> {
            assertThat(device.speed()).isEqualTo(50e9);
            assertThat(device.latency()).isEqualTo(0.005);
            assertThat(device.link()).isInstanceOf(RadioLink.class);
        });
        assertThat(experiment.setting().serverSpeed()).isEqualTo(8.1e12);
        assertThat(experiment.setting().batch()).isEqualTo(8);
        assertThat(experiment.schedule()).isEqualTo(Schedule.PARALLEL);
        assertThat(experiment.rounds()).isEqualTo(7);
        assertThat(experiment.seeds().values()).containsExactly(5L, 6L);
        assertThat(experiment.policies()).containsExactly(Policies.OPTIMAL, Policies.delayed(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"rounds\": 7     | \"rounds\": 0         | rounds is 0; write a whole number",
                "\"rounds\": 7     | \"rounds\": 1.5       | rounds is 1.5; write a whole number",
                "\"rounds\": 7     | \"runds\": 7          | runds is not known",
                "\"50 GFLOP/s\"    | \"fast\"              | fleet[0].speed is \"fast\"; write for example",
                "\"n1\"            | \"n2\"                | fleet[0].link.preset is \"n2\"; write n1, n257, wifi, lte",
                "\"radio\"         | \"wire\"              | fleet[0].link.kind is \"wire\"; write \"constant\"",
                "\"distance\": 80  | \"distance\": -1      | fleet[0].link: The distance must be more than 0",
                "\"distance\": 80  | \"moves\": 3          | fleet[0].link.moves must be an object",
                "\"optimal\"       | \"best\"              | policies[0] is \"best\"; write \"optimal\"",
                "\"optimal\"       | {\"delayed\": 2}      | Policy 'delayed 2' is there twice",
                "\"NVIDIA T4\"     | null                  | setting.server is null; write for example",
                "experiment-1      | experiment-2          | format is \"splitscope-experiment-2\"",
                "\"parallel\"      | \"both\"              | schedule is \"both\"; write \"sequential\"",
            })
    void what_is_wrong_is_told_with_its_place_and_what_to_write(String right, String wrong, String told) {
        assertThat(SMALL).contains(right);
        assertThatThrownBy(() -> parse(SMALL.replace(right, wrong)))
                .isInstanceOf(ExperimentException.class)
                .hasMessageContaining(told);
    }

    @Test
    void text_that_is_no_json_is_told_with_its_line() {
        assertThatThrownBy(() -> parse("{\n\"format\": \"splitscope"))
                .isInstanceOf(ExperimentException.class)
                .hasMessageContaining("not JSON")
                .hasMessageContaining("line 2");
    }

    @Test
    void a_missing_file_is_told_by_its_name() {
        assertThatThrownBy(() -> ExperimentFile.read(Path.of("nowhere.json")))
                .hasMessage("There is no file nowhere.json");
    }

    @Test
    void a_trace_counts_from_its_first_sample(@TempDir Path folder) throws IOException, ExperimentException {
        Path trace = Files.writeString(
                folder.resolve("t.csv"), "seconds,uplink_bps,downlink_bps\n100,1e6,2e6\n101.5, 3e6, 4e6\n");
        assertThat(TraceFile.read(trace, false).samples())
                .satisfiesExactly(first -> assertThat(first.seconds()).isZero(), second -> {
                    assertThat(second.seconds()).isEqualTo(1.5);
                    assertThat(second.rates().downlink()).isEqualTo(4e6);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time,up,down | 1,2,3 | its first line must be seconds,uplink_bps,downlink_bps",
                "seconds,uplink_bps,downlink_bps | 1,2 | has 2 values instead of 3",
                "seconds,uplink_bps,downlink_bps | 1,x,3 | uplink_bps is 'x', not a number",
                "seconds,uplink_bps,downlink_bps | 1,0,3 | leave out samples without a link",
            })
    void a_line_that_is_no_sample_is_told(String header, String line, String told, @TempDir Path folder)
            throws IOException {
        Path trace = Files.writeString(folder.resolve("t.csv"), header + "\n" + line + "\n");
        assertThatThrownBy(() -> TraceFile.read(trace, true))
                .isInstanceOf(ExperimentException.class)
                .hasMessageContaining(told);
    }
}
