package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.BOOL;
import static io.splitscope.onnx.Onnx.INT64;
import static io.splitscope.onnx.Onnx.attribute;
import static io.splitscope.onnx.Onnx.floats;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Onnx.value;
import static io.splitscope.onnx.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies in bodies are read as deep as anybody writes them, and refused beyond that without overflow. */
@Timeout(10)
class DeepNestingTest {

    @Test
    void branches_a_thousand_deep_are_refused_without_overflow() {
        ByteString body = body("inner").build().toByteString();
        for (int i = 0; i < 1_000; i++) {
            body = GraphProto.newBuilder()
                    .addNode(node("If", List.of("x"), List.of("r" + i), unparsedBody(body)))
                    .addOutput(floats("r" + i))
                    .build()
                    .toByteString();
        }

        assertThat(refusal(model(node("If", List.of("x"), List.of("y"), unparsedBody(body)))))
                .contains("too deeply");
    }

    /** Writing bodies in bodies as messages would need a deep stack in the test itself. */
    private static AttributeProto unparsedBody(ByteString body) {
        return AttributeProto.newBuilder()
                .setName("then_branch")
                .setType(AttributeProto.AttributeType.GRAPH)
                .setUnknownFields(Onnx.data(AttributeProto.G_FIELD_NUMBER, body))
                .build();
    }

    private static GraphProto.Builder body(String output) {
        return GraphProto.newBuilder().addNode(node("Relu", "x", output)).addOutput(floats(output));
    }

    @Test
    void branches_fifty_deep_are_read() throws OnnxException {
        GraphProto.Builder body = body("inner");
        for (int i = 0; i < 50; i++) {
            body = GraphProto.newBuilder()
                    .addNode(node("If", List.of("x"), List.of("r" + i), attribute("then_branch", body.build())))
                    .addOutput(floats("r" + i));
        }
        NodeProto outermost = node("If", List.of("x"), List.of("y"), attribute("then_branch", body.build()));

        assertThat(Onnx.assemble(model(outermost)).layers()).hasSize(1);
    }

    @Test
    void loops_fifty_deep_are_read_in_time() throws OnnxException {
        GraphProto.Builder body = loopBody(0).addNode(node("Relu", "v0", "r0"));
        for (int i = 1; i <= 50; i++) {
            body = loopBody(i)
                    .addNode(node("Loop", List.of("", "", "v" + i), List.of("r" + i), attribute("body", body.build())));
        }
        NodeProto outermost = node("Loop", List.of("", "", "x"), List.of("y"), attribute("body", body.build()));

        assertThat(Onnx.assemble(model(outermost)).layers()).hasSize(1);
    }

    private static GraphProto.Builder loopBody(int depth) {
        return GraphProto.newBuilder()
                .addInput(value("i" + depth, INT64))
                .addInput(value("c" + depth, BOOL))
                .addInput(ValueInfoProto.newBuilder().setName("v" + depth))
                .addNode(node("Identity", "c" + depth, "d" + depth))
                .addOutput(value("d" + depth, BOOL))
                .addOutput(ValueInfoProto.newBuilder().setName("r" + depth));
    }
}
