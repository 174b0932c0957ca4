package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import io.splitscope.model.ElementType;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.OperatorSetId;
import io.splitscope.onnx.proto.TensorShapeProto;
import io.splitscope.onnx.proto.TypeProto;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifySplitCommandTest {

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {
        static Run of(String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exitCode = SplitScope.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
            return new Run(exitCode, out.toString(), err.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bert_tiny_ts17_full", "squeezenet1_1_ts11_full", "two_tower_ts13_full", "unet_small_ts17_full"})
    void the_halves_of_the_best_split_give_the_bits_of_the_whole(String name) {
        Run export = export(name, "--mode", "inference", "--verify");
        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(export.out()).contains("every bit the same").contains("Verified on 3 random inputs");
        Run fused = Run.of("verify-split", model(name), folder.toString(), "--fused", "--runs", "1");
        assertThat(fused.exitCode()).as(fused.out() + fused.err()).isZero();
        assertThat(fused.out()).contains("Verified on 1 random input ").contains("within the tolerance");
    }

    @Test
    void a_model_without_weights_is_verified_with_random_ones_in_the_dimensions_of_the_export() throws IOException {
        Run export = export("resnet18_ts17_dynbatch", "--external", "reference", "--dim", "batch=2");
        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("split.json").toFile())
                        .at("/dimensions/batch")
                        .longValue())
                .isEqualTo(2);
        assertThat(verified("--runs", "1"))
                .contains("2000 elements, every bit the same")
                .contains("weights random");
        assertThat(verified("--runs", "1", "--batch", "3")).contains("3000 elements");
    }

    private String verified(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("verify-split", model("resnet18_ts17_dynbatch"), folder.toString()));
        arguments.addAll(List.of(more));
        Run verify = Run.of(arguments.toArray(String[]::new));
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        return verify.out();
    }

    @Test
    void a_tail_on_the_device_runs_on_what_the_server_returns() {
        Run export = export("unet_small_ts17_full", "--labels-on-device", "--tail", "/outc/Conv");
        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(folder.resolve("tail.onnx")).exists();
        Run verify = Run.of("verify-split", model("unet_small_ts17_full"), folder.toString());
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    }

    @Test
    void the_same_is_told_as_json() throws IOException {
        export("two_tower_ts13_full", "--mode", "inference");
        Run verify = Run.of("verify-split", model("two_tower_ts13_full"), folder.toString(), "--json");
        JsonNode json = new ObjectMapper().readTree(verify.out());
        assertThat(json.get("verified").asBoolean()).isTrue();
        assertThat(json.get("exact").asBoolean()).isTrue();
        assertThat(json.get("seeds")).hasSize(3);
        assertThat(json.get("outputs")).hasSize(3).allSatisfy(output -> {
            assertThat(output.get("bitEqual").asBoolean()).isTrue();
            assertThat(output.get("elements").asLong()).isPositive();
        });
    }

    @Test
    void a_model_that_throws_dice_is_told_and_not_called_different() throws IOException {
        Path file = model(ElementType.FLOAT, node("Relu", "x", "a"), node("RandomNormalLike", "a", "y"));
        Run export =
                Run.of("export-split", file.toString(), "-o", folder.toString(), "--cut", "a", "--mode", "inference");
        assertThat(export.exitCode()).as(export.err()).isZero();
        Run verify = Run.of("verify-split", file.toString(), folder.toString());
        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.err()).hasLineCount(1).contains("draws other numbers");
    }

    @Test
    void sixteen_bit_numbers_need_not_have_the_same_bits_since_the_runtime_computes_in_32() throws IOException {
        Path file = model(ElementType.FLOAT16, node("Sigmoid", "x", "a"), node("Sigmoid", "a", "y"));
        Run export =
                Run.of("export-split", file.toString(), "-o", folder.toString(), "--cut", "a", "--mode", "inference");
        assertThat(export.exitCode()).as(export.err()).isZero();
        Run verify = Run.of("verify-split", file.toString(), folder.toString(), "--json");
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertThat(new ObjectMapper().readTree(verify.out()).get("exact").asBoolean())
                .isFalse();
    }

    @Test
    void a_half_that_gives_nothing_is_passed_over() throws IOException {
        Path file = model(ElementType.FLOAT, node("Relu", "x", "y"), node("Neg", "x", "a"), node("Exp", "a", "unread"));
        Run export =
                Run.of("export-split", file.toString(), "-o", folder.toString(), "--cut", "a", "--mode", "inference");
        assertThat(export.exitCode()).as(export.err()).isZero();
        Run verify = Run.of("verify-split", file.toString(), folder.toString());
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    }

    private Path model(ElementType type, NodeProto... nodes) throws IOException {
        GraphProto graph = GraphProto.newBuilder()
                .setName("g")
                .addAllNode(List.of(nodes))
                .addInput(value("x", type))
                .addOutput(value("y", type))
                .build();
        ModelProto model = ModelProto.newBuilder()
                .setIrVersion(8)
                .setGraph(graph)
                .addOpsetImport(OperatorSetId.newBuilder().setDomain("").setVersion(17))
                .build();
        return Files.write(folder.resolve("small.onnx"), model.toByteArray());
    }

    private static NodeProto node(String op, String input, String output) {
        return NodeProto.newBuilder()
                .setOpType(op)
                .setName(op + output)
                .addInput(input)
                .addOutput(output)
                .build();
    }

    private static ValueInfoProto value(String name, ElementType type) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(64));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.code())
                                .setShape(shape)))
                .build();
    }

    @Test
    void another_model_is_refused_in_a_line() throws IOException {
        export("two_tower_ts13_full");
        Run other = Run.of("verify-split", model("unet_small_ts17_full"), folder.toString());
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).hasLineCount(1).contains("is not the model that was split");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run nothing = Run.of("verify-split", model("unet_small_ts17_full"), empty.toString());
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).hasLineCount(1).contains("export-split");
    }

    private Run export(String name, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "export-split";
        arguments[1] = model(name);
        arguments[2] = "-o";
        arguments[3] = folder.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments);
    }

    private static String model(String name) {
        return SharedModels.model(name).toString();
    }
}
