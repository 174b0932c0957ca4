package io.splitscope.cost.work;

import io.splitscope.model.Attribute;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import java.util.Map;

/**
 * Layers with bodies. If: the larger of its branches. Loop, Scan and SequenceMap: the body times the number of runs; where the data decides
 * that number, the body counts once.
 */
final class ControlFlowWork {

    private ControlFlowWork() {}

    static Map<String, WorkRule> rules() {
        return Map.of(
                "If", ControlFlowWork::branches,
                "Loop", ControlFlowWork::repeated,
                "Scan", ControlFlowWork::repeated,
                "SequenceMap", ControlFlowWork::repeated);
    }

    private static Work branches(Layer layer, Sizes sizes) {
        return once(layer, "then_branch", sizes).max(once(layer, "else_branch", sizes));
    }

    private static Work repeated(Layer layer, Sizes sizes) {
        Work once = once(layer, "body", sizes);
        return layer.attributes().get("body") instanceof Attribute.Body body
                        && body.runs().isPresent()
                ? once.times(Count.of(body.runs()))
                : once;
    }

    private static Work once(Layer layer, String key, Sizes sizes) {
        return layer.attributes().get(key) instanceof Attribute.Body body ? of(body.model(), sizes) : Work.UNKNOWN;
    }

    private static Work of(Model body, Sizes sizes) {
        return body.layers().stream()
                .map(layer -> OperatorWork.of(layer, sizes))
                .reduce(Work.NONE, Work::plus);
    }
}
