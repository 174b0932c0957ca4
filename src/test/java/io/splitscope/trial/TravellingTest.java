package io.splitscope.trial;

import static io.splitscope.export.halves.Onnx.floats;
import static io.splitscope.export.halves.Onnx.graph;
import static io.splitscope.export.halves.Onnx.node;
import static io.splitscope.export.halves.Onnx.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.Onnx;
import io.splitscope.model.ElementType;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.runtime.RunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can cross in a trial, whatever its type and shape, and what is refused. */
class TravellingTest {

    private static final int FLOAT = ElementType.FLOAT.code();
    private static final Options ONCE = new Options(0, 1, false);
    private static final Watcher NOBODY = new Watcher() {
        @Override
        public void compared(Agreement agreement) {}

        @Override
        public void doing(int iteration, Term term, double part) {}

        @Override
        public void measured(Measured iteration) {}
    };

    @TempDir
    private Path folder;

    private Outcome run(GraphProto.Builder graph, String... cut)
            throws IOException, OnnxException, TrialException, ExportException, RunException {
        Path file = Onnx.write(folder.resolve("model.onnx"), graph);
        return Trial.run(
                Trying.request(file, Trying.SETTING.withRawDataStays(false), ONCE, cut), NOBODY, Progress.NONE);
    }

    /** Makes a tensor of another type, which crosses, and numbers of that again. */
    private static List<NodeProto> there(ElementType type) {
        return List.of(
                node("Cast", List.of("x"), List.of("sent " + type), whole("to", type.code())),
                node("Cast", List.of("sent " + type), List.of("back " + type), whole("to", FLOAT)));
    }

    @Test
    void numbers_and_truth_values_of_all_types_cross_as_they_are()
            throws IOException, OnnxException, TrialException, ExportException, RunException {
        List<ElementType> types = List.of(
                ElementType.BOOL,
                ElementType.INT8,
                ElementType.UINT8,
                ElementType.INT16,
                ElementType.INT32,
                ElementType.INT64,
                ElementType.FLOAT16,
                ElementType.BFLOAT16,
                ElementType.DOUBLE);
        List<NodeProto> nodes = new ArrayList<>();
        types.forEach(type -> nodes.addAll(there(type)));
        nodes.add(node("Sum", types.stream().map(type -> "back " + type).toList(), List.of("y")));
        Outcome outcome = run(
                graph(nodes.toArray(NodeProto[]::new))
                        .addInput(floats("x", 2, 3))
                        .addOutput(floats("y", 2, 3)),
                types.stream().map(type -> "sent " + type).toArray(String[]::new));
        assertThat(outcome.agreement().outputs()).hasSize(1);
        assertThat(outcome.agreement().sameBits()).isTrue();
        int bits = types.stream().mapToInt(ElementType::bits).sum();
        assertThat(outcome.iterations().get(0).bytesUp()).isEqualTo(2 * 3 * bits / 8);
    }

    @ParameterizedTest
    @EnumSource(names = {"UINT16", "UINT32", "UINT64", "STRING"})
    void what_cannot_travel_is_refused_by_name_before_anything_runs(ElementType type) {
        assertThatThrownBy(() -> run(
                        graph(there(type).toArray(NodeProto[]::new))
                                .addInput(floats("x", 2, 3))
                                .addOutput(floats("back " + type, 2, 3)),
                        "sent " + type))
                .isInstanceOf(TrialException.class)
                .hasMessage("'sent " + type + "' crosses, and it holds " + type.label()
                        + ", which a trial does not carry. Choose a cut that it does not cross");
    }

    @Test
    void a_tensor_without_elements_crosses()
            throws IOException, OnnxException, TrialException, ExportException, RunException {
        Outcome outcome = run(
                graph(
                                node("Abs", List.of("x"), List.of("positive")),
                                node("Neg", List.of("positive"), List.of("negative")),
                                node("Relu", List.of("negative"), List.of("zero")),
                                node("NonZero", List.of("zero"), List.of("nowhere")),
                                node("Cast", List.of("nowhere"), List.of("numbers"), whole("to", FLOAT)),
                                node("ReduceSum", List.of("numbers"), List.of("y")))
                        .addInput(floats("x", 2, 3))
                        .addOutput(floats("y", 1, 1)),
                "nowhere");
        assertThat(outcome.agreement().sameBits()).isTrue();
        assertThat(outcome.remarks()).contains(Remark.UNKNOWN_SIZE);
        assertThat(outcome.iterations().get(0).bytesUp()).isZero();
    }

    @Test
    void sides_that_have_nothing_to_do_with_each_other_each_give_their_output()
            throws IOException, OnnxException, TrialException, ExportException, RunException {
        Outcome outcome = run(
                graph(
                                node("Relu", List.of("mine"), List.of("y")),
                                node("Neg", List.of("yours"), List.of("half")),
                                node("Relu", List.of("half"), List.of("z")))
                        .addInput(floats("mine", 2, 3))
                        .addInput(floats("yours", 5))
                        .addOutput(floats("y", 2, 3))
                        .addOutput(floats("z", 5)),
                "half");
        assertThat(outcome.agreement().outputs()).hasSize(2);
        assertThat(outcome.agreement().sameBits()).isTrue();
    }

    @Test
    void an_output_that_is_sent_as_well_is_compared_once()
            throws IOException, OnnxException, TrialException, ExportException, RunException {
        Outcome outcome = run(
                graph(node("Relu", List.of("x"), List.of("y")), node("Neg", List.of("y"), List.of("z")))
                        .addInput(floats("x", 2, 3))
                        .addOutput(floats("y", 2, 3))
                        .addOutput(floats("z", 2, 3)),
                "y");
        assertThat(Stream.of("y", "z"))
                .allSatisfy(name -> assertThat(outcome.agreement().outputs())
                        .filteredOn(output -> output.name().equals(name))
                        .singleElement()
                        .satisfies(output -> assertThat(output.bitEqual()).isTrue()));
    }
}
