package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.profile.ProfileFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return SplitScope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void every_layer_is_measured_and_the_profile_beside_the_model_tells_the_same_seconds() throws Exception {
        Path file = Files.copy(SharedModels.model("bert_tiny_ts17_full"), folder.resolve("bert.onnx"));
        assertThat(run("measure", file.toString(), "--runs", "3", "--json"))
                .as(err.toString())
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        Model model = OnnxReader.read(file, Progress.NONE).model();
        Profile read = ProfileFile.read(folder.resolve("bert.profile.csv"), ModelCost.of(model));
        assertThat(json.get("layers")).hasSize(model.layers().size());
        double sum = 0;
        double predicted = 0;
        double before = Double.POSITIVE_INFINITY;
        for (JsonNode row : json.get("layers")) {
            double seconds = row.get("seconds").asDouble();
            assertThat(row.get("lower").asDouble()).isLessThanOrEqualTo(seconds);
            assertThat(row.get("upper").asDouble()).isGreaterThanOrEqualTo(seconds);
            double error = Math.abs(seconds - row.get("predicted").asDouble());
            assertThat(error).as("those first that are wrong by most").isLessThanOrEqualTo(before);
            before = error;
            sum += seconds;
            predicted += row.get("predicted").asDouble();
        }
        double run = json.get("runSeconds").asDouble();
        double other = json.get("otherSeconds").asDouble();
        assertThat(sum + other + json.get("betweenSeconds").asDouble())
                .as("the whole run")
                .isEqualTo(run, within(1e-9));
        assertThat(sum).isPositive().isEqualTo(json.get("layerSeconds").asDouble(), within(1e-9));
        assertThat(predicted).as("one speed for the same sum").isEqualTo(sum, within(1e-9));
        double kept = model.layers().stream()
                .mapToDouble(layer -> read.seconds(layer.id()))
                .sum();
        assertThat(read.measuredLayers()).isEqualTo(model.layers().size());
        assertThat(kept).isEqualTo(sum, within(1e-9));
    }

    @Test
    void a_model_without_weights_is_measured_with_random_ones() {
        Path profile = folder.resolve("p.csv");
        assertThat(run(
                        "measure",
                        SharedModels.model("mobilenet_v2_ts11").toString(),
                        "-o",
                        profile.toString(),
                        "--runs",
                        "1",
                        "--warm-up",
                        "0"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("random, since the file with them is missing")
                .contains("ratio");
        assertThat(profile).exists();
    }

    @Test
    void layers_without_a_name_are_told_apart_by_what_they_make() throws Exception {
        ModelProto.Builder unnamed =
                ModelProto.parseFrom(Files.readAllBytes(SharedModels.model("two_tower_ts13_full"))).toBuilder();
        unnamed.getGraphBuilder().getNodeBuilderList().forEach(NodeProto.Builder::clearName);
        Path file = Files.write(folder.resolve("unnamed.onnx"), unnamed.build().toByteArray());
        assertThat(run("measure", file.toString(), "--runs", "1"))
                .as(err.toString())
                .isZero();
        Model model = OnnxReader.read(file, Progress.NONE).model();
        assertThat(model.layers()).allMatch(layer -> layer.name().isEmpty());
        assertThat(out.toString())
                .startsWith(model.layers().size() + " of " + model.layers().size() + " layers measured");
        Profile read = ProfileFile.read(folder.resolve("unnamed.profile.csv"), ModelCost.of(model));
        assertThat(read.measuredLayers()).isEqualTo(model.layers().size());
    }

    @Test
    void layers_inside_local_functions_are_timed_one_by_one_in_each_call() throws Exception {
        Path model = SharedModels.model("googlenet_ts17_modulefns_inception");
        Path profile = folder.resolve("p.csv");
        assertThat(run("measure", model.toString(), "-o", profile.toString(), "--runs", "1", "--warm-up", "0"))
                .as(err.toString())
                .isZero();
        ModelCost cost = ModelCost.of(OnnxReader.read(model, Progress.NONE).model());
        int layers = cost.model().layers().size();
        assertThat(cost.model().layers()).anyMatch(layer -> !layer.node().isTopLevel());
        assertThat(out.toString())
                .startsWith(layers + " of " + layers + " layers measured")
                .contains(" 0 s in what is no layer");
        assertThat(ProfileFile.read(profile, cost).measuredLayers()).isEqualTo(layers);
    }

    @Test
    void a_profile_is_never_overwritten_without_being_asked() throws Exception {
        Path file = Files.copy(SharedModels.model("two_tower_ts13_full"), folder.resolve("towers.onnx"));
        Path profile = Files.writeString(folder.resolve("towers.profile.csv"), "mine");
        assertThat(run("measure", file.toString(), "--runs", "1")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("--force");
        assertThat(profile).hasContent("mine");
        assertThat(run("measure", file.toString(), "--runs", "1", "--force")).isZero();
        assertThat(Files.readString(profile)).startsWith("layer,seconds");
    }
}
