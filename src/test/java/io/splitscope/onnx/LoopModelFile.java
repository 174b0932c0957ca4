package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.attribute;
import static io.splitscope.onnx.Onnx.floats;
import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Onnx.value;

import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A model of batch×4 with a loop of three runs: each adds the input x to what it carries, and an If inside chooses between
 * Relu and Tanh.
 */
public final class LoopModelFile {

    private LoopModelFile() {}

    /** Writes the model to a file. */
    public static Path write(Path file) throws IOException {
        return Files.write(file, build().build().toByteArray());
    }

    static ModelProto.Builder build() {
        GraphProto.Builder body = GraphProto.newBuilder()
                .setName("repeated")
                .addInput(value("run", Onnx.INT64))
                .addInput(value("condition", Onnx.BOOL))
                .addInput(ValueInfoProto.newBuilder().setName("carried"))
                .addNode(node("Add", List.of("carried", "x"), List.of("sum")))
                .addNode(node(
                        "If",
                        List.of("chosen"),
                        List.of("next"),
                        attribute("then_branch", branch("Relu")),
                        attribute("else_branch", branch("Tanh"))))
                .addNode(node("Identity", "condition", "on"))
                .addOutput(value("on", Onnx.BOOL))
                .addOutput(ValueInfoProto.newBuilder().setName("next"));
        GraphProto.Builder network = graph(
                        node("Relu", "x", "h"),
                        node("Loop", List.of("runs", "", "h"), List.of("looped"), attribute("body", body.build())),
                        node("Tanh", "looped", "y"))
                .addInput(value("chosen", Onnx.BOOL))
                .addInitializer(runs());
        return model(network.setInput(0, floats("x", "batch", 4)));
    }

    private static TensorProto runs() {
        return Onnx.integers("runs", 3);
    }

    private static GraphProto branch(String op) {
        return GraphProto.newBuilder()
                .addNode(node(op, "sum", "branched"))
                .addOutput(ValueInfoProto.newBuilder().setName("branched"))
                .build();
    }
}
