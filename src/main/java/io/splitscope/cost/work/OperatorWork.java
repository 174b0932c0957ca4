package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The registry: which family counts the work of which operator. */
public final class OperatorWork {

    private static final Set<String> MICROSOFT = Set.of("com.microsoft", "com.microsoft.nchwc");

    private static final Map<String, WorkRule> RULES = new HashMap<>();

    static {
        RULES.putAll(ConvolutionWork.rules());
        RULES.putAll(MatrixWork.rules());
        RULES.putAll(RecurrentWork.rules());
        RULES.putAll(AttentionWork.rules());
        RULES.putAll(ControlFlowWork.rules());
        RULES.putAll(WindowWork.rules());
        RULES.putAll(TransformWork.rules());
        RULES.putAll(ElementWork.rules());
    }

    private OperatorWork() {}

    /** The work of a layer; unknown for an operator or a shape that is not known. */
    public static Work of(Layer layer, Sizes sizes) {
        boolean known = layer.domain().isEmpty() || MICROSOFT.contains(layer.domain());
        WorkRule rule = known ? RULES.get(layer.op()) : null;
        return rule == null ? Work.UNKNOWN : rule.of(layer, sizes);
    }
}
