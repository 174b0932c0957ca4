package io.splitscope.onnx;

import com.google.protobuf.CodedOutputStream;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.TensorProto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes models with weights inside that consist of zeros nobody wrote: the file system keeps only the rest. */
final class SparseModelFile {

    private static final int LENGTH_DELIMITED = 2;
    private static final int RAW_DATA = 9;

    /** What is written next: bytes, then a gap. */
    private record Part(byte[] bytes, long gap) {}

    private SparseModelFile() {}

    /**
     * Writes a model.
     *
     * @param graph the graph without the weights
     * @param weights stored tensors to which contents of zeros are added, 4 bytes for each element
     */
    static void write(Path file, GraphProto.Builder graph, TensorProto... weights) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (TensorProto weight : weights) {
            long bytes = 4 * weight.getDimsList().stream().mapToLong(dim -> dim).reduce(1, Math::multiplyExact);
            byte[] head = joined(weight.toByteArray(), header(RAW_DATA, bytes));
            parts.add(new Part(joined(header(GraphProto.INITIALIZER_FIELD_NUMBER, head.length + bytes), head), bytes));
        }
        parts.add(new Part(graph.build().toByteArray(), 0));
        long length =
                parts.stream().mapToLong(part -> part.bytes.length + part.gap).sum();
        byte[] model = Onnx.model(graph).clearGraph().build().toByteArray();
        parts.add(0, new Part(joined(model, header(ModelProto.GRAPH_FIELD_NUMBER, length)), 0));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            for (Part part : parts) {
                channel.write(ByteBuffer.wrap(part.bytes));
                channel.position(channel.position() + part.gap);
            }
        }
    }

    private static byte[] header(int field, long length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream output = CodedOutputStream.newInstance(bytes);
        output.writeTag(field, LENGTH_DELIMITED);
        output.writeUInt64NoTag(length);
        output.flush();
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
