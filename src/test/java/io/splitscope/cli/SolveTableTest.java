package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.splitscope.SharedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that {@code solve} writes. */
class SolveTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int solve(Path table) {
        return SplitScope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("solve", SharedModels.model("googlenet_ts17").toString(), "--json", "--table=" + table);
    }

    @Test
    void a_spreadsheet_gets_a_row_for_each_layer_whose_seconds_add_up() throws IOException {
        Path table = folder.resolve("layers.csv");
        assertThat(solve(table)).isZero();

        List<Map<String, String>> rows;
        try (MappingIterator<Map<String, String>> read = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(table.toFile())) {
            rows = read.readAll();
        }
        JsonNode answer = JSON.readTree(out.toString());
        assertThat(rows).hasSize(139);
        assertThat(rows.get(0)).containsEntry("operator", "Conv").containsEntry("shapes", "1×64×112×112");
        double device = rows.stream()
                .filter(row -> row.get("side").equals("device"))
                .mapToDouble(row -> Double.parseDouble(row.get("deviceSeconds")))
                .sum();
        assertThat(device).isCloseTo(answer.get("terms").get("deviceCompute").asDouble(), within(1e-9));
        assertThat(rows.stream().filter(row -> row.get("side").equals("device")))
                .hasSize(answer.get("deviceLayers").size());
    }

    @Test
    void everything_is_one_object_that_agrees_with_the_answer() throws IOException {
        Path table = folder.resolve("all.json");
        assertThat(solve(table)).isZero();

        JsonNode all = JSON.readTree(table.toFile());
        JsonNode answer = JSON.readTree(out.toString());
        assertThat(all.get("layers")).hasSize(139);
        assertThat(all.get("delaySeconds")).isEqualTo(answer.get("delaySeconds"));
        assertThat(all.get("cut")).hasSameSizeAs(answer.get("cutTensors"));
        double up = 0;
        for (JsonNode tensor : all.get("cut")) {
            up += tensor.get("upSeconds").asDouble();
        }
        assertThat(up).isCloseTo(all.get("terms").get("activationsUp").asDouble(), within(1e-12));
        assertThat(all.get("setting").get("link").get("uplink").asDouble()).isEqualTo(20e6);
    }

    @Test
    void another_format_is_refused() {
        assertThat(solve(folder.resolve("layers.xls"))).isEqualTo(2);
        assertThat(err.toString()).contains(".csv or .json").hasLineCount(1);
    }
}
