package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.integers;
import static io.splitscope.onnx.Onnx.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.splitscope.cost.ModelCost;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.model.Shape;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.TensorProto;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files beyond 2 GiB, and beyond 4, open as their graph alone would. The files are sparse: they take no room on the disk. */
@Timeout(20)
class HugeFileTest {

    private static final long WIDE = 20_000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("huge.onnx");
    }

    @Test
    void weights_of_five_gigabytes_inside_the_file_are_stepped_over() throws IOException, OnnxException {
        SparseModelFile.write(file, twoProducts(), inside("w1", 4, WIDE * WIDE / 4), inside("w2", 1, 2 * WIDE * WIDE));
        long allocated = allocated();

        OnnxFile read = OnnxReader.read(file, Progress.NONE);

        assertThat(allocated() - allocated).isLessThan(4 << 20);
        assertThat(Files.size(file)).isGreaterThan(4L << 30);
        Model model = read.model();
        assertThat(model.parameters()).extracting("name").containsExactly("w1", "w2");
        assertThat(model.layers().get(1).outputs().get(0).shape()).isEqualTo(Shape.of(1, 2 * WIDE * WIDE));
        assertThat(ModelCost.of(model).layer(0).macs()).hasValue(WIDE * WIDE);
    }

    @Test
    void small_tensors_behind_two_gigabytes_are_read() throws IOException, OnnxException {
        GraphProto.Builder graph = graph(
                        node("Reshape", List.of("x", "wanted"), List.of("y")),
                        node("Identity", List.of("w1"), List.of("unused")))
                .addInitializer(integers("wanted", 2, 2));
        SparseModelFile.write(file, graph, inside("w1", WIDE, WIDE), inside("w2", WIDE, WIDE));

        Model model = OnnxReader.read(file, Progress.NONE).model();

        assertThat(model.layers().get(0).outputs().get(0).shape()).isEqualTo(Shape.of(2, 2));
    }

    @Test
    void a_huge_file_that_is_cut_off_tells_where() throws IOException {
        SparseModelFile.write(file, twoProducts(), inside("w1", WIDE, WIDE), inside("w2", WIDE, WIDE));
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.setLength(opened.length() - 10);
        }

        assertThatThrownBy(() -> OnnxReader.read(file, Progress.NONE))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void three_gigabytes_of_zeros_are_no_model() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        assertThatThrownBy(() -> OnnxReader.read(file, Progress.NONE))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("no ONNX file");
    }

    private static GraphProto.Builder twoProducts() {
        return graph(
                        node("MatMul", List.of("x", "w1"), List.of("h")),
                        node("MatMul", List.of("one", "w2"), List.of("y")))
                .addInput(Onnx.floats("one", 1, 1));
    }

    private static TensorProto inside(String name, long... dims) {
        return Onnx.weight(name, dims).toBuilder().clearDataLocation().build();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
