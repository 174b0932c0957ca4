package io.splitscope.block;

import java.util.Set;

/** Families of ONNX operators that make blocks recognisable. */
final class Operators {

    private static final Set<String> CONVOLUTIONS =
            Set.of("Conv", "ConvTranspose", "ConvInteger", "QLinearConv", "FusedConv", "DeformConv");
    private static final Set<String> LINEAR = Set.of(
            "Gemm", "MatMul", "MatMulInteger", "QLinearMatMul", "FusedMatMul", "FusedGemm", "MatMulNBits", "Einsum");
    private static final Set<String> NORMS = Set.of(
            "BatchNormalization",
            "InstanceNormalization",
            "GroupNormalization",
            "LayerNormalization",
            "RMSNormalization",
            "SimplifiedLayerNormalization",
            "SkipLayerNormalization",
            "LpNormalization",
            "MeanVarianceNormalization",
            "LRN");
    private static final Set<String> ACTIVATIONS = Set.of(
            "Relu",
            "LeakyRelu",
            "PRelu",
            "Clip",
            "Sigmoid",
            "HardSigmoid",
            "HardSwish",
            "Swish",
            "Tanh",
            "Elu",
            "Selu",
            "Celu",
            "Gelu",
            "FastGelu",
            "QuickGelu",
            "BiasGelu",
            "Mish",
            "Softplus",
            "Softsign",
            "ThresholdedRelu");
    private static final Set<String> BENDS =
            Set.of("Erf", "Tanh", "Sigmoid", "HardSigmoid", "Softplus", "Exp", "Relu", "Clip", "Gelu");
    private static final Set<String> POOLS =
            Set.of("MaxPool", "AveragePool", "LpPool", "GlobalAveragePool", "GlobalMaxPool");
    private static final Set<String> ATTENTION =
            Set.of("Softmax", "Attention", "MultiHeadAttention", "GroupQueryAttention", "PackedAttention");
    private static final Set<String> SUMS = Set.of("Add", "Sum", "QLinearAdd");
    private static final Set<String> ROOTS = Set.of("Sqrt", "Reciprocal", "Pow", "ReduceL2");
    private static final Set<String> RESIZERS = Set.of("Resize", "Upsample", "ConvTranspose");

    private Operators() {}

    static boolean isConvolution(String op) {
        return CONVOLUTIONS.contains(op);
    }

    /** A product of matrices. */
    static boolean isLinear(String op) {
        return LINEAR.contains(op);
    }

    static boolean isNorm(String op) {
        return NORMS.contains(op);
    }

    static boolean isActivation(String op) {
        return ACTIVATIONS.contains(op);
    }

    /** What makes arithmetic an activation. */
    static boolean isBend(String op) {
        return BENDS.contains(op);
    }

    static boolean isPool(String op) {
        return POOLS.contains(op);
    }

    /** What only attention has, apart from the last layer of a classifier. */
    static boolean isAttention(String op) {
        return ATTENTION.contains(op);
    }

    static boolean isSum(String op) {
        return SUMS.contains(op);
    }

    /** What, together with a mean, makes arithmetic a normalisation. */
    static boolean isRoot(String op) {
        return ROOTS.contains(op);
    }

    static boolean isResizer(String op) {
        return RESIZERS.contains(op);
    }
}
