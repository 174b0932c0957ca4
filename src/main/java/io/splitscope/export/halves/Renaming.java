package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.Surrounding.Given;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.MessageRope;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.Rope;
import io.splitscope.onnx.wire.TensorBytes;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Copies nodes of a local function and the bodies in them with the names that their values have in the graph. */
final class Renaming {

    private final WireFile file;
    private final Transcript transcript;
    private final Surrounding surrounding;

    Renaming(WireFile file, Transcript transcript, Surrounding surrounding) {
        this.file = file;
        this.transcript = transcript;
        this.surrounding = surrounding;
    }

    /**
     * A node.
     *
     * @param name what it is called in the graph
     */
    Rope node(Field node, String name) throws IOException, OnnxException, ExportException {
        String[] prefix = {""};
        file.forEach(node.content(), field -> {
            if (field.number() == Numbers.NODE_OUTPUT && prefix[0].isEmpty()) {
                prefix[0] = surrounding.value(file.text(field));
            }
        });
        MessageRope message = new MessageRope();
        file.<ExportException>forEach(node.content(), field -> {
            switch (field.number()) {
                case Numbers.NODE_INPUT, Numbers.NODE_OUTPUT -> value(message, field);
                case Numbers.NODE_NAME -> message.text(field.number(), name);
                case Numbers.NODE_ATTRIBUTE -> attribute(message, field, prefix[0]);
                default -> message.copy(file.path(), field);
            }
        });
        return message.build();
    }

    private void value(MessageRope message, Field field) throws IOException, OnnxException {
        message.text(field.number(), surrounding.value(file.text(field)));
    }

    private void attribute(MessageRope message, Field field, String prefix)
            throws IOException, OnnxException, ExportException {
        String reference = Surrounding.text(file, field, Numbers.ATTRIBUTE_REFERENCE);
        String name = Surrounding.text(file, field, Numbers.ATTRIBUTE_NAME);
        if (reference.isEmpty()) {
            message.replace(file.path(), field, attribute(field, name, surrounding, prefix));
        } else if (surrounding.attributes().containsKey(reference)) {
            Given given = surrounding.attributes().get(reference);
            message.message(field.number(), attribute(given.field(), name, given.surrounding(), prefix));
        }
    }

    private Rope attribute(Field written, String name, Surrounding names, String prefix)
            throws IOException, OnnxException, ExportException {
        Renaming there = new Renaming(file, transcript, names);
        boolean[] plain = {true};
        file.forEach(
                written.content(),
                field -> plain[0] &=
                        field.number() != Numbers.ATTRIBUTE_GRAPH && field.number() != Numbers.ATTRIBUTE_GRAPHS);
        if (plain[0] && name.equals(Surrounding.text(file, written, Numbers.ATTRIBUTE_NAME))) {
            return transcript.attribute(written);
        }
        MessageRope message = new MessageRope();
        int[] bodies = {0};
        file.<ExportException>forEach(written.content(), field -> {
            switch (field.number()) {
                case Numbers.ATTRIBUTE_NAME -> message.text(field.number(), name);
                case Numbers.ATTRIBUTE_GRAPH, Numbers.ATTRIBUTE_GRAPHS ->
                    message.message(
                            field.number(),
                            there.body(field, prefix + "/" + name + (bodies[0]++ == 0 ? "" : "#" + bodies[0])));
                case Numbers.ATTRIBUTE_TENSOR, Numbers.ATTRIBUTE_TENSORS ->
                    message.replace(file.path(), field, transcript.constant(field));
                case Numbers.ATTRIBUTE_SPARSE_TENSOR, Numbers.ATTRIBUTE_SPARSE_TENSORS ->
                    message.replace(file.path(), field, transcript.sparse(field));
                default -> message.copy(file.path(), field);
            }
        });
        return message.build();
    }

    /** A body, whose own values are named after the first result of the node around it. */
    private Rope body(Field graph, String prefix) throws IOException, OnnxException, ExportException {
        Renaming inside = new Renaming(file, transcript, surrounding.with(defined(graph, prefix)));
        MessageRope message = new MessageRope();
        file.<ExportException>forEach(graph.content(), field -> {
            switch (field.number()) {
                case Numbers.GRAPH_NODE ->
                    message.message(
                            field.number(), inside.node(field, Surrounding.text(file, field, Numbers.NODE_NAME)));
                case Numbers.GRAPH_INITIALIZER -> message.message(field.number(), inside.tensor(field));
                case Numbers.GRAPH_SPARSE_INITIALIZER -> message.message(field.number(), inside.sparse(field));
                case Numbers.GRAPH_INPUT, Numbers.GRAPH_OUTPUT, Numbers.GRAPH_VALUE_INFO ->
                    message.message(field.number(), inside.declared(field));
                case Numbers.GRAPH_QUANTIZATION -> {}
                default -> message.copy(file.path(), field);
            }
        });
        return message.build();
    }

    /** The values that a body makes itself. */
    private Map<String, String> defined(Field graph, String prefix) throws IOException, OnnxException {
        Map<String, String> defined = new HashMap<>();
        file.forEach(graph.content(), field -> {
            switch (field.number()) {
                case Numbers.GRAPH_NODE ->
                    file.forEach(field.content(), part -> {
                        if (part.number() == Numbers.NODE_OUTPUT) {
                            define(file.text(part), prefix, defined);
                        }
                    });
                case Numbers.GRAPH_INITIALIZER ->
                    define(Surrounding.text(file, field, Numbers.TENSOR_NAME), prefix, defined);
                case Numbers.GRAPH_SPARSE_INITIALIZER ->
                    file.forEach(field.content(), part -> {
                        if (part.number() == Numbers.SPARSE_VALUES) {
                            define(Surrounding.text(file, part, Numbers.TENSOR_NAME), prefix, defined);
                        }
                    });
                case Numbers.GRAPH_INPUT -> define(Surrounding.text(file, field, Numbers.VALUE_NAME), prefix, defined);
                default -> {}
            }
        });
        return defined;
    }

    private static void define(String written, String prefix, Map<String, String> defined) {
        if (!written.isEmpty()) {
            defined.put(written, prefix + "/" + written);
        }
    }

    private Rope declared(Field declaration) throws IOException, OnnxException {
        return named(declaration, Numbers.VALUE_NAME);
    }

    /** A tensor; where its elements are is only told anew when they are in another file, and the later name counts. */
    private Rope tensor(Field tensor) throws IOException, OnnxException, ExportException {
        if (TensorBytes.read(file, tensor.content()).isExternal()) {
            String written = Surrounding.text(file, tensor, Numbers.TENSOR_NAME);
            return new MessageRope()
                    .append(transcript.constant(tensor))
                    .text(Numbers.TENSOR_NAME, surrounding.value(written))
                    .build();
        }
        return named(tensor, Numbers.TENSOR_NAME);
    }

    private Rope named(Field message, int number) throws IOException, OnnxException {
        MessageRope renamed = new MessageRope();
        file.forEach(message.content(), field -> {
            if (field.number() == number) {
                value(renamed, field);
            } else {
                renamed.copy(file.path(), field);
            }
        });
        return renamed.build();
    }

    private Rope sparse(Field tensor) throws IOException, OnnxException, ExportException {
        return transcript.message(tensor.content(), field -> switch (field.number()) {
            case Numbers.SPARSE_VALUES -> tensor(field);
            case Numbers.SPARSE_INDICES -> transcript.constant(field);
            default -> transcript.same(field);
        });
    }
}
