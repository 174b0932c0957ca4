package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import io.splitscope.onnx.LoopModelFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code inspect} prints and how it ends. */
class InspectCommandTest {

    private record Run(int exitCode, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine program =
                SplitScope.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Run(program.execute(arguments), out.toString(), err.toString());
    }

    private static Run inspect(String model, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("inspect", SharedModels.model(model).toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void the_json_has_the_documented_fields_in_order() throws IOException {
        JsonNode answer = inspect("alexnet_ts11", "--json").json();
        JsonNode conv = answer.get("layers").get(0);

        assertThat(names(answer))
                .containsExactly(
                        "model",
                        "opset",
                        "inputs",
                        "outputs",
                        "symbols",
                        "dataExtents",
                        "layers",
                        "totals",
                        "warnings");
        assertThat(names(conv))
                .containsExactly("index", "name", "op", "inputs", "outputs", "params", "paramBytes", "macs", "flops");
        assertThat(names(conv.get("outputs").get(0))).containsExactly("name", "shape", "type", "bytes");
        assertThat(names(answer.get("totals")))
                .containsExactly("nodes", "layers", "params", "paramBytes", "macs", "flops");
        assertThat(answer.get("inputs").get(0))
                .hasToString("{\"name\":\"input\",\"shape\":[1,3,224,224],\"type\":\"FLOAT\"}");
        assertThat(conv.get("outputs").get(0).get("bytes").asLong()).isEqualTo(64 * 55 * 55 * 4);
        assertThat(conv.get("macs").asLong()).isEqualTo(70_276_800);
        assertThat(answer.get("totals").get("params").asLong()).isEqualTo(61_100_840);
    }

    @Test
    void a_bigger_batch_scales_work_and_bytes_of_a_fixed_model_but_not_its_parameters() throws IOException {
        JsonNode one = inspect("alexnet_ts11", "--json").json().get("layers").get(0);
        JsonNode eight = inspect("alexnet_ts11", "--json", "--batch", "8")
                .json()
                .get("layers")
                .get(0);

        assertThat(eight.get("macs").asLong()).isEqualTo(8 * one.get("macs").asLong());
        assertThat(eight.get("flops").asLong()).isEqualTo(8 * one.get("flops").asLong());
        assertThat(eight.get("outputs").get(0).get("bytes").asLong())
                .isEqualTo(8 * one.get("outputs").get(0).get("bytes").asLong());
        assertThat(eight.get("params")).isEqualTo(one.get("params"));
    }

    @Test
    void an_unbound_batch_dimension_takes_the_batch() throws IOException {
        JsonNode answer =
                inspect("resnet18_ts17_dynbatch", "--json", "--batch", "8").json();

        assertThat(answer.get("inputs").get(0).get("shape")).hasToString("[8,3,224,224]");
        assertThat(answer.get("totals").get("macs").asLong()).isEqualTo(8 * 1_814_073_344L);
    }

    @Test
    void a_batch_dimension_bound_by_name_scales_to_the_batch() throws IOException {
        JsonNode answer = inspect("resnet18_ts17_dynbatch", "--json", "--dim", "batch=4", "--batch", "8")
                .json();

        assertThat(answer.get("inputs").get(0).get("shape")).hasToString("[4,3,224,224]");
        assertThat(answer.get("totals").get("macs").asLong()).isEqualTo(8 * 1_814_073_344L);
    }

    @Test
    void a_call_of_a_local_function_is_one_row_with_the_layers_inside() throws IOException {
        JsonNode answer =
                inspect("googlenet_ts17_modulefns_inception", "--json").json();
        JsonNode call = answer.get("layers").get(8);

        assertThat(answer.get("layers")).hasSize(22);
        assertThat(call.get("op").asText()).isEqualTo("Inception");
        assertThat(call.get("macs").asLong()).isEqualTo(121_626_624);
        assertThat(call.get("params").asLong()).isEqualTo(155_504);
        assertThat(call.get("outputs").get(0).get("shape")).hasToString("[1,256,28,28]");
        assertThat(call.get("inner")).hasSize(14);
        assertThat(call.get("inner").get(3).get("id").asText()).isEqualTo("8.3");
    }

    @Test
    void what_depends_on_data_is_null_and_never_zero() throws IOException {
        JsonNode answer = inspect("ssdlite320_ts11", "--json").json();
        List<JsonNode> boxes = new ArrayList<>();
        for (JsonNode layer : answer.get("layers")) {
            if (layer.get("op").asText().equals("NonZero")) {
                boxes.add(layer.get("outputs").get(0));
            }
        }
        assertThat(boxes).isNotEmpty().allSatisfy(box -> {
            assertThat(box.get("shape").get(1).isNull()).isTrue();
            assertThat(box.get("bytes").isNull()).isTrue();
        });
    }

    @Test
    void the_table_shows_every_layer_and_the_sums() {
        Run run = inspect("alexnet_ts11");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Conv", "1x64x55x55", "70,276,800", "20 layers of 20 nodes", "61,100,840");
    }

    @Test
    void a_file_that_is_no_model_gives_one_line_and_exit_code_two(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.onnx"), "no model");
        Run run = run("inspect", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("no ONNX file");
    }

    @Test
    void a_dimension_the_model_does_not_have_gives_one_line_and_exit_code_two() {
        Run run = inspect("alexnet_ts11", "--dim", "seq=3");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("\"seq\"");
    }

    @Test
    void a_batch_below_one_gives_one_line_and_exit_code_two() {
        Run run = inspect("alexnet_ts11", "--batch", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("at least 1 sample");
    }

    @Test
    void what_a_loop_runs_is_listed_with_it(@TempDir Path folder) throws IOException {
        String file = LoopModelFile.write(folder.resolve("loop.onnx")).toString();
        JsonNode loop = run("inspect", file, "--json").json().get("layers").get(1);

        JsonNode body = loop.get("bodies").get(0);
        assertThat(body.get("name").asText()).isEqualTo("body");
        assertThat(body.get("runs").asLong()).isEqualTo(3);
        assertThat(body.get("inputs").findValuesAsText("name")).contains("carried", "x");
        assertThat(body.get("layers").findValuesAsText("op")).contains("Add", "If");
        assertThat(body.get("layers").get(1).get("bodies").findValuesAsText("name"))
                .contains("then_branch", "else_branch");
        assertThat(run("inspect", file).out()).contains("1 body 0", "1 body 1 then_branch 0");
    }
}
