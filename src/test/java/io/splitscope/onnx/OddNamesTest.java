package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.block.BlockDetector;
import io.splitscope.cli.Printed;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.proto.NodeProto;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files may call things as they like: text for people stays readable, JSON stays exact. */
class OddNamesTest {

    private static final int LONGEST_LINE = 500;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");

    private static String[] names() {
        return new String[] {
            "x".repeat(100_000),
            "a\nb\r\nc",
            "\u001b[31mred\u0007",
            "\u202egnp.exe",
            "名前 😀",
            "/" + "s/".repeat(50_000),
            " "
        };
    }

    /** Two layers, the second of which is of no known operator and therefore warned of; all names are the given one. */
    private static OnnxFile file(String name) throws OnnxException {
        NodeProto known = node("Relu", "x", name).toBuilder().setName(name).build();
        NodeProto unknown =
                node("Mystery" + name, name, "y").toBuilder().setName(name).build();
        byte[] bytes = model(graph(known, unknown)).build().toByteArray();
        return OnnxReader.read(name, ByteBuffer.wrap(bytes), Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_name_makes_a_line_of_text_endless_or_breaks_it(String name) throws Exception {
        OnnxFile file = file(name);
        ModelCost cost = ModelCost.of(file.model());
        Setting raw = Setting.DEFAULT.withRawDataStays(false);

        assertThat(Printed.inspectText(file, cost).lines()).allSatisfy(OddNamesTest::requireReadable);
        assertThat(Printed.solveText(cost, BlockDetector.detect(cost.model()), raw)
                        .lines())
                .allSatisfy(OddNamesTest::requireReadable);
        assertThat(Printed.inspectText(file, cost).lines().count()).isEqualTo(10);
    }

    @Test
    void a_tensor_of_200_dimensions_does_not_make_a_line_endless() throws Exception {
        Object[] dims =
                IntStream.range(0, 200).mapToObj(i -> "some_dimension_" + i).toArray();
        byte[] bytes = model(graph(node("Relu", "x", "y"), node("Relu", "y", "z"))
                        .clearInput()
                        .addInput(Onnx.floats("x", dims)))
                .build()
                .toByteArray();
        OnnxFile file = OnnxReader.read("m", ByteBuffer.wrap(bytes), Progress.NONE);
        ModelCost cost = ModelCost.of(file.model());

        assertThat(Printed.inspectText(file, cost).lines()).allSatisfy(OddNamesTest::requireReadable);
        assertThat(Printed.solveText(cost, BlockDetector.detect(cost.model()), Setting.DEFAULT)
                        .lines())
                .allSatisfy(OddNamesTest::requireReadable);
    }

    private static void requireReadable(String line) {
        assertThat(line.length()).isLessThan(LONGEST_LINE);
        assertThat(UNPRINTABLE.matcher(line).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("names")
    void json_and_warnings_keep_the_exact_name(String name) throws Exception {
        OnnxFile file = file(name);
        Model model = file.model();

        assertThat(model.layers().get(0).name()).isEqualTo(name);
        assertThat(model.layers().get(0).output(0).name()).isEqualTo(name);
        assertThat(model.warnings()).hasSize(1);
        if (!name.isBlank()) {
            assertThat(model.warnings().get(0)).contains(name);
        }
    }

    @Test
    void layers_of_one_name_stay_two_layers() throws Exception {
        assertThat(file("same").model().layers())
                .extracting(layer -> layer.name())
                .containsExactly("same", "same");
    }

    @Test
    void a_layer_without_a_name_is_called_by_its_operator_and_place() throws Exception {
        NodeProto nameless = node("Relu", "x", "y").toBuilder().clearName().build();
        byte[] bytes = model(graph(nameless)).build().toByteArray();

        Model model =
                OnnxReader.read("m", ByteBuffer.wrap(bytes), Progress.NONE).model();

        assertThat(model.layers().get(0).displayName()).isEqualTo("Relu 0");
    }
}
