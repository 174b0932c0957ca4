package io.splitscope.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splitscope.cost.ModelCost;
import io.splitscope.model.Dim;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Parameter;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every real model reads as other programs found it to be. Failures list the layers that differ. */
class ReferenceAnswersTest {

    static List<String> models() throws IOException {
        return ReferenceAnswer.names();
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_nodes_that_work_on_data_are_the_layers(String name) throws IOException, OnnxException {
        ReferenceAnswer answer = ReferenceAnswer.of(name);
        Set<Integer> expected =
                answer.layers().stream().map(node -> node.get("i").asInt()).collect(Collectors.toSet());

        assertThat(layersByIndex(answer.read()).keySet()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_layer_has_the_weights_that_reach_it(String name) throws IOException, OnnxException {
        ReferenceAnswer answer = ReferenceAnswer.of(name);
        Model model = answer.read();
        Map<Integer, List<Layer>> layers = layersByIndex(model);
        Set<String> trainable = model.parameters().stream()
                .filter(Parameter::isTrainable)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        List<String> differences = new ArrayList<>();
        for (JsonNode node : answer.layers()) {
            Set<String> found = layers.get(node.get("i").asInt()).stream()
                    .flatMap(layer -> layer.parameters().stream())
                    .map(Parameter::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            compare(node, answer.weights(node, trainable), found, differences);
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void parameters_add_up_to_the_published_count(String name) throws IOException, OnnxException {
        ReferenceAnswer answer = ReferenceAnswer.of(name);
        Model model = answer.read();

        assertThat(sum(model, Parameter::count))
                .isEqualTo(answer.total("params").asLong());
        assertThat(sum(model, Parameter::bytes))
                .isEqualTo(answer.total("param_bytes").asLong());
    }

    @ParameterizedTest
    @MethodSource("models")
    void results_have_the_types_shapes_and_bytes_of_a_real_run(String name) throws IOException, OnnxException {
        ReferenceAnswer answer = ReferenceAnswer.of(name);
        Map<String, Tensor> tensors =
                answer.read().tensors().stream().collect(Collectors.toMap(Tensor::name, tensor -> tensor));
        List<String> differences = new ArrayList<>();
        for (JsonNode node : answer.layers()) {
            for (int i = 0; i < node.get("out").size(); i++) {
                String output = node.get("outputs").get(i).asText();
                if (!output.isEmpty()) {
                    compare(node, node.get("out").get(i), tensors.get(output), differences);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static void compare(JsonNode node, JsonNode expected, Tensor found, List<String> differences) {
        if (expected.path("concrete").isArray() && !(isUnknown(found.shape()) && dependsOnData(expected))) {
            compare(node, expected.get("concrete").toString(), numbers(found.shape()), differences);
            compare(node, expected.get("dtype").asText(), found.type().name(), differences);
            if (expected.hasNonNull("bytes")) {
                compare(node, OptionalLong.of(expected.get("bytes").asLong()), found.bytes(), differences);
            }
        }
    }

    private static boolean isUnknown(Shape shape) {
        return !shape.ranked()
                || shape.dims().stream().anyMatch(dim -> dim.size().isEmpty());
    }

    /** Even the reference inference gives no number, so that the run's number holds for its data only. */
    private static boolean dependsOnData(JsonNode expected) {
        JsonNode shape = expected.path("shape");
        if (!shape.isArray()) {
            return true;
        }
        for (JsonNode dim : shape) {
            if (!dim.isNumber()) {
                return true;
            }
        }
        return false;
    }

    private static String numbers(Shape shape) {
        return shape.ranked()
                ? shape.dims().stream()
                        .map(Dim::size)
                        .map(size -> size.isPresent() ? Long.toString(size.getAsLong()) : "?")
                        .collect(Collectors.joining(",", "[", "]"))
                : "?";
    }

    @ParameterizedTest
    @MethodSource("models")
    void layers_do_the_counted_number_of_multiplications(String name) throws IOException, OnnxException {
        ReferenceAnswer answer = ReferenceAnswer.of(name);
        Model model = answer.read();
        ModelCost cost = ModelCost.of(model);
        Map<Integer, List<Layer>> layers = layersByIndex(model);
        List<String> differences = new ArrayList<>();
        for (JsonNode node : answer.layers()) {
            OptionalLong macs = macs(layers.get(node.get("i").asInt()), cost);
            boolean counted = !node.path("macs_note").asText().contains("trip count not constant");
            if (counted
                    && node.hasNonNull("macs")
                    && (macs.isPresent() || node.get("macs").asLong() > 0)) {
                compare(node, OptionalLong.of(node.get("macs").asLong()), macs, differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static OptionalLong macs(List<Layer> layers, ModelCost cost) {
        long sum = 0;
        for (Layer layer : layers) {
            OptionalLong macs = cost.layer(layer.id()).macs();
            if (macs.isEmpty()) {
                return macs;
            }
            sum += macs.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    @ParameterizedTest
    @MethodSource("models")
    void control_flow_reads_the_outer_data_its_bodies_use(String name) throws IOException, OnnxException {
        ReferenceAnswer answer = ReferenceAnswer.of(name);
        Model model = answer.read();
        Set<String> data = model.tensors().stream().map(Tensor::name).collect(Collectors.toSet());
        Map<Integer, Set<String>> expected = new LinkedHashMap<>();
        Map<Integer, Set<String>> found = new HashMap<>();
        for (JsonNode node : answer.layers()) {
            Set<String> names = new TreeSet<>();
            node.path("captures").forEach(capture -> names.add(capture.asText()));
            names.retainAll(data);
            expected.put(node.get("i").asInt(), names);
        }
        for (Layer layer : model.layers()) {
            found.computeIfAbsent(layer.node().index(), index -> new TreeSet<>())
                    .addAll(layer.captures().stream()
                            .filter(Tensor::isData)
                            .map(Tensor::name)
                            .toList());
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Map<Integer, List<Layer>> layersByIndex(Model model) {
        return model.layers().stream()
                .collect(Collectors.groupingBy(layer -> layer.node().index(), TreeMap::new, Collectors.toList()));
    }

    private static long sum(Model model, Function<Parameter, OptionalLong> measure) {
        return model.parameters().stream()
                .map(measure)
                .mapToLong(OptionalLong::orElseThrow)
                .sum();
    }

    private static void compare(JsonNode node, Object expected, Object found, List<String> differences) {
        if (!expected.equals(found)) {
            differences.add("node %d %s: expected %s, found %s"
                    .formatted(node.get("i").asInt(), node.get("op").asText(), expected, found));
        }
    }
}
