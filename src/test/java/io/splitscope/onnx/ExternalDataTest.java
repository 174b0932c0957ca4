package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.INT64;
import static io.splitscope.onnx.Onnx.data;
import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Onnx.weight;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.UnknownFieldSet;
import com.sun.management.ThreadMXBean;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.StringStringEntryProto;
import io.splitscope.onnx.proto.TensorProto;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Weights outside the file are counted from what the file says of them; the files they lie in are never opened, wherever they
 * are said to be, so that none is needed and none can do harm.
 */
@Timeout(20)
class ExternalDataTest {

    private static final int EXTERNAL_DATA = 13;
    private static final int FILES = 300;
    private static final long WIDTH = 1 << 20;

    @TempDir
    private Path folder;

    private static TensorProto outside(TensorProto tensor, Map<String, String> entries) {
        UnknownFieldSet.Builder fields = UnknownFieldSet.newBuilder();
        entries.forEach((key, value) -> fields.mergeFrom(data(
                EXTERNAL_DATA,
                StringStringEntryProto.newBuilder()
                        .setKey(key)
                        .setValue(value)
                        .build()
                        .toByteString())));
        return tensor.toBuilder().setUnknownFields(fields.build()).build();
    }

    private Model read(GraphProto.Builder graph) throws IOException, OnnxException {
        Path file = folder.resolve("model.onnx");
        Files.write(file, model(graph).build().toByteArray());
        return OnnxReader.read(file, Progress.NONE).model();
    }

    /** A chain of layers with one weight each, all in places that the given text says, with the number in it. */
    private static GraphProto.Builder chain(int layers, String location) {
        GraphProto.Builder graph = graph();
        for (int i = 0; i < layers; i++) {
            String last = i == 0 ? "x" : "v" + i;
            graph.addNode(node("Add", List.of(last, "w" + i), List.of("v" + (i + 1))));
            graph.addInitializer(outside(
                    weight("w" + i, WIDTH, 4),
                    Map.of(
                            "location",
                            location.formatted(i),
                            "offset",
                            Long.toString(i * 16 * WIDTH),
                            "length",
                            Long.toString(16 * WIDTH))));
        }
        graph.clearOutput().addOutputBuilder().setName("v" + layers);
        return graph;
    }

    private static void requireAll(Model model, int layers) {
        assertThat(model.parameters()).hasSize(layers).allSatisfy(parameter -> assertThat(parameter.bytes())
                .hasValue(16 * WIDTH));
        assertThat(model.layers())
                .allSatisfy(layer -> assertThat(layer.parameters()).hasSize(1));
        assertThat(model.warnings()).isEmpty();
    }

    @Test
    void five_gigabytes_of_weights_in_one_file_beside_it_are_counted_and_not_read() throws IOException, OnnxException {
        try (RandomAccessFile weights =
                new RandomAccessFile(folder.resolve("weights.bin").toFile(), "rw")) {
            weights.setLength(FILES * 16 * WIDTH);
        }
        GraphProto.Builder graph = chain(FILES, "weights.bin");
        long before = allocated();

        Model model = read(graph);

        assertThat(allocated() - before).isLessThan(32L << 20);
        requireAll(model, FILES);
    }

    @ParameterizedTest(name = "every {0}th of the files is there")
    @ValueSource(ints = {1, 2, FILES + 1})
    void weights_in_300_files_are_counted_whether_all_some_or_none_of_them_are_there(int every)
            throws IOException, OnnxException {
        for (int i = every - 1; i < FILES; i += every) {
            Files.write(folder.resolve("weight-" + i), new byte[] {1, 2, 3});
        }
        requireAll(read(chain(FILES, "weight-%d")), FILES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../weight-%d", "/weight-%d", "C:\\weights\\%d", "a/../../%d", "", ".", "\0%d", "file:///etc/%d"
            })
    void places_outside_the_model_s_folder_or_no_places_at_all_change_nothing(String location)
            throws IOException, OnnxException {
        requireAll(read(chain(3, location)), 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "99999999999999999999", "-1", "much", ""})
    void offsets_and_lengths_that_no_file_has_change_nothing(String number) throws IOException, OnnxException {
        Files.write(folder.resolve("weights.bin"), new byte[4]);
        GraphProto.Builder graph = chain(1, "weights.bin");
        graph.setInitializer(
                0,
                outside(weight("w0", WIDTH, 4), Map.of("location", "weights.bin", "offset", number, "length", number)));
        requireAll(read(graph), 1);
    }

    /** Shapes that a model keeps outside are not guessed. */
    @Test
    void extents_that_lie_outside_the_file_are_unknown() throws IOException, OnnxException {
        TensorProto extents =
                weight("extents", 2).toBuilder().setDataType(INT64).build();
        GraphProto.Builder graph = graph(node("Reshape", List.of("x", "extents"), List.of("y")));
        graph.addInitializer(outside(extents, Map.of("location", "absent.bin")));

        Model model = read(graph);

        assertThat(model.outputs().get(0).shape().rank()).isEqualTo(2);
        assertThat(model.outputs().get(0).shape().dims())
                .allSatisfy(dim -> assertThat(dim.size()).isEmpty());
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
