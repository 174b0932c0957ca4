package io.splitscope.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The ONNX project's own operator tests, one small model each, with what a run of the model gives. The declared shapes of
 * results are taken out of the files, so that only inference can find them.
 */
final class OperatorTests {

    /** An extent that the test does not fix. */
    static final long FREE = -1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private OperatorTests(Path folder) {
        this.folder = folder;
    }

    /**
     * What a result is.
     *
     * @param type the name of the element type
     * @param shape its extents, some of them {@link #FREE}; empty when the test fixes none, as for sequences
     */
    record Result(String name, String type, Optional<List<Long>> shape) {}

    /**
     * One test.
     *
     * @param name the file's name
     * @param operators such as {@code Add} or {@code ai.onnx.ml::Scaler}
     * @param macs multiply-accumulates; empty where no count is defined
     */
    record Case(String name, ByteBuffer model, String operators, List<Result> results, Optional<Long> macs) {}

    /** The tests beside the checkout; empty when they are not there. */
    static Optional<OperatorTests> find() {
        return Stream.of("../shared/onnx-tests", "../../shared/onnx-tests")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .map(OperatorTests::new);
    }

    List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (ZipFile models = new ZipFile(folder.resolve("node-tests.zip").toFile())) {
            for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
                JsonNode expected = JSON.readTree(line);
                String name = expected.get("file").asText();
                try (InputStream in = models.getInputStream(models.getEntry(name))) {
                    cases.add(new Case(
                            name,
                            ByteBuffer.wrap(in.readAllBytes()),
                            String.join(" ", names(expected.get("ops"))),
                            results(expected.get("outputs")),
                            expected.get("macs_unknown").asInt() == 0
                                    ? Optional.of(expected.get("macs").asLong())
                                    : Optional.empty()));
                }
            }
        }
        return cases;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<Result> results(JsonNode outputs) {
        List<Result> results = new ArrayList<>();
        for (JsonNode output : outputs) {
            results.add(new Result(output.get(0).asText(), output.get(1).asText(), shape(output.get(3))));
        }
        return results;
    }

    private static Optional<List<Long>> shape(JsonNode extents) {
        if (!extents.isArray()) {
            return Optional.empty();
        }
        List<Long> shape = new ArrayList<>();
        extents.forEach(extent -> shape.add(extent.isNull() ? FREE : extent.asLong()));
        return Optional.of(shape);
    }
}
