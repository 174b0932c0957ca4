package io.splitscope.cost.work;

import io.splitscope.model.EinsumEquation;
import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Matrix products: each output element takes as many MACs as the operands share (M·N·K in all, times the broadcast batch).
 * Einsum: the product of all index extents, once for each operand after the first.
 */
final class MatrixWork {

    private MatrixWork() {}

    static Map<String, WorkRule> rules() {
        Map<String, WorkRule> rules = new HashMap<>();
        for (String op : new String[] {
            "MatMul",
            "MatMulInteger",
            "QLinearMatMul",
            "MatMulIntegerToFloat",
            "DynamicQuantizeMatMul",
            "MatMulNBits",
            "MatMulBnb4",
            "MatMulFpQ4",
            "MatMulInteger16",
            "MatMulBlockQuantizedFp4Weight",
            "MatMulBlockQuantizedFp8Weight",
            "QOrderedMatMul"
        }) {
            rules.put(op, (layer, sizes) -> product(layer, sizes, sizes.extent(layer.input(0), -1)));
        }
        for (String op : new String[] {
            "Gemm",
            "FusedGemm",
            "GemmFastGelu",
            "GemmFloat8",
            "QGemm",
            "FusedMatMul",
            "FusedMatMulActivation",
            "TransposeMatMul"
        }) {
            rules.put(op, (layer, sizes) -> product(layer, sizes, shared(layer, sizes)));
        }
        rules.put("MatMulNBitsMlp", (layer, sizes) -> several(layer, sizes, 2));
        rules.put("MatMulNBitsQkv", (layer, sizes) -> several(layer, sizes, 1));
        rules.put("CDist", MatrixWork::distances);
        rules.put("Einsum", MatrixWork::einsum);
        return rules;
    }

    private static Work product(Layer layer, Sizes sizes, Count shared) {
        return Work.ofMacs(sizes.elements(layer.output(0)).times(shared));
    }

    /** Products of the same data with several weights: all results but the last, which is the data with what was added. */
    private static Work several(Layer layer, Sizes sizes, long each) {
        Count elements = Count.ZERO;
        int products = layer.op().equals("MatMulNBitsQkv") ? 3 : 1;
        for (int i = 0; i < products; i++) {
            elements = elements.plus(sizes.elements(layer.output(i)).times(each));
        }
        return Work.ofMacs(elements.times(sizes.extent(layer.input(0), -1)));
    }

    /** Difference, square and sum for each feature of each pair of points. */
    private static Work distances(Layer layer, Sizes sizes) {
        return Work.ofFlops(sizes.elements(layer.output(0))
                .times(sizes.extent(layer.input(0), 1))
                .times(3));
    }

    private static Count shared(Layer layer, Sizes sizes) {
        if (layer.attribute("transA", 0) == 0) {
            return sizes.extent(layer.input(0), -1);
        }
        boolean rowsFirst =
                layer.attribute("transBatchA", 0) != 0 && layer.input(0).shape().rank() > 2;
        return sizes.extent(layer.input(0), rowsFirst ? 0 : -2);
    }

    private static Work einsum(Layer layer, Sizes sizes) {
        Optional<EinsumEquation> equation = EinsumEquation.parse(layer.attribute("equation", ""));
        if (equation.isEmpty()
                || equation.get().operands().size() != layer.inputs().size()) {
            return Work.UNKNOWN;
        }
        Map<String, Count> extents = new HashMap<>();
        for (int i = 0; i < layer.inputs().size(); i++) {
            Tensor operand = layer.input(i);
            EinsumEquation.Term term = equation.get().operands().get(i);
            OptionalInt hidden = term.hidden(operand.shape().rank());
            if (!operand.shape().ranked() || hidden.isEmpty()) {
                return Work.UNKNOWN;
            }
            for (int axis = 0; axis < operand.shape().rank(); axis++) {
                String index = name(term, axis, hidden.getAsInt());
                extents.merge(index, sizes.extent(operand, axis), Count::max);
            }
        }
        Count all = extents.values().stream().reduce(Count.of(1), Count::times);
        return Work.ofMacs(all.times(Math.max(0, layer.inputs().size() - 1)));
    }

    /** The letter of an axis, or its distance from the end of the ellipsis, where broadcasting aligns. */
    private static String name(EinsumEquation.Term term, int axis, int hidden) {
        return term.index(axis, hidden)
                .map(String::valueOf)
                .orElseGet(() -> Integer.toString(term.ellipsis() + hidden - axis));
    }
}
