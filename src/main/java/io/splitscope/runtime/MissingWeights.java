package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.TensorBytes;
import io.splitscope.onnx.wire.TensorHeader;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The weights of a model whose file is not there.
 *
 * @param byName their types and extents, in the model's order
 */
public record MissingWeights(Map<String, TensorHeader> byName) {

    /**
     * Looks which weights of a model are missing.
     *
     * @throws RunException if the model's file cannot be read, or weights inside its nodes are missing, which nothing can take the
     *     place of
     */
    public static MissingWeights of(Path model) throws RunException {
        Map<String, TensorHeader> missing = new LinkedHashMap<>();
        Set<Path> nested;
        Path folder = model.toAbsolutePath().getParent();
        try (WireFile file = WireFile.open(model)) {
            ModelBytes bytes = ModelBytes.of(file);
            nested = NestedWeights.missing(bytes, folder);
            for (Map.Entry<String, Field> weight : bytes.weights().entrySet()) {
                TensorBytes tensor = TensorBytes.read(file, weight.getValue().content());
                if (tensor.isExternal()
                        && !Files.exists(folder.resolve(tensor.external().getOrDefault("location", "")))) {
                    missing.put(
                            weight.getKey(),
                            TensorHeader.read(file, weight.getValue().content()));
                }
            }
        } catch (OnnxException e) {
            throw new RunException(
                    text("MissingWeights.cannot-be-run", model, e.getMessage()),
                    text("MissingWeights.give-a-model"),
                    e);
        } catch (IOException e) {
            throw new RunException(
                    text("MissingWeights.cannot-be-read", model), text("MissingWeights.give-a-model"), e);
        }
        if (!nested.isEmpty()) {
            throw new RunException(
                    text(
                            "MissingWeights.inside",
                            model.getFileName(),
                            nested.iterator().next()),
                    text("MissingWeights.put-it-there"));
        }
        return new MissingWeights(missing);
    }

    /** Whether all weights are there. */
    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /**
     * Random weights in their place, the caller's to close.
     *
     * @throws RunException if one is of a type that the runtime takes from nobody, or larger than it takes
     */
    Values random(long seed) throws RunException {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Map.Entry<String, TensorHeader> weight : byName.entrySet()) {
            values.put(weight.getKey(), RandomWeight.of(weight.getKey(), weight.getValue(), seed));
        }
        return new Values(values);
    }
}
