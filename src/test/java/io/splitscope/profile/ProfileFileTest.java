package io.splitscope.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.SharedModels;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times of SqueezeNet's layers, in the forms in which profilers write them. */
class ProfileFileTest {

    private static ModelCost cost;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws OnnxException {
        cost = ModelCost.of(OnnxReader.read(SharedModels.model("squeezenet1_1_ts11_full"), Progress.NONE)
                .model(Map.of()));
    }

    private Profile profile(String... lines) throws IOException, ProfileException {
        return ProfileFile.read(Files.writeString(folder.resolve("times"), String.join("\n", lines)), cost);
    }

    private static Layer layer(String name) {
        Model model = cost.model();
        return model.layers().stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double flops(Layer layer) {
        return cost.layer(layer.id()).flops().orElseThrow();
    }

    private static String event(String name, String operator, long microseconds) {
        return "{\"cat\":\"Node\",\"dur\":" + microseconds + ",\"ph\":\"X\",\"name\":\"" + name
                + "_kernel_time\",\"args\":{\"op_name\":\"" + operator
                + "\",\"output_type_shape\":[{\"float\":[1,64]},{\"int64\":[]}],\"thread_scheduling_stats\":{}}}";
    }

    private static String timed(String name, String operator, long start, long microseconds) {
        return event(name, operator, microseconds).replace("\"ph\"", "\"ts\":" + start + ",\"tid\":7,\"ph\"");
    }

    private static String shaped(String name, String operator, long microseconds, String extents) {
        return event(name, operator, microseconds).replace("[1,64]", "[" + extents + "]");
    }

    private static final String RUN = "{\"cat\":\"Session\",\"dur\":1,\"name\":\"model_run\",\"args\":{}}";
    private static final String FIRST = "/features/features.0/Conv";
    private static final String RELU = "/features/features.1/Relu";

    @Test
    void a_table_gives_each_layer_its_seconds_and_the_rest_the_speed_of_those() throws Exception {
        Profile profile = profile("layer,seconds", FIRST + ",0.003", "\"" + RELU + "\",0.001");

        assertThat(profile.seconds(layer(FIRST).id())).isEqualTo(0.003);
        assertThat(profile.seconds(layer(RELU).id())).isEqualTo(0.001);
        assertThat(profile.measuredLayers()).isEqualTo(2);
        double speed = (flops(layer(FIRST)) + flops(layer(RELU))) / 0.004;
        assertThat(profile.speed()).isCloseTo(speed, within(speed * 1e-12));
        Layer other = layer("/features/features.3/squeeze/Conv");
        assertThat(profile.isMeasured(other.id())).isFalse();
        assertThat(profile.seconds(other.id())).isCloseTo(flops(other) / speed, within(1e-12));
    }

    @Test
    void semicolons_positions_and_tensors_will_do_too() throws Exception {
        Profile profile = profile("0;0.003", RELU + "_output_0;0.001");

        assertThat(profile.seconds(layer(FIRST).id())).isEqualTo(0.003);
        assertThat(profile.seconds(layer(RELU).id())).isEqualTo(0.001);
    }

    @Test
    void of_several_runs_the_median_counts_without_the_first() throws Exception {
        Profile profile = profile(
                "[",
                event(FIRST, "Conv", 90_000) + "," + RUN + ",",
                event(FIRST, "Conv", 3_000) + "," + RUN + ",",
                event(FIRST, "Conv", 5_000) + "," + RUN + ",",
                event(FIRST, "Conv", 4_000) + "," + RUN,
                "]");

        assertThat(profile.seconds(layer(FIRST).id())).isCloseTo(0.004, within(1e-12));
    }

    @Test
    void what_the_optimiser_fused_shares_its_time() throws Exception {
        Profile profile = profile("[", event(RELU + "_output_0_nchwc", "Conv", 4_000) + "," + RUN, "]");

        Layer conv = layer(FIRST);
        Layer relu = layer(RELU);
        assertThat(profile.isMeasured(conv.id())).isTrue();
        assertThat(profile.isMeasured(relu.id())).isTrue();
        assertThat(profile.seconds(conv.id()) + profile.seconds(relu.id())).isCloseTo(0.004, within(1e-12));
        assertThat(profile.seconds(conv.id()) / profile.seconds(relu.id()))
                .isCloseTo(flops(conv) / flops(relu), within(1e-6));
    }

    @Test
    void a_fused_operator_under_its_first_layers_name_takes_the_next_along() throws Exception {
        Profile profile = profile("[", event(FIRST, "FusedConv", 4_000) + "," + RUN, "]");

        assertThat(profile.isMeasured(layer(RELU).id())).isTrue();
        assertThat(profile.seconds(layer(FIRST).id())
                        + profile.seconds(layer(RELU).id()))
                .isCloseTo(0.004, within(1e-12));
    }

    @Test
    void time_that_belongs_to_no_layer_is_told() throws Exception {
        Profile profile = profile(FIRST + ",0.003", "ReorderOutput_7,0.002");

        assertThat(profile.fit().unmatchedSeconds()).isEqualTo(0.002);
        assertThat(profile.fit().unmatchedNames()).containsExactly("ReorderOutput_7");
        assertThat(profile.fit().flopShare())
                .isCloseTo(flops(layer(FIRST)) / cost.total().flops().orElseThrow(), within(1e-12));
    }

    @Test
    void of_many_names_that_belong_to_no_layer_the_first_are_told_and_all_counted() throws Exception {
        Profile profile = profile(FIRST + ",0.003", "a,1", "b,1", "c,1", "d,1", "e,1", "f,1", "a,1");

        assertThat(profile.fit().unmatched()).isEqualTo(6);
        assertThat(profile.fit().unmatchedNames()).containsExactly("a", "b", "c", "d", "e");
        assertThat(profile.fit().unmatchedSeconds()).isEqualTo(7);
    }

    @Test
    void layers_inside_local_functions_bear_the_functions_names_and_calls_come_in_the_models_order() throws Exception {
        ModelCost functions =
                ModelCost.of(OnnxReader.read(SharedModels.model("googlenet_ts17_modulefns_inception"), Progress.NONE)
                        .model(Map.of()));
        List<Integer> calls = functions.model().layers().stream()
                .filter(layer -> layer.name().equals("Conv_4"))
                .map(Layer::id)
                .toList();
        List<String> events = new ArrayList<>();
        for (int call = 0; call < calls.size(); call++) {
            String token = call == 0 ? "" : "token_" + call + "_";
            events.add(event("_inlfunc_Inception_" + token + "Conv_4_nchwc", "Conv", 100 + call));
        }
        Path file = Files.writeString(folder.resolve("times"), "[" + String.join(",", events) + "]");
        Profile profile = ProfileFile.read(file, functions);
        assertThat(profile.measuredLayers()).isEqualTo(calls.size()).isGreaterThan(1);
        for (int call = 0; call < calls.size(); call++) {
            assertThat(profile.seconds(calls.get(call))).isCloseTo((100 + call) * 1e-6, within(1e-12));
        }
    }

    @Test
    void what_ran_inside_a_loop_is_part_of_the_loops_time_however_often_it_ran() throws Exception {
        Profile profile = profile(
                "[",
                timed(FIRST, "Conv", 0, 10) + "," + RUN + ",",
                timed(FIRST, "Conv", 100, 20) + "," + timed(RELU, "Relu", 130, 5) + "," + timed(RELU, "Relu", 140, 5)
                        + "," + timed("loop", "Loop", 125, 30) + "," + RUN + ",",
                timed(FIRST, "Conv", 200, 20) + "," + timed(RELU, "Relu", 230, 5) + "," + timed("loop", "Loop", 225, 30)
                        + "," + RUN,
                "]");

        assertThat(profile.seconds(layer(FIRST).id())).isCloseTo(20e-6, within(1e-15));
        assertThat(profile.isMeasured(layer(RELU).id())).isFalse();
        assertThat(profile.fit().unmatchedNames()).containsExactly("loop");
        assertThat(profile.fit().unmatchedSeconds()).isCloseTo(30e-6, within(1e-15));
    }

    @Test
    void a_node_that_ran_more_often_in_one_run_gets_the_median_of_the_runs_sums() throws Exception {
        Profile profile = profile(
                "[",
                event(FIRST, "Conv", 90) + "," + RUN + ",",
                event(FIRST, "Conv", 3) + "," + event(FIRST, "Conv", 4) + "," + RUN + ",",
                event(FIRST, "Conv", 3) + "," + event(FIRST, "Conv", 4) + "," + event(FIRST, "Conv", 5) + "," + RUN
                        + ",",
                event(FIRST, "Conv", 8) + "," + RUN,
                "]");

        assertThat(profile.seconds(layer(FIRST).id())).isCloseTo(8e-6, within(1e-15));
    }

    @Test
    void a_trace_of_another_mini_batch_is_scaled_to_it() throws Exception {
        Profile profile = profile("[", shaped(FIRST, "Conv", 4_000, "8,64,111,111") + "," + RUN, "]");

        assertThat(profile.batch()).isEqualTo(8);
        assertThat(profile.fit().doubts()).isEmpty();
        assertThat(profile.speed()).isCloseTo(8 * flops(layer(FIRST)) / 0.004, within(1.0));
    }

    @Test
    void a_trace_of_other_dimensions_is_doubted_in_a_sentence() throws Exception {
        Profile profile = profile("[", shaped(FIRST, "Conv", 4_000, "1,64,55,55") + "," + RUN, "]");

        assertThat(profile.batch()).isEqualTo(1);
        assertThat(profile.fit().doubts()).singleElement().asString().contains("1×64×55×55", "not 1×64×111×111", FIRST);
        assertThat(profile("[", shaped(FIRST, "Conv", 4_000, "1,64,111,111") + "," + RUN, "]")
                        .fit()
                        .doubts())
                .isEmpty();
    }

    @Test
    void absurd_seconds_are_refused_with_the_files_name() {
        assertThatThrownBy(() -> profile(FIRST + ",1e-320"))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("times");
    }

    @Test
    void a_trace_that_was_not_ended_is_read_as_far_as_it_goes() throws Exception {
        assertThat(profile("[", event(FIRST, "Conv", 4_000) + ",", "{\"cat\":\"Node\",\"dur\":")
                        .seconds(layer(FIRST).id()))
                .isCloseTo(0.004, within(1e-12));
    }

    @Test
    void files_that_are_no_profile_of_the_model_are_refused_with_a_reason() {
        assertThatThrownBy(() -> profile("Gemm_77,0.5"))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("Gemm_77")
                .hasMessageContaining("another model");
        assertThatThrownBy(() -> profile("layer,seconds", FIRST + ",fast"))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("Row 2")
                .hasMessageContaining("'fast'");
        assertThatThrownBy(() -> profile(FIRST + ",-1")).isInstanceOf(ProfileException.class);
        assertThatThrownBy(() -> profile("[]"))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("profiling");
        assertThatThrownBy(() -> profile("{\"a\": tru}")).isInstanceOf(ProfileException.class);
        assertThatThrownBy(() -> profile(""))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> ProfileFile.read(folder.resolve("none"), cost))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void every_layer_has_seconds_once_one_is_known() throws Exception {
        Profile profile = profile(FIRST + ",0.003");

        List<Layer> working =
                cost.model().layers().stream().filter(layer -> flops(layer) > 0).toList();
        assertThat(working)
                .allSatisfy(layer -> assertThat(profile.seconds(layer.id())).isPositive());
        assertThat(profile.measuredShare()).isBetween(0.01, 0.99);
    }
}
