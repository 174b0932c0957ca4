package io.splitscope.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.splitscope.cost.ModelCost;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.GraphProto;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The largest networks anybody has are read, not refused. */
@Timeout(300)
class MillionNodesTest {

    private static final int NODES = 1_000_000;
    private static final long ENOUGH = 3L << 30;

    @Test
    void a_million_nodes_are_read_and_counted() throws OnnxException {
        assumeTrue(Runtime.getRuntime().maxMemory() >= ENOUGH, "a million nodes need a heap of 3 GB");
        GraphProto.Builder graph = GraphProto.newBuilder().addInput(Onnx.floats("x", 1));
        String last = "x";
        for (int i = 0; i < NODES; i++) {
            String next = "v" + i;
            graph.addNodeBuilder().setOpType("Relu").addInput(last).addOutput(next);
            last = next;
        }
        graph.addOutput(Onnx.floats(last, 1));
        byte[] bytes = Onnx.model(graph).build().toByteArray();

        Model model = OnnxReader.read("million", ByteBuffer.wrap(bytes), Progress.NONE)
                .model();

        assertThat(model.layers()).hasSize(NODES);
        assertThat(ModelCost.of(model).total().flops()).hasValue(NODES);
    }
}
