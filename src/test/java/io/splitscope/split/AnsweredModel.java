package io.splitscope.split;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** The workload of a model as the independent answers beside the models tell it, without our own reader. */
final class AnsweredModel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode answers;

    private final Map<String, Integer> producers = new HashMap<>();
    private final Map<String, Set<Integer>> consumers = new HashMap<>();
    private final List<JsonNode> layers = new ArrayList<>();

    AnsweredModel(String name) {
        this.answers = read(SharedModels.folder().resolve("answers").resolve(name + ".json.gz"));
        for (JsonNode node : answers.get("nodes")) {
            if (!node.path("const").asBoolean() && !node.path("shape_only").asBoolean()) {
                int layer = layers.size();
                layers.add(node);
                node.get("outputs").forEach(output -> producers.put(output.asText(), layer));
                node.get("inputs").forEach(input -> consume(input.asText(), layer));
                node.path("captures").forEach(input -> consume(input.asText(), layer));
            }
        }
    }

    private static JsonNode read(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void consume(String tensor, int layer) {
        consumers.computeIfAbsent(tensor, key -> new LinkedHashSet<>()).add(layer);
    }

    /** The values that the answers give to symbolic dimensions. */
    Map<String, Long> dims() {
        Map<String, Long> dims = new LinkedHashMap<>();
        answers.get("bind")
                .properties()
                .forEach(dim -> dims.put(dim.getKey(), dim.getValue().asLong()));
        return dims;
    }

    /** The layers whose name starts with a text. */
    List<Integer> layersNamed(String start) {
        return IntStream.range(0, layers.size())
                .filter(layer -> layers.get(layer).path("name").asText().startsWith(start))
                .boxed()
                .toList();
    }

    /**
     * The workload of a mini-batch.
     *
     * @param batch how many times the batch of the answers it holds
     * @param otherLayersWork whether other arithmetic than MACs counts
     * @param gradientsOfIntegers whether integer tensors have gradients, as some of the answers suppose
     */
    Workload workload(long batch, boolean otherLayersWork, boolean gradientsOfIntegers) {
        double[] flops = layers.stream()
                .mapToDouble(node -> batch
                        * (2 * node.get("macs").asDouble()
                                + (otherLayersWork ? node.get("aux_ops").asDouble() : 0)))
                .toArray();
        List<TensorLoad> tensors = new ArrayList<>();
        for (JsonNode input : answers.get("inputs")) {
            tensors.add(tensor(input.get("name").asText(), input, Workload.RAW, batch, false));
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            JsonNode node = layers.get(layer);
            for (int i = 0; i < node.get("outputs").size(); i++) {
                String name = node.get("outputs").get(i).asText();
                if (!name.isEmpty()) {
                    JsonNode output = node.get("out").get(i);
                    boolean floating = output.get("dtype").asText().contains("FLOAT");
                    tensors.add(tensor(name, output, layer, batch, floating || gradientsOfIntegers));
                }
            }
        }
        return new Workload(flops, tensors, parameters());
    }

    private TensorLoad tensor(String name, JsonNode description, int producer, long batch, boolean gradient) {
        return new TensorLoad(
                name,
                batch * description.get("bytes").asDouble(),
                producer,
                List.copyOf(consumers.getOrDefault(name, Set.of())),
                gradient);
    }

    private List<ParameterLoad> parameters() {
        Map<String, List<Integer>> users = new LinkedHashMap<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (JsonNode source : layers.get(layer).path("eff_srcs")) {
                users.computeIfAbsent(source.asText(), key -> new ArrayList<>()).add(layer);
            }
        }
        List<ParameterLoad> parameters = new ArrayList<>();
        users.forEach((name, layersUsing) -> {
            JsonNode entry = answers.get("params_table").path(name);
            if (entry.path(0).asText().contains("FLOAT")) {
                parameters.add(new ParameterLoad(name, entry.get(3).asDouble(), layersUsing));
            }
        });
        return parameters;
    }
}
