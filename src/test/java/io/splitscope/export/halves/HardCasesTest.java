package io.splitscope.export.halves;

import static io.splitscope.export.halves.Onnx.body;
import static io.splitscope.export.halves.Onnx.floats;
import static io.splitscope.export.halves.Onnx.graph;
import static io.splitscope.export.halves.Onnx.node;
import static io.splitscope.export.halves.Onnx.open;
import static io.splitscope.export.halves.Onnx.real;
import static io.splitscope.export.halves.Onnx.tensor;
import static io.splitscope.export.halves.Onnx.weight;
import static io.splitscope.export.halves.Onnx.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import io.splitscope.export.ExportException;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.onnx.proto.GraphProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models with corners, cut everywhere. */
class HardCasesTest {

    @TempDir
    private Path place;

    @Test
    void bodies_find_what_they_read_from_outside_on_either_side()
            throws IOException, OnnxException, ExportException, OrtException {
        GraphProto.Builder graph = graph(
                        node("Relu", List.of("x"), List.of("a")),
                        node("Neg", List.of("a"), List.of("b")),
                        node("ReduceSum", List.of("b"), List.of("s"), whole("keepdims", 0)),
                        node("Constant", List.of(), List.of("zero"), real("value_float", 0)),
                        node("Less", List.of("s", "zero"), List.of("c")),
                        node(
                                "If",
                                List.of("c"),
                                List.of("d"),
                                body(
                                        "then_branch",
                                        graph(node("Add", List.of("a", "w"), List.of("t")))
                                                .addOutput(floats("t", 2, 4))),
                                body(
                                        "else_branch",
                                        graph(node("Mul", List.of("b", "w"), List.of("t")))
                                                .addOutput(floats("t", 2, 4)))),
                        node("Mul", List.of("d", "w"), List.of("y")))
                .addInitializer(weight("w", 4))
                .addInput(floats("x", 2, 4))
                .addOutput(floats("y", 2, 4))
                .addOutput(floats("b", 2, 4));
        assertCutEverywhere(Onnx.write(place.resolve("bodies.onnx"), graph));
    }

    @Test
    void inputs_and_weights_that_are_outputs_stay_outputs()
            throws IOException, OnnxException, ExportException, OrtException {
        GraphProto.Builder graph = graph(
                        node("Add", List.of("x", "w"), List.of("a")),
                        node("Mul", List.of("a", "w"), List.of("b")),
                        node("Neg", List.of("b"), List.of("y")))
                .addInitializer(weight("w", 4))
                .addInput(floats("x", 2, 4))
                .addOutput(floats("y", 2, 4))
                .addOutput(floats("x", 2, 4))
                .addOutput(floats("w", 4));
        assertCutEverywhere(Onnx.write(place.resolve("outputs.onnx"), graph));
    }

    @Test
    void weights_that_old_files_list_as_inputs_go_where_they_are_used()
            throws IOException, OnnxException, ExportException, OrtException {
        GraphProto.Builder graph = graph(
                        node("MatMul", List.of("x", "w"), List.of("a")),
                        node("Relu", List.of("a"), List.of("b")),
                        node("MatMul", List.of("b", "w"), List.of("y")))
                .addInitializer(weight("w", 4, 4))
                .addInput(floats("x", 2, 4))
                .addInput(floats("w", 4, 4))
                .addOutput(floats("y", 2, 4));
        assertCutEverywhere(Onnx.write(place.resolve("old.onnx"), 3, graph));
    }

    @Test
    void large_constants_and_results_left_out_are_kept()
            throws IOException, OnnxException, ExportException, OrtException {
        GraphProto.Builder graph = graph(
                        node("Constant", List.of(), List.of("k"), tensor("value", weight("", 4, 64))),
                        node("MatMul", List.of("x", "k"), List.of("a")),
                        node("Dropout", List.of("a"), List.of("b", "mask")),
                        node("Sigmoid", List.of("b"), List.of("c")),
                        node("MaxPool", List.of("p"), List.of("q", ""), Onnx.wholes("kernel_shape", 2, 2)),
                        node("Add", List.of("c", "a"), List.of("y")))
                .addInput(floats("x", 2, 4))
                .addInput(floats("p", 1, 1, 4, 4))
                .addOutput(floats("y", 2, 64))
                .addOutput(floats("q", 1, 1, 3, 3));
        assertCutEverywhere(Onnx.write(place.resolve("constants.onnx"), graph));
    }

    @Test
    void a_sequence_across_the_cut_is_refused_by_name_though_nothing_declares_it() throws IOException {
        Path model = Onnx.write(
                place.resolve("sequence.onnx"),
                graph(
                                node("Relu", List.of("x"), List.of("a")),
                                node("SequenceConstruct", List.of("a", "x"), List.of("list")),
                                node("Identity", List.of("list"), List.of("same")),
                                node("ConcatFromSequence", List.of("same"), List.of("y"), whole("axis", 0)))
                        .addInput(floats("x", 2, 4))
                        .addOutput(floats("y", 4, 4)));
        for (String cut : List.of("list", "same")) {
            assertThatThrownBy(() -> Exporting.cutAt(model, place.resolve("halves"), cut))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("'" + cut + "'")
                    .hasMessageContaining("sequence");
            assertThat(place.resolve("halves")).doesNotExist();
        }
    }

    @Test
    void extents_that_only_the_server_would_know_come_from_inputs_and_hold_for_any_batch()
            throws IOException, OnnxException, ExportException, OrtException {
        Path model = Onnx.write(
                place.resolve("extents.onnx"),
                graph(
                                node("Relu", List.of("x"), List.of("a")),
                                node("MatMul", List.of("a", "w"), List.of("b")),
                                node("Shape", List.of("b"), List.of("s")),
                                node("Expand", List.of("z", "s"), List.of("e")),
                                node("Add", List.of("b", "e"), List.of("y")))
                        .addInitializer(weight("w", 4, 4))
                        .addInput(open("x", "N", 4))
                        .addInput(floats("z", 1, 4))
                        .addOutput(open("y", "N", 4)));
        Path folder = place.resolve("halves");
        SplitRecord split = Exporting.cutAt(model, folder, "a", "e");
        assertThat(split.parts()).extracting(SplitRecord.Exported::layers).containsExactly(2, 2);
        assertThat(split.folded()).singleElement().satisfies(constant -> {
            assertThat(constant.derived()).isTrue();
            assertThat(constant.assumed()).isFalse();
        });
        WholeAndHalves.assertSame(model, folder, split, "cut at a and e");
    }

    @Test
    void a_device_that_has_nothing_to_do_gets_no_model() throws IOException, OnnxException, ExportException {
        Path model = Onnx.write(
                place.resolve("tail.onnx"),
                graph(node("Relu", List.of("x"), List.of("a")), node("Neg", List.of("a"), List.of("y")))
                        .addInput(floats("x", 2, 4))
                        .addOutput(floats("y", 2, 4)));
        SplitRecord split = Exporting.withTail(model, place.resolve("halves"), 0);
        assertThat(split.parts()).extracting(SplitRecord.Exported::part).containsExactly("tail");
        assertThat(place.resolve("halves/device.onnx")).doesNotExist();
    }

    private void assertCutEverywhere(Path file) throws OnnxException, ExportException, OrtException {
        Model model = OnnxReader.read(file, Progress.NONE).model();
        for (Layer layer : model.layers()) {
            String tensor = layer.output(0).name();
            Path folder = place.resolve("cut at " + layer.id());
            SplitRecord split = Exporting.cutAt(file, folder, tensor);
            WholeAndHalves.assertSame(file, folder, split, "cut at " + tensor);
        }
    }
}
