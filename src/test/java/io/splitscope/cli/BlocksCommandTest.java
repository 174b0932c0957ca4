package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BlocksCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine line = SplitScope.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(args);
    }

    @Test
    void json_names_each_module_with_the_positions_of_all_layers_inside() throws IOException {
        assertThat(run("blocks", SharedModels.model("resnet18_ts17_dynbatch").toString(), "--json"))
                .isZero();
        JsonNode layer1 =
                new ObjectMapper().readTree(out.toString()).get("blocks").get(0);
        assertThat(layer1.get("name").asText()).isEqualTo("layer1");
        assertThat(layer1.get("layers")).hasSize(10);
        assertThat(layer1.get("layers").get(0).asInt()).isEqualTo(3);
        JsonNode inner = layer1.get("children").get(1);
        assertThat(inner.get("name").asText()).isEqualTo("layer1.1");
        assertThat(inner.get("kind").asText()).isEqualTo("residual");
    }

    @Test
    void layers_inside_local_functions_are_named_by_call_and_position() throws IOException {
        assertThat(run(
                        "blocks",
                        SharedModels.model("googlenet_ts17_modulefns_inception").toString(),
                        "--json"))
                .isZero();
        JsonNode inception =
                new ObjectMapper().readTree(out.toString()).get("blocks").get(3);
        assertThat(inception.get("name").asText()).isEqualTo("inception3a");
        assertThat(inception.get("layers").get(0).asText()).isEqualTo("8.0");
    }

    @Test
    void text_shows_the_tree_with_kinds_and_counts() {
        assertThat(run("blocks", SharedModels.model("gpt2_ts17").toString())).isZero();
        assertThat(out.toString())
                .contains("    h (sequential, 468 layers, x12)", "      h.0 (transformer, 39 layers)");
    }

    @Test
    void a_missing_file_is_one_line_and_exit_code_2() {
        assertThat(run("blocks", "no-such-file.onnx")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }
}
