package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.INT64;
import static io.splitscope.onnx.Onnx.attribute;
import static io.splitscope.onnx.Onnx.integers;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.value;
import static io.splitscope.onnx.Onnx.weight;

import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a very deep transformer, as the TorchScript exporter would: shape arithmetic in every block, names with scopes, no
 * shapes between input and output. For measurements:
 * {@code java -cp target/test-classes:target/classes:target/lib/* io.splitscope.onnx.LargeModelFile FILE NODES}.
 */
public final class LargeModelFile {

    private static final long WIDTH = 64;
    private static final long HEADS = 4;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("deep");
    private String scope = "";
    private int count;

    private LargeModelFile() {}

    /** Writes a model of at least the given number of nodes to the given file. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), write(Integer.parseInt(args[1])));
    }

    /** A model of at least so many nodes, and at most a block more. */
    static byte[] write(int nodes) {
        LargeModelFile file = new LargeModelFile();
        file.graph.addInput(value("ids", INT64, "batch", "seq"));
        file.graph.addInitializer(weight("embedding", 1000, WIDTH));
        String data = file.add("Gather", List.of("embedding", "ids"));
        for (int block = 0; file.count < nodes; block++) {
            file.scope = "/h." + block;
            data = file.block(data);
        }
        file.graph.addOutput(ValueInfoProto.newBuilder().setName(data));
        return model(file.graph).build().toByteArray();
    }

    private String block(String data) {
        String normal = add("LayerNormalization", List.of(data, weights("ln.w", WIDTH), weights("ln.b", WIDTH)));
        String query = heads(linear(normal, "q", WIDTH));
        String key = add("Transpose", List.of(heads(linear(normal, "k", WIDTH))), permutation(0, 1, 3, 2));
        String values = heads(linear(normal, "v", WIDTH));
        String scores = add("Softmax", List.of(add("MatMul", List.of(query, key))), attribute("axis", -1));
        String mixed = add("Transpose", List.of(add("MatMul", List.of(scores, values))), permutation(0, 2, 1, 3));
        String flat = add("Reshape", List.of(mixed, shape(mixed, WIDTH)));
        String attended = add("Add", List.of(data, linear(flat, "o", WIDTH)));
        String wide = add("Gelu", List.of(linear(attended, "up", 4 * WIDTH)));
        return add("Add", List.of(attended, linear(wide, "down", WIDTH)));
    }

    private String linear(String data, String name, long width) {
        long depth = name.equals("down") ? 4 * WIDTH : WIDTH;
        String product = add("MatMul", List.of(data, weights(name + ".w", depth, width)));
        return add("Add", List.of(weights(name + ".b", width), product));
    }

    private String heads(String data) {
        String split = add("Reshape", List.of(data, shape(data, HEADS, WIDTH / HEADS)));
        return add("Transpose", List.of(split), permutation(0, 2, 1, 3));
    }

    /** Batch and sequence length of a tensor, followed by given extents, computed as exporters do. */
    private String shape(String data, long... extents) {
        String all = add("Shape", List.of(data));
        String batch = add("Gather", List.of(all, constant(0)));
        String sequence = add("Gather", List.of(all, constant(1)));
        return add("Concat", List.of(batch, sequence, constant(extents)), attribute("axis", 0));
    }

    private String constant(long... values) {
        return add("Constant", List.of(), attribute("value", integers("", values)));
    }

    private String weights(String name, long... dims) {
        String full = scope + "." + name;
        graph.addInitializer(weight(full, dims));
        return full;
    }

    private static AttributeProto permutation(long... order) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName("perm").setType(AttributeProto.AttributeType.INTS);
        for (long place : order) {
            attribute.addInts(place);
        }
        return attribute.build();
    }

    private String add(String op, List<String> inputs, AttributeProto... attributes) {
        String name = scope + "/" + op + "_" + count++;
        NodeProto node = Onnx.node(op, inputs, List.of(name + "_output_0"), attributes);
        graph.addNode(node.toBuilder().setName(name));
        return name + "_output_0";
    }
}
