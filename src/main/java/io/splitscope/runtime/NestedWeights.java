package io.splitscope.runtime;

import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.FunctionBytes;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.NodeBytes;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.TensorBytes;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The files with weights inside nodes: constants, and what bodies of If, Loop and Scan and local functions hold. */
final class NestedWeights {

    private final WireFile file;
    private final Path folder;
    private final Set<Path> missing = new LinkedHashSet<>();

    private NestedWeights(WireFile file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * The files that are not there.
     *
     * @param folder from which their names count
     */
    static Set<Path> missing(ModelBytes model, Path folder) throws IOException, OnnxException {
        NestedWeights weights = new NestedWeights(model.file(), folder);
        for (NodeBytes node : model.nodes()) {
            weights.look(node.field());
        }
        for (FunctionBytes function : model.functions().values()) {
            for (NodeBytes node : function.nodes()) {
                weights.look(node.field());
            }
        }
        return weights.missing;
    }

    private void look(Field node) throws IOException, OnnxException {
        file.forEach(node.content(), field -> {
            if (field.number() == Numbers.NODE_ATTRIBUTE) {
                file.forEach(field.content(), this::attribute);
            }
        });
    }

    private void attribute(Field field) throws IOException, OnnxException {
        switch (field.number()) {
            case Numbers.ATTRIBUTE_TENSOR, Numbers.ATTRIBUTE_TENSORS -> tensor(field);
            case Numbers.ATTRIBUTE_SPARSE_TENSOR, Numbers.ATTRIBUTE_SPARSE_TENSORS -> sparse(field);
            case Numbers.ATTRIBUTE_GRAPH, Numbers.ATTRIBUTE_GRAPHS -> file.forEach(field.content(), this::body);
            default -> {}
        }
    }

    private void body(Field field) throws IOException, OnnxException {
        switch (field.number()) {
            case Numbers.GRAPH_NODE -> look(field);
            case Numbers.GRAPH_INITIALIZER -> tensor(field);
            case Numbers.GRAPH_SPARSE_INITIALIZER -> sparse(field);
            default -> {}
        }
    }

    private void sparse(Field field) throws IOException, OnnxException {
        file.forEach(field.content(), part -> {
            if (part.number() == Numbers.SPARSE_VALUES || part.number() == Numbers.SPARSE_INDICES) {
                tensor(part);
            }
        });
    }

    private void tensor(Field field) throws IOException, OnnxException {
        TensorBytes tensor = TensorBytes.read(file, field.content());
        if (tensor.isExternal()) {
            Path place = folder.resolve(tensor.external().getOrDefault("location", ""));
            if (!Files.exists(place)) {
                missing.add(place);
            }
        }
    }
}
