package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.BOOL;
import static io.splitscope.onnx.Onnx.INT64;
import static io.splitscope.onnx.Onnx.attribute;
import static io.splitscope.onnx.Onnx.call;
import static io.splitscope.onnx.Onnx.floats;
import static io.splitscope.onnx.Onnx.function;
import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Onnx.value;
import static io.splitscope.onnx.Onnx.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import io.splitscope.SharedModels;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no sound model gives one calm sentence, soon, and without filling the memory. */
@Timeout(10)
class BadFileTest {

    @TempDir
    private Path folder;

    private static String refusal(ModelProto.Builder model) {
        return catchThrowableOfType(OnnxException.class, () -> Onnx.read(model)).getMessage();
    }

    private static String refusal(byte[] contents) {
        return catchThrowableOfType(
                        OnnxException.class, () -> OnnxReader.read("test", ByteBuffer.wrap(contents), Progress.NONE))
                .getMessage();
    }

    private static String refusal(Path file) {
        return catchThrowableOfType(OnnxException.class, () -> OnnxReader.read(file, Progress.NONE))
                .getMessage();
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(refusal(folder.resolve("gone.onnx"))).contains("There is no file", "gone.onnx");
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(refusal(folder)).contains("is a folder");
    }

    @Test
    void an_empty_file_is_called_empty() throws IOException {
        assertThat(refusal(Files.createFile(folder.resolve("empty.onnx")))).contains("is empty");
    }

