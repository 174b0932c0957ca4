package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import io.splitscope.model.NodeId;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.DeclaredDim;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.StoredTensor;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.graph.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlFlowRulesTest {

    private static ValueInfo undeclared(String name) {
        return new ValueInfo(name, new ValueType.Undeclared());
    }

    private static Node node(String op, List<String> inputs, String output, Map<String, AttributeValue> attributes) {
        return new Node(NodeId.of(0), "", op, "", 18, inputs, List.of(), List.of(output), attributes, Map.of());
    }

    private static Graph body(List<Node> nodes, List<String> inputs, String... outputs) {
        return new Graph(
                "",
                nodes,
                inputs.stream().map(ControlFlowRulesTest::undeclared).toList(),
                Arrays.stream(outputs).map(ControlFlowRulesTest::undeclared).toList(),
                Map.of(),
                Map.of());
    }

    private static OneNode branches(OneNode node) {
        Node transposed = node("Transpose", List.of("in1"), "a", Map.of());
        Node same = node("Relu", List.of("in1"), "b", Map.of());
        return node.data(3, 5)
                .attribute("then_branch", new AttributeValue.Body(body(List.of(transposed), List.of(), "a")))
                .attribute("else_branch", new AttributeValue.Body(body(List.of(same), List.of(), "b")));
    }

    @Test
    void a_known_condition_takes_its_branch() {
        OneNode node = branches(OneNode.of("If").stored(ElementType.BOOL, List.of(), new StoredTensor.Integers(1)));

        assertThat(node.shape()).isEqualTo("5×3");
    }

    @Test
    void an_unknown_condition_leaves_what_both_branches_agree_on() {
        assertThat(branches(OneNode.of("If").data(ElementType.BOOL)).shape()).isEqualTo("≤5×≤5");
    }

    /** A loop whose body joins the carried value with an outer one of 2 rows. */
    private static OneNode growing(OneNode loop) {
        Node joined = node("Concat", List.of("v", "in2"), "next", Map.of("axis", new AttributeValue.Int(0)));
        Node goesOn = node("Identity", List.of("c"), "on", Map.of());
        return loop.stored(ElementType.BOOL, List.of(), new StoredTensor.Integers(1))
                .data(2, 4)
                .attribute(
                        "body",
                        new AttributeValue.Body(
                                body(List.of(joined, goesOn), List.of("i", "c", "v"), "on", "next", "v")))
                .outputs(2);
    }

    @Test
    void a_loop_of_known_length_is_followed_to_its_end() {
        OneNode loop = growing(OneNode.of("Loop").scalar(3));

        assertThat(loop.shape(0)).isEqualTo("8×4");
        assertThat(loop.shape(1)).isEqualTo("3×?×4");
    }

    @Test
    void a_loop_of_unknown_length_leaves_what_grows_unknown() {
        OneNode loop = growing(OneNode.of("Loop").data(ElementType.INT64));

        assertThat(loop.shape(0)).isEqualTo("?×4");
        assertThat(loop.shape(1)).isEqualTo("?×?×4");
    }

    @Test
    void scan_takes_slices_and_stacks_them() {
        Node sum = node("Add", List.of("s", "x"), "t", Map.of());
        Node copy = node("Identity", List.of("t"), "u", Map.of());
        OneNode scan = OneNode.of("Scan")
                .data(4)
                .data("steps", 4)
                .set("num_scan_inputs", 1)
                .attribute("body", new AttributeValue.Body(body(List.of(sum, copy), List.of("s", "x"), "t", "u")))
                .outputs(2)
                .bind("steps", 9);

        assertThat(scan.shape(0)).isEqualTo("4");
        assertThat(scan.shape(1)).isEqualTo("steps×4");
    }

    @Test
    void what_is_odd_in_a_branch_that_never_runs_is_no_warning() {
        Node odd = node("Reshape", List.of("in1", "nothing"), "a", Map.of());
        Node unknown = node("Frobnicate", List.of("in1"), "a", Map.of());
        OneNode node = OneNode.of("If")
                .stored(ElementType.BOOL, List.of(), new StoredTensor.Integers(0))
                .data(3, 5)
                .attribute("then_branch", new AttributeValue.Body(body(List.of(unknown), List.of(), "a")))
                .attribute("else_branch", new AttributeValue.Body(body(List.of(odd), List.of(), "a")));

        assertThat(node.infer().warnings()).isEmpty();
    }

    @Test
    void scan_before_opset_9_goes_over_the_sequences_of_a_batch() {
        Node sum = node("Add", List.of("s", "x"), "t", Map.of());
        Node copy = node("Identity", List.of("t"), "u", Map.of());
        OneNode scan = OneNode.of("Scan")
                .opset(8)
                .absent()
                .data("batch", 2)
                .data("batch", 3, 2)
                .set("num_scan_inputs", 1)
                .attribute("body", new AttributeValue.Body(body(List.of(sum, copy), List.of("s", "x"), "t", "u")))
                .outputs(2)
                .bind("batch", 4);

        assertThat(scan.shape(0)).isEqualTo("batch×2");
        assertThat(scan.shape(1)).isEqualTo("batch×3×2");
    }

    @Test
    void each_item_of_a_list_goes_through_the_body_of_a_sequence_map() {
        Node turned = node("Transpose", List.of("item"), "turned", Map.of());
        Node map = node(
                "SequenceMap",
                List.of("parts"),
                "mapped",
                Map.of("body", new AttributeValue.Body(body(List.of(turned), List.of("item"), "turned"))));
        Node joined = node("ConcatFromSequence", List.of("mapped"), "y", Map.of("axis", new AttributeValue.Int(1)));
        Node last = node("SequenceAt", List.of("mapped", "last"), "z", Map.of());
        ValueInfo x = new ValueInfo(
                "x",
                new ValueType.OfTensor(
                        ElementType.FLOAT, Optional.of(List.of(new DeclaredDim.Number(5), new DeclaredDim.Number(7)))));
        StoredTensor two = new StoredTensor("two", ElementType.INT64, List.of(), new StoredTensor.Integers(2));
        Node split = new Node(
                NodeId.of(0),
                "",
                "SplitToSequence",
                "",
                18,
                List.of("x", "two"),
                List.of(),
                List.of("parts"),
                Map.of(),
                Map.of());

        Inferred inferred = Inference.of(
                new Graph(
                        "",
                        List.of(split, map, joined, last),
                        List.of(x),
                        List.of(),
                        Map.of(
                                "two",
                                two,
                                "last",
                                new StoredTensor("last", ElementType.INT64, List.of(), new StoredTensor.Integers(-1))),
                        Map.of()),
                Map.of());

        assertThat(inferred.warnings()).isEmpty();
        assertThat(inferred.fact("y").shape().toString()).isEqualTo("7×5");
        assertThat(inferred.fact("z").shape().toString()).isEqualTo("7×1");
        assertThat(inferred.runs(map)).hasValue(3);
    }
}
