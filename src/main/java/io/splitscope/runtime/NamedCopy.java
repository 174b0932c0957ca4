package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.MessageRope;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.NodeBytes;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.Rope;
import io.splitscope.onnx.wire.WireFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of a model, in memory, in which nodes without a name of their own go by what they make, and those inside local functions by
 * their positions. A profile of the runtime tells nodes by their names only.
 */
final class NamedCopy {

    private final WireFile file;
    private final OwnFunctions functions;
    private final Iterator<NodeBytes> nodes;
    private final Map<Integer, String> names;
    private int position;

    private NamedCopy(WireFile file, ModelBytes model, Map<Integer, String> names) {
        this.file = file;
        this.functions = new OwnFunctions(file, model.functions());
        this.nodes = model.nodes().iterator();
        this.names = names;
    }

    /**
     * The copy; empty when all names are unique already, or the file is larger than a copy can be.
     *
     * @throws RunException if the file cannot be read
     */
    static Optional<ByteBuffer> of(Path source, Model model) throws RunException {
        Map<Integer, String> names = missing(model);
        boolean inside = model.layers().stream().anyMatch(layer -> !layer.node().isTopLevel());
        if (names.isEmpty() && !inside) {
            return Optional.empty();
        }
        try (WireFile file = WireFile.open(source)) {
            Rope copy = new NamedCopy(file, ModelBytes.of(file), names).copy();
            return copy.length() > Integer.MAX_VALUE ? Optional.empty() : Optional.of(bytes(copy));
        } catch (OnnxException e) {
            throw new RunException(
                    text("MissingWeights.cannot-be-run", source, e.getMessage()),
                    text("MissingWeights.give-a-model"),
                    e);
        } catch (IOException e) {
            throw new RunException(
                    text("MissingWeights.cannot-be-read", source), text("MissingWeights.give-a-model"), e);
        }
    }

    /** Names for nodes of the graph, by position, whose own are empty or not unique. */
    private static Map<Integer, String> missing(Model model) {
        Map<String, Integer> uses = new HashMap<>();
        model.layers().forEach(layer -> uses.merge(layer.name(), 1, Integer::sum));
        Map<Integer, String> names = new HashMap<>();
        for (Layer layer : model.layers()) {
            String made = layer.output(0).name();
            boolean own = !layer.name().isEmpty() && uses.get(layer.name()) == 1;
            if (!own && layer.node().isTopLevel() && !made.isEmpty() && !uses.containsKey(made)) {
                names.put(layer.node().index(), made);
            }
        }
        return names;
    }

    private Rope copy() throws IOException, OnnxException {
        MessageRope model = new MessageRope();
        file.forEach(file.all(), field -> {
            if (field.number() == Numbers.MODEL_GRAPH) {
                model.message(field.number(), graph(field));
            } else {
                model.copy(file.path(), field);
            }
        });
        return model.append(functions.copies()).build();
    }

    private Rope graph(Field graph) throws IOException, OnnxException {
        MessageRope copy = new MessageRope();
        file.forEach(graph.content(), field -> {
            if (field.number() == Numbers.GRAPH_NODE) {
                copy.replace(file.path(), field, node(nodes.next(), position++));
            } else {
                copy.copy(file.path(), field);
            }
        });
        return copy.build();
    }

    private Rope node(NodeBytes node, int at) throws IOException, OnnxException {
        if (functions.isCall(node)) {
            return functions.call(node, Integer.toString(at));
        }
        return names.containsKey(at)
                ? OwnFunctions.with(file, node, Numbers.NODE_NAME, names.get(at))
                : Rope.of(file.path(), node.field().content());
    }

    private static ByteBuffer bytes(Rope rope) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect((int) rope.length());
        for (Rope.Piece piece : rope.pieces()) {
            if (piece instanceof Rope.Literal literal) {
                bytes.put(literal.bytes());
            } else if (piece instanceof Rope.Stretch stretch) {
                read(stretch, bytes);
            }
        }
        return bytes.flip();
    }

    private static void read(Rope.Stretch stretch, ByteBuffer bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(stretch.file(), StandardOpenOption.READ)) {
            int end = bytes.position() + (int) stretch.range().length();
            long at = stretch.range().start();
            bytes.limit(end);
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, at);
                if (read < 0) {
                    throw new EOFException(stretch.file() + " became shorter");
                }
                at += read;
            }
            bytes.limit(bytes.capacity());
        }
    }
}
