package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.MessageRope;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.Range;
import io.splitscope.onnx.wire.Rope;
import io.splitscope.onnx.wire.TensorBytes;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.util.Map;

/**
 * Copies nodes, functions and weights as they are, but for the places of weights in other files. What holds no such place is
 * copied byte by byte.
 */
final class Transcript {

    /** Smaller tensors stay where they are. */
    private static final long WORTH_MOVING = 1024;

    private final WireFile file;
    private final Weights weights;
    private final boolean moving;

    /** What becomes of the content of a field. */
    interface Change {
        Rope content(Field field) throws IOException, OnnxException, ExportException;
    }

    /**
     * @param weights keeps those that are in other files
     * @param moving whether weights in the file move to another file, because they are too large for one
     */
    Transcript(WireFile file, Weights weights, boolean moving) {
        this.file = file;
        this.weights = weights;
        this.moving = moving;
    }

    Rope function(Field function) throws IOException, OnnxException, ExportException {
        return message(function.content(), field -> switch (field.number()) {
            case Numbers.FUNCTION_NODE -> node(field);
            case Numbers.FUNCTION_DEFAULT -> attribute(field);
            default -> same(field);
        });
    }

    Rope node(Field node) throws IOException, OnnxException, ExportException {
        return message(
                node.content(), field -> field.number() == Numbers.NODE_ATTRIBUTE ? attribute(field) : same(field));
    }

    Rope attribute(Field attribute) throws IOException, OnnxException, ExportException {
        return message(attribute.content(), field -> switch (field.number()) {
            case Numbers.ATTRIBUTE_TENSOR, Numbers.ATTRIBUTE_TENSORS -> constant(field);
            case Numbers.ATTRIBUTE_SPARSE_TENSOR, Numbers.ATTRIBUTE_SPARSE_TENSORS -> sparse(field);
            case Numbers.ATTRIBUTE_GRAPH, Numbers.ATTRIBUTE_GRAPHS -> body(field);
            default -> same(field);
        });
    }

    private Rope body(Field graph) throws IOException, OnnxException, ExportException {
        return message(graph.content(), field -> switch (field.number()) {
            case Numbers.GRAPH_NODE -> node(field);
            case Numbers.GRAPH_INITIALIZER -> constant(field);
            case Numbers.GRAPH_SPARSE_INITIALIZER -> sparse(field);
            default -> same(field);
        });
    }

    Rope sparse(Field tensor) throws IOException, OnnxException, ExportException {
        return message(
                tensor.content(),
                field -> field.number() == Numbers.SPARSE_VALUES || field.number() == Numbers.SPARSE_INDICES
                        ? constant(field)
                        : same(field));
    }

    /** A tensor in an attribute or body, which run-times want to find in the model file. */
    Rope constant(Field field) throws IOException, OnnxException, ExportException {
        TensorBytes tensor = TensorBytes.read(file, field.content());
        return tensor.isExternal() ? external(field, tensor) : same(field);
    }

    /** A stored tensor of the graph. */
    Rope weight(Field field) throws IOException, OnnxException, ExportException {
        TensorBytes tensor = TensorBytes.read(file, field.content());
        if (tensor.isExternal()) {
            return external(field, tensor);
        }
        if (moving && tensor.raw().isPresent()) {
            Range raw = tensor.raw().get().content();
            if (raw.length() >= WORTH_MOVING) {
                return elsewhere(tensor, weights.place(new Rope.Stretch(file.path(), raw)));
            }
        }
        return same(field);
    }

    private Rope external(Field field, TensorBytes tensor) throws ExportException {
        Map<String, String> entries = weights.entries(tensor);
        return entries.equals(tensor.external()) ? same(field) : elsewhere(tensor, entries);
    }

    private Rope elsewhere(TensorBytes tensor, Map<String, String> entries) {
        MessageRope message = new MessageRope();
        tensor.kept().forEach(field -> message.copy(file.path(), field));
        entries.forEach((key, value) -> message.message(
                Numbers.TENSOR_EXTERNAL,
                new MessageRope()
                        .text(Numbers.ENTRY_KEY, key)
                        .text(Numbers.ENTRY_VALUE, value)
                        .build()));
        return message.number(Numbers.TENSOR_LOCATION, 1).build();
    }

    Rope same(Field field) {
        return Rope.of(file.path(), field.content());
    }

    Rope message(Range content, Change change) throws IOException, OnnxException, ExportException {
        MessageRope message = new MessageRope();
        file.<ExportException>forEach(content, field -> message.replace(file.path(), field, change.content(field)));
        return message.build();
    }
}
