package io.splitscope.export.halves;

import static io.splitscope.export.halves.Onnx.body;
import static io.splitscope.export.halves.Onnx.floats;
import static io.splitscope.export.halves.Onnx.graph;
import static io.splitscope.export.halves.Onnx.node;
import static io.splitscope.export.halves.Onnx.open;
import static io.splitscope.export.halves.Onnx.packed;
import static io.splitscope.export.halves.Onnx.scalar;
import static io.splitscope.export.halves.Onnx.sparse;
import static io.splitscope.export.halves.Onnx.value;
import static io.splitscope.export.halves.Onnx.weight;
import static io.splitscope.export.halves.Onnx.whole;
import static io.splitscope.export.halves.Onnx.wholes;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import io.splitscope.export.ExportException;
import io.splitscope.model.ElementType;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.onnx.proto.GraphProto;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of weight, number and control flow, cut at each tensor, with and without a tail: the parts give the bits of the whole. */
class KindsOfModelsTest {

    private static final int OPSET = 21;

    @TempDir
    private Path place;

    enum Kind {
        SPARSE_WEIGHTS(graph(node("MatMul", "x w", "a"), node("Relu", "a", "b"), node("MatMul", "b w", "y"))
                .addSparseInitializer(sparse("w", 4, 4))),
        FOUR_BIT_WEIGHTS(graph(
                        node("DequantizeLinear", "i s", "wd"),
                        node("MatMul", "x wd", "a"),
                        node("Relu", "a", "b"),
                        node("DequantizeLinear", "u s", "ud"),
                        node("MatMul", "b ud", "y"))
                .addInitializer(packed("i", ElementType.INT4, 4, 4))
                .addInitializer(packed("u", ElementType.UINT4, 4, 4))
                .addInitializer(scalar("s", ElementType.FLOAT, 0.1f))),
        QUANTISED_AND_BACK(graph(
                        node("QuantizeLinear", "x s z", "q"),
                        node("DequantizeLinear", "q s z", "d"),
                        node("DequantizeLinear", "w s", "wd"),
                        node("MatMul", "d wd", "a"),
                        node("QuantizeLinear", "a s z", "aq"),
                        node("DequantizeLinear", "aq s z", "ad"),
                        node("MatMul", "ad wd", "y"))
                .addInitializer(packed("w", ElementType.INT8, 4, 4))
                .addInitializer(scalar("s", ElementType.FLOAT, 0.05f))
                .addInitializer(scalar("z", ElementType.UINT8, 128))),
        QUANTISED_THROUGHOUT(graph(
                        node("QuantizeLinear", "x s z", "q"),
                        node("QLinearMatMul", "q s z w s z s z", "m"),
                        node("QLinearMatMul", "m s z w s z s z", "n"),
                        node("DequantizeLinear", "n s z", "y"))
                .addInitializer(packed("w", ElementType.UINT8, 4, 4))
                .addInitializer(scalar("s", ElementType.FLOAT, 0.05f))
                .addInitializer(scalar("z", ElementType.UINT8, 128))),
        HALF_PRECISION(sixteenBits(ElementType.FLOAT16)),
        BFLOAT16(sixteenBits(ElementType.BFLOAT16)),
        LOOP_AND_SCAN(graph(
                        node("Relu", "x", "a"),
                        node("Sigmoid", "a", "b"),
                        node("Loop", "trips  b", "c each", body("body", loop())),
                        node("Neg", "c", "d"),
                        node("Scan", "w d", "last y", body("body", scan()), whole("num_scan_inputs", 1)),
                        node("Exp", "last", "z"))
                .addInitializer(weight("w", 4))
                .addInitializer(scalar("trips", ElementType.INT64, 3))
                .addOutput(floats("each", 3))
                .addOutput(floats("z", 4))),
        SEVERAL_BOUNDARIES(graph(
                        node("Sin", "x", "a"),
                        node("Cos", "x", "b"),
                        node("Tan", "x", "c"),
                        node("Sum", "a b c", "d"),
                        node("Mul", "d a", "e"),
                        node("Sub", "e b", "y"))
                .addOutput(floats("b", 2, 4))),
        RESULTS_LEFT_OUT(graph(
                        node("LSTM", "p w r    h", " hn cn", whole("hidden_size", 3)),
                        node("Squeeze", "hn", "hs"),
                        node("Clip", "hs  most", "hc"),
                        node("MatMul", "hc v", "o"),
                        node("Add", "o x", "y"))
                .addInput(floats("p", 5, 2, 4))
                .addInput(floats("h", 1, 2, 3))
                .addInitializer(weight("w", 1, 12, 4))
                .addInitializer(weight("r", 1, 12, 3))
                .addInitializer(weight("v", 3, 4))
                .addInitializer(scalar("most", ElementType.FLOAT, 0.5f))
                .addOutput(floats("cn", 1, 2, 3))),
        SHAPE_ARITHMETIC(graph(
                        node("Softmax", "t", "a"),
                        node("Shape", "a", "s"),
                        node("Relu", "a", "b"),
                        node("Reshape", "b flat", "c"),
                        node("Size", "b", "n"),
                        node("Cast", "n", "nf", whole("to", ElementType.FLOAT.code())),
                        node("Div", "c nf", "d"),
                        node("Reshape", "d s", "e"),
                        node("Neg", "e", "f"),
                        node("Relu", "x", "y"))
                .addInput(open("t", "N", 4))
                .addOutput(open("f", "N", 4))
                .addNode(0, node("Constant", "", "flat", wholes("value_ints", -1))));

