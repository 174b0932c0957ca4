package io.splitscope.simulate.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.link.RadioLink;
import io.splitscope.simulate.link.TraceLink;
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
                "seconds,uplink_bps,downlink_bps | 1,2 | 2 values instead of 3",
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

    @Test
    void what_is_written_is_read_again_as_it_was(@TempDir Path folder) throws IOException, ExperimentException {
        Path trace = folder.resolve("train.csv");
        Files.writeString(trace, "seconds,uplink_bps,downlink_bps\n0,1e6,2e6\n1,3e6,4e6\n");
        ExperimentFile file = ExperimentFile.parse(
                """
                {"format": "splitscope-experiment-1", "name": "All kinds", "lookFor": ["One.", "Two."],
                 "model": "m.onnx", "dims": {"seq": 128},
                 "setting": {"server": "NVIDIA T4", "batch": 8, "localIterations": 3, "mode": "inference",
                             "compressUpdate": 2, "wire": "fp16", "sharedWeights": "sync", "outputsOnDevice": true},
                 "fleet": [
                   {"name": "a", "count": 2, "speed": "50 GFLOP/s", "latency": "5 ms",
                    "power": {"compute": 4, "transmit": 2, "receive": 1, "idle": 0.3},
                    "link": {"kind": "radio", "preset": "n257", "moves": {"nearest": 20, "farthest": 200, "speed": 10}}},
                   {"name": "b", "speed": 1e9, "link": {"kind": "trace", "file": "train.csv", "looped": false}},
                   {"name": "c", "speed": 1e9, "link": {"kind": "constant", "uplink": 1e6, "downlink": 2e6}},
                   {"name": "d", "speed": 1e9, "link": {"kind": "random-walk", "uplink": 1e6, "downlink": 2e6,
                     "deviation": 0.2, "widest": 4}},
                   {"name": "e", "speed": 1e9, "link": {"kind": "gauss-markov", "uplink": 1e6, "downlink": 2e6,
                     "deviation": 0.2, "memory": 3}},
                   {"name": "f", "speed": 1e9, "link": {"kind": "steps", "steps": [
                     {"seconds": 0, "uplink": 1e6, "downlink": 2e6}, {"seconds": 9, "uplink": 3e6, "downlink": 2e6}]}},
                   {"name": "g", "speed": 1e9, "link": {"kind": "radio", "pathLoss": "uma-los", "fading": "none",
                     "uplink": {"carrier": 2e9, "bandwidth": 2e7, "power": 23, "noiseFigure": 5, "share": 0.5, "cap": 6},
                     "downlink": {"carrier": 2e9, "bandwidth": 2e7, "power": 40, "noiseFigure": 7},
                     "antennaGain": 3, "moves": {"radius": 90, "speed": 2}, "averaging": 0.5}}],
                 "schedule": "parallel", "rounds": 7, "interval": 2, "seeds": 2, "seed": 5,
                 "policies": ["optimal", "block-wise-tested", {"delayed": 2}, {"estimated": 0.25}]}
                """,
                folder);
        Path elsewhere = folder.resolve("deep").resolve("er");
        String json = ExperimentWriter.json(file, elsewhere);
        assertThat(json).contains("../../train.csv", "../../m.onnx");
        ExperimentFile again = ExperimentFile.parse(json, elsewhere);
        assertThat(((TraceLink) again.experiment().fleet().get(2).link()).looped())
                .isFalse();
        assertThat(((TraceLink) again.experiment().fleet().get(2).link()).samples())
                .hasSize(2);
        assertThat(again.experiment().setting()).isEqualTo(file.experiment().setting());
        assertThat(again.experiment().policies()).isEqualTo(file.experiment().policies());
        assertThat(again.lookFor()).isEqualTo(file.lookFor());
        assertThat(again.dims()).isEqualTo(file.dims());
        assertThat(again.experiment().fleet().stream()
                        .filter(device -> !device.name().equals("b"))
                        .toList())
                .isEqualTo(file.experiment().fleet().stream()
                        .filter(device -> !device.name().equals("b"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                          | its first line must be",
                "'seconds,uplink_bps,downlink_bps'                           | has no samples",
                "'seconds,uplink_bps,downlink_bps\n"
                        + "0,1e6,2e6\n"
                        + "0,1e6,2e6'     | line 3: times rise, but 0.0 s follows 0.0 s",
                "'seconds,uplink_bps,downlink_bps\n"
                        + "5,1e6,2e6\n"
                        + "4,1e6,2e6'     | line 3: times rise, but 4.0 s follows 5.0 s",
                "'seconds,uplink_bps,downlink_bps\n"
                        + "0,0,2e6'                  | line 2: uplink_bps is 0; a rate is more than 0",
                "'seconds,uplink_bps,downlink_bps\n"
                        + "0,1e6,NaN'                | line 2: downlink_bps is 'NaN', not a number",
                "'seconds,uplink_bps,downlink_bps\n"
                        + "0,1e6d,2e6'               | line 2: uplink_bps is '1e6d', not a number",
                "'seconds,uplink_bps,downlink_bps\n0,1e6'                    | line 2: 2 values instead of 3",
            })
    void a_trace_that_is_none_is_told_with_its_line(String text, String told, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("trace.csv");
        Files.writeString(file, text.replace("\\n", "\n"));
        assertThatThrownBy(() -> TraceFile.read(file, true))
                .isInstanceOf(ExperimentException.class)
                .hasMessageContaining(told);
    }

    @Test
    void a_trace_from_a_spreadsheet_may_begin_with_its_mark_and_end_its_lines_as_windows_does(@TempDir Path folder)
            throws IOException, ExperimentException {
        Path file = folder.resolve("trace.csv");
        Files.writeString(file, "\ufeffseconds,uplink_bps,downlink_bps\r\n0,1e6,2e6\r\n");
        assertThat(TraceFile.read(file, true).samples()).hasSize(1);
    }

    @Test
    void a_trace_that_is_no_text_is_told(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("trace.csv");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        assertThatThrownBy(() -> TraceFile.read(file, true)).hasMessageContaining("is not a text in UTF-8");
    }
}
