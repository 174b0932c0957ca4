package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code solve --compare}. */
class CompareStrategiesTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int solve(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("solve", SharedModels.model("googlenet_ts17").toString(), "--compare"));
        arguments.addAll(List.of(options));
        CommandLine commandLine =
                SplitScope.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    private JsonNode strategy(String name) throws IOException {
        JsonNode strategies = new ObjectMapper().readTree(out.toString()).get("strategies");
        return StreamSupport.stream(strategies.spliterator(), false)
                .filter(entry -> entry.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_strategy_tells_its_delay_its_loss_and_its_layers() throws IOException {
        assertThat(solve("--json")).isZero();
        JsonNode optimum = strategy("optimum");
        assertThat(optimum.get("lossPercent").asDouble()).isZero();
        assertThat(strategy("brute force").get("deviceLayers")).isEqualTo(optimum.get("deviceLayers"));
        assertThat(strategy("device only").get("lossPercent").asDouble()).isPositive();
        assertThat(strategy("server only").get("delaySeconds").isNull()).isTrue();
        assertThat(strategy("server only").get("notPossible").asText()).contains("raw data");
        assertThat(strategy("cut without precedence").get("claimedSeconds").isNumber())
                .isTrue();
    }

    @Test
    void the_range_decides_which_split_is_kept_for_all_settings() throws IOException {
        assertThat(solve("--json", "--range-device=1kFLOPS..2kFLOPS")).isZero();
        int onSlow = strategy("static, mean setting").get("deviceLayers").size();
        out.getBuffer().setLength(0);
        assertThat(solve("--json", "--range-device=1PFLOPS..2PFLOPS")).isZero();
        assertThat(strategy("static, mean setting").get("deviceLayers").size()).isGreaterThan(onSlow);
    }

    @Test
    void the_table_says_why_a_strategy_has_no_split() {
        assertThat(solve()).isZero();
        assertThat(out.toString()).contains("not possible: the raw data stays on the device");
    }

    @Test
    void a_range_that_is_none_is_refused_in_one_line() {
        assertThat(solve("--range-uplink=fast")).isEqualTo(2);
        assertThat(err.toString()).contains("'fast' is no range").hasLineCount(1);
        err.getBuffer().setLength(0);
        assertThat(solve("--range-uplink=2Mbps..1Mbps")).isEqualTo(2);
        assertThat(err.toString()).contains("A range goes from").hasLineCount(1);
    }
}