        private final GraphProto.Builder graph;

        Kind(GraphProto.Builder graph) {
            this.graph = graph;
        }
    }

    private static GraphProto.Builder sixteenBits(ElementType type) {
        return graph(
                        node("Cast", "x", "h", whole("to", type.code())),
                        node("Cast", "h", "f", whole("to", ElementType.FLOAT.code())),
                        node("Relu", "f", "r"),
                        node("Cast", "r", "rh", whole("to", type.code())),
                        node("Cast", "w", "wf", whole("to", ElementType.FLOAT.code())),
                        node("Cast", "rh", "back", whole("to", ElementType.FLOAT.code())),
                        node("Mul", "back wf", "y"))
                .addInitializer(packed("w", type, 4))
                .addOutput(value("rh", type, 2, 4));
    }

    private static GraphProto.Builder loop() {
        return graph(
                        node("Identity", "go", "on"),
                        node("Mul", "v w", "vw"),
                        node("Add", "vw a", "next"),
                        node("ReduceSum", "next", "sum", whole("keepdims", 0)))
                .addInput(value("i", ElementType.INT64))
                .addInput(value("go", ElementType.BOOL))
                .addInput(floats("v", 2, 4))
                .addOutput(value("on", ElementType.BOOL))
                .addOutput(floats("next", 2, 4))
                .addOutput(floats("sum"));
    }

    private static GraphProto.Builder scan() {
        return graph(node("Add", "state row", "next"), node("Mul", "next w", "made"))
                .addInput(floats("state", 4))
                .addInput(floats("row", 4))
                .addOutput(floats("next", 4))
                .addOutput(floats("made", 4));
    }

    @ParameterizedTest
    @EnumSource
    void the_parts_give_the_bits_of_the_whole_wherever_it_is_cut(Kind kind)
            throws IOException, OnnxException, ExportException, OrtException {
        Path file = write(kind);
        for (Tensor tensor : OnnxReader.read(file, Progress.NONE).model().tensors()) {
            Path folder = place.resolve("cut at " + tensor.name());
            SplitRecord split = Exporting.cutAt(file, folder, tensor.name());
            WholeAndHalves.assertSame(file, folder, split, kind + " cut at " + tensor.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_gives_the_bits_of_the_whole(Kind kind)
            throws IOException, OnnxException, ExportException, OrtException {
        Path file = write(kind);
        Model model = OnnxReader.read(file, Progress.NONE).model();
        int last = model.producer(model.outputs().get(0)).orElseThrow().id();
        SplitRecord split = Exporting.withTail(file, place.resolve("halves"), last, "x");
        assertThat(split.parts()).extracting(SplitRecord.Exported::part).contains("tail");
        WholeAndHalves.assertSame(file, place.resolve("halves"), split, kind + " with a tail");
    }

    private Path write(Kind kind) throws IOException {
        GraphProto.Builder graph = kind.graph.clone().addInput(0, floats("x", 2, 4));
        return Onnx.write(place.resolve("model.onnx"), 10, OPSET, graph.addOutput(0, floats("y", 2, 4)));
    }
}
