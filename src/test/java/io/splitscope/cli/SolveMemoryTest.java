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
import org.junit.jupiter.api.Test;

/** What {@code solve} says of the device's memory. */
class SolveMemoryTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int solve(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("solve", SharedModels.model("vgg16_ts13").toString(), "--device=1TFLOPS", "--mode=inference"));
        arguments.addAll(List.of(options));
        return SplitScope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private JsonNode memory() throws IOException {
        return new ObjectMapper().readTree(out.toString()).get("deviceMemory");
    }

    @Test
    void what_the_best_split_needs_is_always_told() throws IOException {
        assertThat(solve("--json")).isZero();

        JsonNode best = memory().get("best");
        assertThat(best.get("weights").asLong() + best.get("activations").asLong())
                .isEqualTo(best.get("total").asLong());
        assertThat(memory().has("limit")).isFalse();
    }

    @Test
    void a_split_that_fits_is_offered_with_what_it_may_cost_at_most() throws IOException {
        assertThat(solve("--json", "--device-memory=50MB")).isZero();

        JsonNode fitting = memory().get("fitting");
        assertThat(fitting.get("memory").get("total").asLong()).isLessThanOrEqualTo(50_000_000);
        assertThat(fitting.get("boundSeconds").asDouble())
                .isLessThanOrEqualTo(fitting.get("delaySeconds").asDouble());
        assertThat(fitting.get("gap").asDouble()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void a_memory_that_is_no_amount_is_refused() {
        assertThat(solve("--device-memory=little")).isEqualTo(2);
        assertThat(solve("--optimizer=newton")).isEqualTo(2);
        assertThat(err.toString()).contains("sgd, momentum or adam");
    }
}
