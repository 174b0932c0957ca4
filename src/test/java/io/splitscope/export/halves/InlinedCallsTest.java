package io.splitscope.export.halves;

import static io.splitscope.export.halves.Onnx.body;
import static io.splitscope.export.halves.Onnx.call;
import static io.splitscope.export.halves.Onnx.floats;
import static io.splitscope.export.halves.Onnx.function;
import static io.splitscope.export.halves.Onnx.graph;
import static io.splitscope.export.halves.Onnx.node;
import static io.splitscope.export.halves.Onnx.real;
import static io.splitscope.export.halves.Onnx.reference;
import static io.splitscope.export.halves.Onnx.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import io.splitscope.export.ExportException;
import io.splitscope.model.Layer;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.OperatorSetId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts that pass through a call of a local function: what is inside takes the place of the call. */
class InlinedCallsTest {

    private static final FunctionProto SOFT = function(
            "soft",
            List.of("a"),
            List.of("b"),
            node("Constant", List.of(), List.of("half"), real("value_float", 0.5f)),
            node("Mul", List.of("a", "half"), List.of("m")),
            node("Tanh", List.of("m"), List.of("t")),
            node("Mul", List.of("m", "t"), List.of("b")));

    private static final FunctionProto BLOCK = function(
                    "block",
                    List.of("a", "w"),
                    List.of("o", "p"),
                    node("MatMul", List.of("a", "w"), List.of("m")),
                    call("soft", List.of("m"), List.of("s")),
                    node("LeakyRelu", List.of("s"), List.of("o"), reference("alpha", "slope")),
                    node("Neg", List.of("s"), List.of("p")))
            .toBuilder()
            .addAttribute("slope")
            .build();

    /** A body that reads values of the function around it, and calls another one. */
    private static final FunctionProto CHOICE = function(
            "choice",
            List.of("a"),
            List.of("o"),
            node("ReduceSum", List.of("a"), List.of("sum"), Onnx.whole("keepdims", 0)),
            node("Constant", List.of(), List.of("zero"), real("value_float", 0)),
            node("Less", List.of("sum", "zero"), List.of("c")),
            node("Exp", List.of("a"), List.of("e")),
            node(
                    "If",
                    List.of("c"),
                    List.of("r"),
                    body(
                            "then_branch",
                            graph(node("Neg", List.of("e"), List.of("t"))).addOutput(floats("t", 2, 4))),
                    body(
                            "else_branch",
                            graph(
                                            call("soft", List.of("e"), List.of("u")),
                                            node("Add", List.of("u", "a"), List.of("t")))
                                    .addOutput(floats("t", 2, 4)))),
            node("Sigmoid", List.of("r"), List.of("o")));

    @TempDir
    private Path place;

    @Test
    void the_halves_give_the_same_bits_wherever_a_call_is_cut()
            throws IOException, OnnxException, ExportException, OrtException {
        Path model = model();
        int cuts = 0;
        for (Layer layer : OnnxReader.read(model, Progress.NONE).model().layers()) {
            String tensor = layer.output(0).name();
            Path folder = place.resolve("cut" + cuts++);
            SplitRecord split = Exporting.cutAt(model, folder, tensor);
            WholeAndHalves.assertSame(model, folder, split, "cut at " + tensor);
        }
        assertThat(cuts).isGreaterThan(15);
    }

    @Test
    void a_call_that_is_not_cut_stays_a_call() throws IOException, OnnxException, ExportException {
        Exporting.cutAt(model(), place.resolve("halves"), "call of block for h/m");
        assertThat(ops("device.onnx")).containsExactly("MatMul");
        assertThat(OnnxReader.read(place.resolve("halves/server.onnx"), Progress.NONE)
                        .calls())
                .extracting(call -> call.function())
                .containsExactly("block", "choice");
    }

    @Test
    void attributes_of_the_call_take_the_place_of_references() throws IOException, OnnxException, ExportException {
        Exporting.cutAt(model(), place.resolve("halves"), "call of block for h/s");
        Node leaky = OnnxReader.read(place.resolve("halves/server.onnx"), Progress.NONE).graph().nodes().stream()
                .filter(node -> node.op().equals("LeakyRelu") && node.id().isTopLevel())
                .findFirst()
                .orElseThrow();
        assertThat(leaky.attribute("alpha", 0f)).isEqualTo(0.3f);
    }

    @Test
    void a_function_with_other_operator_versions_is_refused_by_name() throws IOException, OnnxException {
        FunctionProto old = SOFT.toBuilder()
                .setOpsetImport(0, OperatorSetId.newBuilder().setVersion(13))
                .build();
        Path model = Onnx.write(
                place.resolve("old.onnx"),
                graph(call("soft", List.of("x"), List.of("y")))
                        .addInput(floats("x", 2, 4))
                        .addOutput(floats("y", 2, 4)),
                old);
        assertThatThrownBy(() -> Exporting.cutAt(model, place.resolve("halves"), "call of soft for y/m"))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("'soft'")
                .hasMessageContaining("version 13");
        assertThat(place.resolve("halves")).doesNotExist();
    }

    private Path model() throws IOException {
        return Onnx.write(
                place.resolve("calls.onnx"),
                graph(
                                call("block", List.of("x", "w"), List.of("h", "hp"), real("slope", 0.3f)),
                                call("block", List.of("h", "w"), List.of("k", "kp"), real("slope", 0.1f)),
                                call("choice", List.of("k"), List.of("c")),
                                node("Add", List.of("c", "hp"), List.of("d")),
                                node("Add", List.of("d", "kp"), List.of("y")))
                        .addInput(floats("x", 2, 4))
                        .addOutput(floats("y", 2, 4))
                        .addOutput(floats("k", 2, 4))
                        .addInitializer(weight("w", 4, 4)),
                SOFT,
                BLOCK,
                CHOICE);
    }

    private List<String> ops(String file) throws OnnxException {
        return OnnxReader.read(place.resolve("halves").resolve(file), Progress.NONE).graph().nodes().stream()
                .map(Node::op)
                .toList();
    }
}