    @Test
    void a_file_larger_than_the_format_allows_is_refused_unread() throws IOException {
        Path file = folder.resolve("huge.onnx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        assertThat(refusal(file)).contains("larger than an ONNX file can be");
    }

    @Test
    void text_is_no_model() {
        assertThat(refusal("Hello, this is a text and no model at all.\n".getBytes(StandardCharsets.UTF_8)))
                .contains("no ONNX file");
    }

    @Test
    void files_that_people_mistake_for_models_are_recognised() {
        assertThat(refusal("version https://git-lfs.github.com/spec/v1\noid sha256:0".getBytes(StandardCharsets.UTF_8)))
                .contains("git lfs pull");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})).contains("ZIP archive");
    }

    @Test
    void random_bytes_never_give_anything_but_a_sentence() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(refusal(bytes)).doesNotContain("\n");
        }
    }

    @Test
    void a_model_cut_off_anywhere_gives_a_sentence() throws IOException {
        byte[] whole = Files.readAllBytes(SharedModels.model("scripted_loop_if_ts13"));
        for (int length = 1; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> OnnxReader.read("test", ByteBuffer.wrap(part), Progress.NONE))
                    .isInstanceOf(OnnxException.class);
        }
    }

    @Test
    void a_model_with_flipped_bits_gives_a_sentence_or_a_model() throws IOException {
        byte[] whole = Files.readAllBytes(SharedModels.model("two_tower_ts13_full"));
        Random random = new Random(2);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(4_000)] ^= (byte) (1 << random.nextInt(8));
            try {
                Model model = OnnxReader.read("test", ByteBuffer.wrap(damaged), Progress.NONE)
                        .model();
                assertThat(model.layers()).isNotNull();
            } catch (OnnxException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void a_length_of_three_gigabytes_reserves_no_memory() {
        byte[] length = {0x3a, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x0c, 1, 2, 3};

        assertThat(refusal(length)).contains("damaged or cut off");
    }

    @Test
    void a_file_without_a_graph_is_refused() {
        assertThat(refusal(ModelProto.newBuilder().setIrVersion(8))).contains("holds no ONNX graph");
    }

    @Test
    void a_graph_without_nodes_is_refused() {
        assertThat(refusal(model(graph().clearOutput()))).contains("has no nodes");
    }

    @Test
    void a_circle_is_shown() {
        String message = refusal(model(
                node("Add", List.of("x", "c"), List.of("a")),
                node("Relu", "a", "b"),
                node("Tanh", "b", "c"),
                node("Relu", "c", "y")));

        assertThat(message).contains("circle of 3 nodes", "a_node", "b_node", "c_node");
    }

    @Test
    void a_node_that_feeds_itself_is_a_circle() {
        assertThat(refusal(model(node("Add", List.of("x", "y"), List.of("y"))))).contains("circle of 1 node");
    }

    @Test
    void a_value_that_nothing_makes_is_named_with_its_user() {
        assertThat(refusal(model(node("Add", List.of("x", "ghost"), List.of("y")))))
                .contains("\"ghost\"", "node 0 \"y_node\"");
    }

    @Test
    void an_output_that_nothing_makes_is_named() {
        assertThat(refusal(model(node("Relu", "x", "z")))).contains("output \"y\"");
    }

    @Test
    void a_name_for_two_values_is_refused() {
        assertThat(refusal(model(node("Relu", "x", "y"), node("Tanh", "x", "y"))))
                .contains("\"y\" stands for two");
        assertThat(refusal(model(node("Relu", "x", "x"), node("Relu", "x", "y"))))
                .contains("\"x\" stands for two");
        assertThat(refusal(model(graph(node("Relu", "x", "y")).addInput(floats("x", 1)))))
                .contains("\"x\" stands for two");
        assertThat(refusal(model(graph(node("Relu", "x", "y"))
                        .addInitializer(weight("w", 1))
                        .addInitializer(weight("w", 1)))))
                .contains("\"w\" stands for two");
    }

    @Test
    void a_negative_or_absurd_dimension_is_named() {
        assertThat(refusal(model(graph(node("Relu", "x", "y")).setInput(0, floats("x", 1, -3)))))
                .contains("cannot be -3", "\"x\"");
        assertThat(refusal(model(graph(node("Relu", "x", "y")).setInput(0, floats("x", 1, Long.MAX_VALUE)))))
                .contains("cannot be 9223372036854775807");
        assertThat(refusal(model(graph(node("Relu", "x", "y")).addInitializer(weight("w", -1)))))
                .contains("cannot be -1", "\"w\"");
        assertThat(refusal(model(graph(node("Relu", "x", "y")).addInitializer(weight("w", 1L << 40, 1L << 40)))))
                .contains("more elements than can be counted");
    }

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

    @Test
    void a_function_that_calls_itself_is_refused() {
        FunctionProto.Builder loop = function("f", List.of("a"), List.of("b"), call("f", List.of("a"), List.of("b")));

        assertThat(refusal(model(graph(call("f", List.of("x"), List.of("y"))), loop)))
                .contains("calls itself");
    }

    @Test
    void functions_that_double_forty_times_are_refused_at_once() {
        List<FunctionProto.Builder> functions = new ArrayList<>();
        functions.add(function("f0", List.of("a"), List.of("b"), node("Relu", "a", "b")));
        for (int i = 1; i <= 40; i++) {
            String inner = "f" + (i - 1);
            functions.add(function(
                    "f" + i,
                    List.of("a"),
                    List.of("b"),
                    call(inner, List.of("a"), List.of("m")),
                    call(inner, List.of("m"), List.of("b"))));
        }
        ModelProto.Builder model =
                model(graph(call("f40", List.of("x"), List.of("y"))), functions.toArray(FunctionProto.Builder[]::new));

        assertThat(refusal(model)).contains("grows beyond measure");
    }

    @Test
    void functions_that_call_each_other_five_thousand_deep_are_refused_without_overflow() {
        List<FunctionProto.Builder> functions = new ArrayList<>();
        functions.add(function("f0", List.of("a"), List.of("b"), node("Relu", "a", "b")));
        for (int i = 1; i <= 5_000; i++) {
            functions.add(
                    function("f" + i, List.of("a"), List.of("b"), call("f" + (i - 1), List.of("a"), List.of("b"))));
        }
        Collections.shuffle(functions, new Random(3));
        ModelProto.Builder model = model(
                graph(call("f5000", List.of("x"), List.of("y"))), functions.toArray(FunctionProto.Builder[]::new));

        assertThat(refusal(model)).contains("too deeply");
    }

    @Test
    void a_file_that_changes_while_it_is_read_is_noticed() throws IOException {
        Path file = folder.resolve("model.onnx");
        Files.write(file, model(node("Relu", "x", "y")).build().toByteArray());
        Progress touching = new Progress() {
            @Override
            public void report(double fraction, String step) {
                try {
                    if (fraction > 0) {
                        Files.setLastModifiedTime(
                                file,
                                FileTime.from(Files.getLastModifiedTime(file)
                                        .toInstant()
                                        .plus(Duration.ofHours(1))));
                    }
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        assertThatThrownBy(() -> OnnxReader.read(file, touching))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void a_large_file_that_becomes_shorter_while_it_is_read_is_noticed() throws IOException {
        Path file = folder.resolve("model.onnx");
        Files.write(file, model(graph(node("Relu", "x", "y"))).build().toByteArray());
        byte[] graphField = Files.readAllBytes(file);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(20 << 20);
            sparse.seek((20 << 20) - graphField.length);
            sparse.write(graphField);
            sparse.seek(0);
            sparse.write(unknownField((20 << 20) - graphField.length));
        }
        Progress cutting = new Progress() {
            @Override
            public void report(double fraction, String step) {
                if (fraction > 0) {
                    try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
                        opened.setLength(100);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        assertThatThrownBy(() -> OnnxReader.read(file, cutting))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("changed while it was read");
    }

    /** Tag and length of a field that fills a number of bytes, tag and length included. */
    private static byte[] unknownField(int bytes) {
        int length = bytes - 6;
        return new byte[] {
            (byte) 0xfa,
            0x07, // field 127, length delimited
            (byte) (length & 0x7f | 0x80),
            (byte) (length >> 7 & 0x7f | 0x80),
            (byte) (length >> 14 & 0x7f | 0x80),
            (byte) (length >> 21)
        };
    }

    @Test
    void reading_ends_soon_when_nobody_waits_any_more() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        ByteBuffer contents =
                ByteBuffer.wrap(model(node("Relu", "x", "y")).build().toByteArray());

        assertThatThrownBy(() -> OnnxReader.read("test", contents, cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
