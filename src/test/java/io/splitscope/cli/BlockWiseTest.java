package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** {@code solve --block-wise}. */
class BlockWiseTest {

    private final StringWriter out = new StringWriter();

    private int solve(String model, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "solve";
        arguments[1] = SharedModels.model(model).toString();
        arguments[2] = "--block-wise";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return SplitScope.commandLine().setOut(new PrintWriter(out, true)).execute(arguments);
    }

    @Test
    void inception_4a_stays_open_with_its_channels_told() {
        assertThat(solve("googlenet_ts17", "--mode=inference")).isZero();
        assertThat(out.toString())
                .contains("inception4a stays open")
                .contains("(368 channels, with 480 in and 512 out)")
                .contains("inception3a is one vertex");
    }

    @Test
    void block_4a_is_cut_inside_at_some_setting_and_the_reduced_graph_finds_it() throws Exception {
        assertThat(solve("googlenet_ts17", "--mode=inference", "--device=8.5GFLOPS", "--server=1PFLOPS", "--json"))
                .isZero();
        JsonNode blockWise = new ObjectMapper().readTree(out.toString());
        assertThat(blockWise.get("cutTensors"))
                .hasSizeGreaterThan(1)
                .allSatisfy(tensor -> assertThat(tensor.get("name").asText()).contains("inception4a"));
        assertThat(blockWise.get("delaySeconds").asDouble())
                .isLessThan(blockWise.get("baselines").get("blockOnly").asDouble());
    }

    @Test
    void as_json_each_tested_block_tells_whether_it_is_one_vertex_and_why() throws Exception {
        assertThat(solve("densenet121_ts11", "--json")).isZero();
        JsonNode blockWise = new ObjectMapper().readTree(out.toString()).get("blockWise");
        assertThat(blockWise.get("vertices").asInt()).isLessThan(20);
        assertThat(blockWise.get("blocks")).isNotEmpty().allSatisfy(block -> assertThat(
                        block.get("why").asText())
                .startsWith(block.get("name").asText()));
    }
}
