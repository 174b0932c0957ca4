package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code solve} prints and how it ends. */
class SolveCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Run(int exitCode, String out, String err) {
        JsonNode json() throws IOException {
            return JSON.readTree(out);
        }
    }

    private static Run solve(String model, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments =
                new ArrayList<>(List.of("solve", SharedModels.model(model).toString()));
        arguments.addAll(List.of(options));
        int exitCode = SplitScope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> integers = new ArrayList<>();
        array.forEach(number -> integers.add(number.asInt()));
        return integers;
    }

    @Test
    void the_published_split_of_alexnet_comes_out_as_json() throws IOException {
        Run run = solve(
                "alexnet_ts11",
                "--device=20GFLOPS",
                "--server=10TFLOPS",
                "--uplink=50Mbps",
                "--downlink=100 Mbit/s",
                "--batch=16",
                "--mode=training",
                "--local-iterations=10",
                "--flops=macs",
                "--allow-raw-upload",
                "--json");
        JsonNode answer = run.json();
        assertThat(run.exitCode()).isZero();
        assertThat(answer.get("delaySeconds").asDouble()).isCloseTo(1.062382768128, within(1e-9));
        assertThat(integers(answer.get("deviceLayers"))).containsExactly(0, 1, 2);
        JsonNode cut = answer.get("cutTensors").get(0);
        assertThat(cut.get("name").asText()).isEqualTo("/features/features.2/MaxPool_output_0");
        assertThat(cut.get("bytes").asLong()).isEqualTo(16 * 64 * 27 * 27 * 4);
        assertThat(answer.get("baselines").get("serverOnly").asDouble()).isPositive();
        assertThat(answer.get("solveMicros").asDouble()).isPositive();
        double sum = 0;
        for (JsonNode term : answer.get("terms")) {
            sum += term.asDouble();
        }
        assertThat(answer.get("terms")).hasSize(6);
        assertThat(sum).isCloseTo(answer.get("delaySeconds").asDouble(), within(1e-15));
    }

    @Test
    void all_on_the_server_is_null_while_the_raw_data_stays() throws IOException {
        JsonNode baselines = solve("alexnet_ts11", "--json").json().get("baselines");
        assertThat(baselines.get("serverOnly").isNull()).isTrue();
        assertThat(baselines.get("deviceOnly").asDouble()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"/features/features.5/MaxPool", "5", "/features/features.5/MaxPool_output_0"})
    void a_layer_can_be_pinned_by_its_name_its_position_and_what_it_makes(String name) throws IOException {
        JsonNode device =
                solve("alexnet_ts11", "--pin-device", name, "--json").json().get("deviceLayers");
        assertThat(integers(device)).contains(0, 1, 2, 3, 4, 5);
    }

    @Test
    void a_block_can_be_pinned_by_its_path() throws IOException {
        JsonNode device = solve("resnet50_dyn18", "--pin-device", "layer1.0", "--json")
                .json()
                .get("deviceLayers");
        assertThat(device.size()).isGreaterThan(4);
    }

    @Test
    void a_name_that_means_nothing_is_answered_with_close_ones() {
        Run run = solve("alexnet_ts11", "--pin-device", "/features/features.5/MaxPol");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'/features/features.5/MaxPool'").hasLineCount(1);
    }

    @Test
    void pins_that_cannot_all_hold_are_named() {
        Run run = solve("alexnet_ts11", "--pin-server", "/features/features.0/Conv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("/features/features.0/Conv", "raw data 'input'")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--device=fast, 50 GFLOP/s",
        "--device=0, more than 0",
        "--uplink=20 MBPS, bits or bytes",
        "--mode=dreaming, TRAINING",
        "--local-iterations=0, at least 1",
        "--batch=0, at least 1",
        "--dim=seq=4, seq",
        "--flops=none, macs",
        "--wire=fp9, INT8",
        "--compress-smashed=0, more than 0",
        "--compress-update=much, --compress-update",
        "--shared=perhaps, TOGETHER",
        "--freeze=nobody, nobody",
        "--tail=nobody, nobody",
        "--problem=/nowhere/at/all/p.json, /nowhere/at/all/p.json",
        "--bogus, --bogus"
    })
    void a_bad_option_is_answered_in_one_line(String option, String hint) {
        Run run = solve("alexnet_ts11", option);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(hint).hasLineCount(1);
    }

    @Test
    void people_get_a_readable_answer() {
        Run run = solve("alexnet_ts11", "--device=20GFLOPS", "--batch=16");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "of 20 layers on the device", "device compute", "device only", "raw data stays on the device");
    }

    @Test
    void the_problem_holds_every_layer_tensor_and_weight_by_its_place_in_the_file(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("problem.json");
        solve("two_tower_ts13_full", "--problem", file.toString(), "--batch=4", "--flops=macs");
        JsonNode problem = JSON.readTree(file.toFile());
        List<String> ids = new ArrayList<>();
        problem.get("nodes").forEach(node -> ids.add(node.get("id").asText()));
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        for (JsonNode node : problem.get("nodes")) {
            node.get("params")
                    .forEach(key -> assertThat(problem.get("param_bytes").has(key.asText()))
                            .isTrue());
        }
        assertThat(problem.get("tensors")).anySatisfy(tensor -> {
            assertThat(tensor.get("producer").isNull()).isTrue();
            assertThat(tensor.get("float").asBoolean()).isFalse();
        });
        for (JsonNode tensor : problem.get("tensors")) {
            tensor.get("consumers").forEach(id -> assertThat(ids).contains(id.asText()));
        }
    }

    @Test
    void layers_inside_local_functions_go_by_the_call_and_their_place_inside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("problem.json");
        Run run = solve("googlenet_ts17_modulefns_inception", "--problem", file.toString(), "--json");
        List<String> ids = new ArrayList<>();
        JSON.readTree(file.toFile())
                .get("nodes")
                .forEach(node -> ids.add(node.get("id").asText()));
        assertThat(ids).anyMatch(id -> id.contains("."));
        run.json().get("deviceLayers").forEach(id -> assertThat(ids).contains(id.asText()));
    }

    @Test
    void activations_and_gradients_can_travel_in_a_type_of_their_own(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("problem.json");
        JsonNode whole = solve("alexnet_ts11", "--pin-server=3", "--pin-device=2", "--json")
                .json();
        JsonNode small = solve(
                        "alexnet_ts11",
                        "--pin-server=3",
                        "--pin-device=2",
                        "--wire=int8",
                        "--problem",
                        file.toString(),
                        "--json")
                .json();
        for (String term : List.of("activationsUp", "gradientsDown")) {
            assertThat(small.get("terms").get(term).asDouble())
                    .isCloseTo(whole.get("terms").get(term).asDouble() / 4, within(1e-12));
        }
        assertThat(small.get("terms").get("modelUp"))
                .isEqualTo(whole.get("terms").get("modelUp"));
        JsonNode tensor = JSON.readTree(file.toFile()).get("tensors").get(1);
        assertThat(tensor.get("wireBytes").asLong() * 4)
                .isEqualTo(tensor.get("bytes").asLong());
    }

    @Test
    void ratios_make_what_travels_smaller() throws IOException {
        List<String> pins = List.of("--pin-server=3", "--pin-device=2", "--json");
        JsonNode whole =
                solve("alexnet_ts11", pins.toArray(String[]::new)).json().get("terms");
        JsonNode small = solve(
                        "alexnet_ts11",
                        pins.get(0),
                        pins.get(1),
                        pins.get(2),
                        "--compress-smashed=2",
                        "--compress-gradients=4",
                        "--compress-update=8")
                .json()
                .get("terms");
        assertThat(ratio(whole, small, "activationsUp")).isCloseTo(2, within(1e-9));
        assertThat(ratio(whole, small, "gradientsDown")).isCloseTo(4, within(1e-9));
        assertThat(ratio(whole, small, "modelUp")).isCloseTo(8, within(1e-9));
        assertThat(ratio(whole, small, "modelDown")).isCloseTo(1, within(1e-9));
    }

    private static double ratio(JsonNode one, JsonNode other, String term) {
        return one.get(term).asDouble() / other.get(term).asDouble();
    }

    @Test
    void frozen_blocks_need_no_backward_pass_on_the_device(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("problem.json");
        JsonNode answer = solve(
                        "alexnet_ts11",
                        "--freeze=features",
                        "--problem",
                        file.toString(),
                        "--pin-device=features",
                        "--json")
                .json();
        assertThat(answer.get("terms").get("gradientsDown").asDouble()).isZero();
        assertThat(answer.get("terms").get("modelUp").asDouble()).isZero();
        JsonNode problem = JSON.readTree(file.toFile());
        JsonNode frozen = problem.get("nodes").get(0);
        assertThat(frozen.get("work")).isEqualTo(frozen.get("flops"));
        assertThat(frozen.get("params")).isEmpty();
    }

    @Test
    void what_returns_to_the_device_is_listed_and_its_terms_are_part_of_the_sum() throws IOException {
        JsonNode answer = solve("alexnet_ts11", "--labels-on-device", "--json").json();
        assertThat(answer.get("returnedTensors")).hasSize(1);
        assertThat(answer.get("terms").get("activationsDown").asDouble()).isPositive();
        double sum = 0;
        for (JsonNode term : answer.get("terms")) {
            sum += term.asDouble();
        }
        assertThat(sum).isCloseTo(answer.get("delaySeconds").asDouble(), within(1e-12));

        JsonNode tail = solve("alexnet_ts11", "--tail=19", "--json").json();
        assertThat(integers(tail.get("deviceLayers"))).contains(0, 19).doesNotContain(18);
        assertThat(solve("alexnet_ts11", "--mode=inference", "--outputs-on-device", "--pin-server=3")
                        .out())
                .contains("on the way back to the device", "activations down");
    }

    @Test
    void an_explanation_is_given_when_asked_for() throws IOException {
        Run run = solve("alexnet_ts11", "--explain");
        assertThat(run.out()).contains("Why not earlier", "Why not later");

        JsonNode explained = solve("alexnet_ts11", "--explain", "--json").json().get("explanation");
        assertThat(explained).hasSize(5);
        assertThat(solve("alexnet_ts11", "--json").json().has("explanation")).isFalse();
    }
}
