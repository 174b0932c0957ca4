package io.splitscope.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** What independent programs found out about one of the real models; its README explains the fields. */
final class ReferenceAnswer {

    private static final String ENDING = ".json.gz";

    private final String name;
    private final JsonNode root;
    private final Map<String, JsonNode> producers = new HashMap<>();

    private ReferenceAnswer(String name, JsonNode root) {
        this.name = name;
        this.root = root;
        nodes().forEach(node -> node.get("outputs").forEach(output -> producers.put(output.asText(), node)));
    }

    /** The names of the models with answers. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(SharedModels.folder().resolve("answers"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    static ReferenceAnswer of(String name) throws IOException {
        Path file = SharedModels.folder().resolve("answers").resolve(name + ENDING);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new ReferenceAnswer(name, new ObjectMapper().readTree(in));
        }
    }

    /** The model as the program reads it, with the dimensions of the answer. */
    Model read() throws OnnxException {
        Map<String, Long> dims = new LinkedHashMap<>();
        root.get("bind")
                .properties()
                .forEach(entry -> dims.put(entry.getKey(), entry.getValue().asLong()));
        return OnnxReader.read(SharedModels.model(name), Progress.NONE).model(dims);
    }

    JsonNode total(String field) {
        return root.get("totals").get(field);
    }

    List<JsonNode> nodes() {
        return StreamSupport.stream(root.get("nodes").spliterator(), false).toList();
    }

    /** The nodes that work on data. */
    List<JsonNode> layers() {
        return nodes().stream()
                .filter(node -> !node.path("const").asBoolean() && !isShapeArithmetic(node))
                .toList();
    }

    private static boolean isShapeArithmetic(JsonNode node) {
        return node.path("shape_only").asBoolean();
    }

    /**
     * The initializers that reach a layer: its own, those below constants, and of those below shape arithmetic the ones that
     * can be trained.
     */
    Set<String> weights(JsonNode layer, Set<String> trainable) {
        Set<String> below = new TreeSet<>();
        collect(layer, below, new HashSet<>());
        below.retainAll(trainable);
        layer.path("eff_srcs").forEach(source -> below.add(source.asText()));
        return below;
    }

    private void collect(JsonNode node, Set<String> weights, Set<Integer> visited) {
        String op = node.get("op").asText();
        boolean asksForShape = isShapeArithmetic(node) && (op.equals("Shape") || op.equals("Size"));
        if (asksForShape || !visited.add(node.get("i").asInt())) {
            return;
        }
        node.path("eff_srcs").forEach(source -> weights.add(source.asText()));
        for (String list : List.of("inputs", "captures")) {
            node.path(list).forEach(input -> {
                JsonNode producer = producers.get(input.asText());
                if (producer != null && isShapeArithmetic(producer)) {
                    collect(producer, weights, visited);
                }
            });
        }
    }
}
