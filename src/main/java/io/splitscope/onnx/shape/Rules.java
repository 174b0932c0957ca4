package io.splitscope.onnx.shape;

import io.splitscope.onnx.graph.Node;
import java.util.Optional;
import java.util.Set;

/** All families of operators. */
final class Rules {

    private static final Registry REGISTRY = new Registry();

    static {
        ElementwiseRules.addTo(REGISTRY);
        BroadcastRules.addTo(REGISTRY);
        ConstantRules.addTo(REGISTRY);
        ConvolutionRules.addTo(REGISTRY);
        PoolingRules.addTo(REGISTRY);
        MatMulRules.addTo(REGISTRY);
        EinsumRule.addTo(REGISTRY);
        ReductionRules.addTo(REGISTRY);
        ReshapeRules.addTo(REGISTRY);
        LayoutRules.addTo(REGISTRY);
        IndexingRules.addTo(REGISTRY);
        SliceRules.addTo(REGISTRY);
        JoiningRules.addTo(REGISTRY);
        SelectionRules.addTo(REGISTRY);
        ResizeRules.addTo(REGISTRY);
        PaddingRules.addTo(REGISTRY);
        NormalizationRules.addTo(REGISTRY);
        RecurrentRules.addTo(REGISTRY);
        AttentionRules.addTo(REGISTRY);
        ContributedAttentionRules.addTo(REGISTRY);
        TokenPackingRules.addTo(REGISTRY);
        GenerationRules.addTo(REGISTRY);
        ControlFlowRules.addTo(REGISTRY);
        SequenceRules.addTo(REGISTRY);
        SequenceMapRule.addTo(REGISTRY);
        QuantizationRules.addTo(REGISTRY);
        RandomRules.addTo(REGISTRY);
        DetectionRules.addTo(REGISTRY);
        SignalRules.addTo(REGISTRY);
        LossRules.addTo(REGISTRY);
        TextRules.addTo(REGISTRY);
        BlockedLayoutRules.addTo(REGISTRY);
        ImageRules.addTo(REGISTRY);
        LinearAttentionRules.addTo(REGISTRY);
        MachineLearningRules.addTo(REGISTRY);
        DictionaryRules.addTo(REGISTRY);
        TrainingRules.addTo(REGISTRY);
    }

    private Rules() {}

    /** The operators that have a rule. */
    static Set<Registry.Operator> operators() {
        return REGISTRY.operators();
    }

    /** The rule for a node's operator; empty when none is known. */
    static Optional<Rule> of(Node node) {
        return REGISTRY.find(node);
    }
}
