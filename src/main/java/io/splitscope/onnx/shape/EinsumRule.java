package io.splitscope.onnx.shape;

import io.splitscope.model.EinsumEquation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Einsum: the extents of the result are those of the indices its equation keeps. */
final class EinsumRule {

    private EinsumRule() {}

    static void addTo(Registry registry) {
        registry.add(EinsumRule::einsum, "Einsum");
    }

    private static void einsum(Call call) {
        call.type(0, call.input(0).type());
        EinsumEquation equation = EinsumEquation.parse(call.attribute("equation", ""))
                .orElseThrow(() ->
                        new InvalidNode("its equation \"" + call.attribute("equation", "") + "\" cannot be read"));
        List<Value> operands = call.inputsFrom(0);
        if (equation.operands().size() != operands.size()) {
            throw new InvalidNode(
                    "its equation has " + equation.operands().size() + " terms for " + operands.size() + " operands");
        }
        Map<Character, Whole> extents = new HashMap<>();
        List<Whole> ellipsis = List.of();
        for (int i = 0; i < operands.size(); i++) {
            Value operand = operands.get(i);
            if (!operand.isRanked()) {
                return;
            }
            EinsumEquation.Term term = equation.operands().get(i);
            int hidden = term.hidden(operand.rank()).stream()
                    .boxed()
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidNode("an operand of rank " + operand.rank() + " does not fit \"" + term + "\""));
            for (int axis = 0; axis < operand.rank(); axis++) {
                Whole extent = operand.dim(axis);
                term.index(axis, hidden).ifPresent(index -> extents.merge(index, extent, EinsumRule::joined));
            }
            if (term.ellipsis() >= 0) {
                ellipsis = Broadcast.dims(ellipsis, operand.dims().subList(term.ellipsis(), term.ellipsis() + hidden));
            }
        }
        List<Whole> dims = new ArrayList<>();
        EinsumEquation.Term result = equation.result();
        for (int i = 0; i <= result.indices().size(); i++) {
            if (i == result.ellipsis()) {
                dims.addAll(ellipsis);
            }
            if (i < result.indices().size()) {
                dims.add(extents.getOrDefault(result.indices().get(i), Whole.anyExtent()));
            }
        }
        call.put(0, call.input(0).type(), dims);
    }

    private static Whole joined(Whole a, Whole b) {
        return Broadcast.dims(List.of(a), List.of(b)).get(0);
    }
}
