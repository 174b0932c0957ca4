package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.StoredTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which operators have the elements of their first result inferred, found by trying: nodes of up to three operands, each
 * constant or of known extents, in all combinations.
 */
final class ValuePropagation {

    private static final int MOST_OPERANDS = 3;

    private static final List<UnaryOperator<OneNode>> OPERANDS = List.of(
            node -> node.vector(1, 2),
            node -> node.vector(0),
            node -> node.vector(2),
            node -> node.scalar(1),
            node -> node.stored(ElementType.BOOL, List.of(2L), new StoredTensor.Integers(1, 0)),
            node -> node.reals(1, 2),
            node -> node.data(ElementType.INT64, 2, 3));

    private static final StoredTensor ONE =
            new StoredTensor("", ElementType.INT64, List.of(1L), new StoredTensor.Integers(1));

    private ValuePropagation() {}

    static boolean of(Registry.Operator operator) {
        List<List<UnaryOperator<OneNode>>> nodes = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < nodes.size(); i++) {
            List<UnaryOperator<OneNode>> operands = nodes.get(i);
            if (isKnown(operator, operands)) {
                return true;
            }
            if (operands.size() < MOST_OPERANDS) {
                OPERANDS.forEach(next -> nodes.add(with(operands, next)));
            }
        }
        return false;
    }

    private static List<UnaryOperator<OneNode>> with(
            List<UnaryOperator<OneNode>> operands, UnaryOperator<OneNode> next) {
        List<UnaryOperator<OneNode>> longer = new ArrayList<>(operands);
        longer.add(next);
        return longer;
    }

    private static boolean isKnown(Registry.Operator operator, List<UnaryOperator<OneNode>> operands) {
        OneNode node = OneNode.of(operator.name())
                .domain(operator.domain())
                .set("axis", 0)
                .set("to", 7)
                .set("num_outputs", 2);
        if (operator.name().startsWith("Constant")) {
            node.attribute("value", new AttributeValue.Constant(ONE));
        }
        operands.forEach(operand -> operand.apply(node));
        return node.infer().fact("out0").integers().isPresent();
    }
}
