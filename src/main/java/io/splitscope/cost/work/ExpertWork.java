package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.Map;

/**
 * Mixture of experts: k experts a token, each a matrix from D to F (twice that when a gate is fused in), maybe a second one, and
 * one back to D. The gate between them is left out: a few FLOP for each of F elements.
 */
final class ExpertWork {

    private ExpertWork() {}

    static Map<String, WorkRule> rules() {
        return Map.of(
                "MoE",
                (layer, sizes) -> experts(layer, sizes, 4, 6),
                "QMoE",
                (layer, sizes) -> experts(layer, sizes, 5, 8));
    }

    /** Weights are experts×rows×columns, those of QMoE with several columns a byte. */
    private static Work experts(Layer layer, Sizes sizes, int backAt, int secondAt) {
        Tensor data = layer.input(0);
        Count hidden = sizes.extent(data, -1);
        Count elements = sizes.elements(data);
        Count rows = sizes.extent(layer.input(2), 1);
        Count columns = sizes.extent(layer.input(2), 2);
        Count inner = sizes.extent(layer.input(backAt), 2);
        if (!hidden.isKnown() || !columns.isKnown() || columns.value() == 0 || hidden.value() % columns.value() != 0) {
            return Work.UNKNOWN;
        }
        Count unpacked = inner.times(hidden.value() / columns.value());
        Count second = layer.input(secondAt).role() == Tensor.Role.ABSENT
                ? Count.ZERO
                : sizes.extent(layer.input(secondAt), 1);
        Count eachElement = rows.plus(second).plus(unpacked);
        return Work.ofMacs(elements.times(eachElement).times(Math.max(1, layer.attribute("k", 1))));
    }
}
