package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The registry: which family counts the work of which operator. An operator of ONNX Runtime's domain counts as the standard one
 * of its name unless it has a rule of its own; files that leave out its domain mean the same.
 */
public final class OperatorWork {

    private static final Set<String> MICROSOFT = Set.of("com.microsoft", "com.microsoft.nchwc");

    private static final Map<String, WorkRule> STANDARD = new HashMap<>();
    private static final Map<String, WorkRule> CONTRIBUTED = new HashMap<>();
    private static final Map<String, WorkRule> MACHINE_LEARNING = Map.copyOf(MachineLearningWork.rules());
    private static final Map<String, WorkRule> TRAINING = OptimizerWork.rules();

    static {
        STANDARD.putAll(ConvolutionWork.rules());
        STANDARD.putAll(MatrixWork.rules());
        STANDARD.putAll(RecurrentWork.rules());
        STANDARD.putAll(AttentionWork.rules());
        STANDARD.putAll(ControlFlowWork.rules());
        STANDARD.putAll(WindowWork.rules());
        STANDARD.putAll(TransformWork.rules());
        STANDARD.putAll(ElementWork.rules());
        STANDARD.putAll(RecurrentAttentionWork.rules());
        CONTRIBUTED.putAll(ContributedAttentionWork.rules());
        CONTRIBUTED.putAll(ExpertWork.rules());
    }

    private OperatorWork() {}

    /** The work of a layer; unknown for an operator or a shape that is not known. */
    public static Work of(Layer layer, Sizes sizes) {
        WorkRule rule = rule(layer.domain(), layer.op());
        return rule == null ? Work.UNKNOWN : rule.of(layer, sizes);
    }

    /**
     * Whether the work of an operator is counted when its shapes are known; else it is always shown as unknown.
     *
     * @param domain the operator's domain; empty for the standard one
     */
    public static boolean isCounted(String domain, String op) {
        WorkRule rule = rule(domain, op);
        return rule != null && rule != WorkRule.UNKNOWABLE;
    }

    private static WorkRule rule(String domain, String op) {
        if (domain.isEmpty()) {
            WorkRule standard = STANDARD.get(op);
            return standard == null ? CONTRIBUTED.get(op) : standard;
        }
        if (MICROSOFT.contains(domain)) {
            WorkRule contributed = CONTRIBUTED.get(op);
            return contributed == null ? STANDARD.get(op) : contributed;
        }
        return switch (domain) {
            case "ai.onnx.ml" -> MACHINE_LEARNING.get(op);
            case "ai.onnx.preview.training" -> TRAINING.get(op);
            case "ai.onnx.preview" -> STANDARD.get(op);
            default -> null;
        };
    }
}
