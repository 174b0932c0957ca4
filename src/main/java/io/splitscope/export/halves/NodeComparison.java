package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.NodeBytes;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds each node of the parts in the whole model, by what it makes, and compares their bytes. */
final class NodeComparison {

    private final ModelBytes original;
    private final Set<String> folded;
    private final Map<List<String>, Integer> places = new HashMap<>();
    private final Map<Integer, List<String>> found = new HashMap<>();
    private int compared;

    /**
     * @param folded part and name of each value that became a constant
     */
    NodeComparison(ModelBytes original, Set<String> folded) throws IOException, OnnxException {
        this.original = original;
        this.folded = folded;
        for (int i = 0; i < original.nodes().size(); i++) {
            places.put(makes(original, original.nodes().get(i)), i);
        }
    }

    int compared() {
        return compared;
    }

    /** Compares the nodes of a part. */
    void add(String part, ModelBytes bytes) throws IOException, OnnxException, ExportException {
        try (FileChannel channel = FileChannel.open(bytes.file().path(), StandardOpenOption.READ);
                FileChannel whole = FileChannel.open(original.file().path(), StandardOpenOption.READ)) {
            for (NodeBytes node : bytes.nodes()) {
                List<String> makes = makes(bytes, node);
                Integer place = places.get(makes);
                if (makes.size() == 1 && folded.contains(part + " " + makes.get(0))) {
                    continue;
                }
                if (place == null || !same(node, channel, original.nodes().get(place), whole)) {
                    throw HalvesCheck.wrong("the node that makes " + Legible.name(String.join(", ", makes)) + " on the "
                            + part + " side is not in the model like this");
                }
                found.computeIfAbsent(place, key -> new ArrayList<>()).add(part);
                compared++;
            }
        }
    }

    /** Makes sure that each layer is in exactly one part. */
    void checkLayers(Map<Integer, Layer> layers) throws ExportException {
        for (Map.Entry<Integer, Layer> layer : layers.entrySet()) {
            List<String> parts = found.getOrDefault(layer.getKey(), List.of());
            if (parts.size() != 1) {
                throw HalvesCheck.wrong("the layer '" + layer.getValue().displayName() + "' is in "
                        + (parts.isEmpty() ? "no model" : String.join(" and ", parts)));
            }
        }
    }

    private static boolean same(NodeBytes one, FileChannel file, NodeBytes other, FileChannel whole)
            throws IOException {
        return one.field().content().length() == other.field().content().length()
                && FileHash.sha256(file, one.field().content(), Progress.NONE)
                        .equals(FileHash.sha256(whole, other.field().content(), Progress.NONE));
    }

    private static List<String> makes(ModelBytes model, NodeBytes node) throws IOException, OnnxException {
        WireFile file = model.file();
        List<String> makes = new ArrayList<>();
        List<Field> outputs = new ArrayList<>();
        file.forEach(node.field().content(), field -> {
            if (field.number() == Numbers.NODE_OUTPUT) {
                outputs.add(field);
            }
        });
        for (Field output : outputs) {
            makes.add(file.text(output));
        }
        return makes;
    }
}
