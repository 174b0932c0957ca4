package io.splitscope.export.halves;

import io.splitscope.export.halves.FoldedShape.Source;
import io.splitscope.model.ElementType;
import io.splitscope.onnx.wire.MessageRope;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.Rope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nodes that make extents which a part finds for itself. */
final class FoldedNodes {

    private static final int TYPE_INT = 2;
    private static final int TYPE_TENSOR = 4;

    /** Before all nodes of the file. */
    private static final int FIRST = -1;

    private FoldedNodes() {}

    static List<Unit> of(FoldedShape folded) {
        if (folded.sources().isEmpty()) {
            return List.of(constant(folded.value(), folded.extents(), folded.scalar()));
        }
        List<Unit> units = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < folded.extents().size(); i++) {
            String piece = FoldedShape.helper(folded.value(), i);
            Optional<Source> source = folded.sources().get(i);
            if (source.isPresent()) {
                String shape = piece + "/shape";
                String axis = piece + "/axis";
                units.add(node("Shape", List.of(source.get().input()), shape, Optional.empty()));
                units.add(constant(axis, List.of((long) source.get().axis()), false));
                units.add(node("Gather", List.of(shape, axis), piece, Optional.empty()));
            } else {
                units.add(constant(piece, List.of(folded.extents().get(i)), false));
            }
            pieces.add(piece);
        }
        Rope along = new MessageRope()
                .text(Numbers.ATTRIBUTE_NAME, "axis")
                .number(Numbers.ATTRIBUTE_INT, 0)
                .number(Numbers.ATTRIBUTE_TYPE, TYPE_INT)
                .build();
        units.add(node("Concat", pieces, folded.value(), Optional.of(along)));
        return units;
    }

    private static Unit constant(String name, List<Long> numbers, boolean scalar) {
        MessageRope tensor = new MessageRope();
        if (!scalar) {
            tensor.number(Numbers.TENSOR_DIMS, numbers.size());
        }
        tensor.number(Numbers.TENSOR_TYPE, ElementType.INT64.code());
        numbers.forEach(number -> tensor.number(Numbers.TENSOR_INT64_DATA, number));
        Rope value = new MessageRope()
                .text(Numbers.ATTRIBUTE_NAME, "value")
                .message(Numbers.ATTRIBUTE_TENSOR, tensor.build())
                .number(Numbers.ATTRIBUTE_TYPE, TYPE_TENSOR)
                .build();
        return node("Constant", List.of(), name, Optional.of(value));
    }

    private static Unit node(String operator, List<String> reads, String makes, Optional<Rope> attribute) {
        MessageRope node = new MessageRope();
        reads.forEach(value -> node.text(Numbers.NODE_INPUT, value));
        node.text(Numbers.NODE_OUTPUT, makes).text(Numbers.NODE_OPERATOR, operator);
        attribute.ifPresent(content -> node.message(Numbers.NODE_ATTRIBUTE, content));
        return new Unit(FIRST, reads, List.of(makes), node.build());
    }
}
