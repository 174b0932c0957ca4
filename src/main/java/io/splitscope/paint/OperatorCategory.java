package io.splitscope.paint;

import static io.splitscope.texts.Texts.text;

/** What kind of work an operator does, as the colours of a picture tell it. */
public enum OperatorCategory {
    CONVOLUTION(text("OperatorCategory.convolution")),
    LINEAR(text("OperatorCategory.linear-matrix-product")),
    NORMALISATION(text("OperatorCategory.normalisation")),
    ACTIVATION(text("OperatorCategory.activation")),
    POOLING(text("OperatorCategory.pooling-reduction")),
    MERGE(text("OperatorCategory.elementwise-merge")),
    MOVEMENT(text("OperatorCategory.reshape-movement")),
    RECURRENT(text("OperatorCategory.recurrent")),
    CONTROL_FLOW(text("OperatorCategory.control-flow")),
    OTHER(text("OperatorCategory.other"));

    private final String title;

    OperatorCategory(String title) {
        this.title = title;
    }

    /** What a legend calls it. */
    public String title() {
        return title;
    }

    /** The category of an operator, whatever its domain; an unknown operator is {@link #OTHER}. */
    public static OperatorCategory of(String op) {
        return switch (op) {
            case "Conv", "ConvTranspose", "ConvInteger", "QLinearConv", "DeformConv", "FusedConv" -> CONVOLUTION;
            case "Gemm",
                    "MatMul",
                    "MatMulInteger",
                    "QLinearMatMul",
                    "FusedMatMul",
                    "FusedGemm",
                    "MatMulNBits",
                    "Einsum",
                    "Attention",
                    "MultiHeadAttention",
                    "GroupQueryAttention" -> LINEAR;
            case "BatchNormalization",
                    "InstanceNormalization",
                    "LayerNormalization",
                    "GroupNormalization",
                    "RMSNormalization",
                    "SimplifiedLayerNormalization",
                    "SkipLayerNormalization",
                    "LpNormalization",
                    "MeanVarianceNormalization",
                    "LRN",
                    "Dropout" -> NORMALISATION;
            case "Relu",
                    "LeakyRelu",
                    "PRelu",
                    "Elu",
                    "Celu",
                    "Selu",
                    "Gelu",
                    "FastGelu",
                    "BiasGelu",
                    "QuickGelu",
                    "ThresholdedRelu",
                    "Sigmoid",
                    "HardSigmoid",
                    "HardSwish",
                    "Swish",
                    "Mish",
                    "Softplus",
                    "Softsign",
                    "Tanh",
                    "Softmax",
                    "LogSoftmax",
                    "Hardmax",
                    "Clip",
                    "Erf",
                    "Shrink" -> ACTIVATION;
            case "MaxPool",
                    "AveragePool",
                    "GlobalMaxPool",
                    "GlobalAveragePool",
                    "LpPool",
                    "GlobalLpPool",
                    "MaxRoiPool",
                    "RoiAlign",
                    "MaxUnpool",
                    "ReduceMean",
                    "ReduceSum",
                    "ReduceMax",
                    "ReduceMin",
                    "ReduceProd",
                    "ReduceL1",
                    "ReduceL2",
                    "ReduceLogSum",
                    "ReduceLogSumExp",
                    "ReduceSumSquare",
                    "ArgMax",
                    "ArgMin",
                    "TopK",
                    "CumSum" -> POOLING;
            case "Add",
                    "Sub",
                    "Mul",
                    "Div",
                    "Sum",
                    "Mean",
                    "Max",
                    "Min",
                    "Mod",
                    "Pow",
                    "Sqrt",
                    "Exp",
                    "Log",
                    "Neg",
                    "Abs",
                    "Reciprocal",
                    "Floor",
                    "Ceil",
                    "Round",
                    "Sign",
                    "Sin",
                    "Cos",
                    "Tan",
                    "And",
                    "Or",
                    "Xor",
                    "Not",
                    "Equal",
                    "Less",
                    "LessOrEqual",
                    "Greater",
                    "GreaterOrEqual",
                    "IsNaN",
                    "IsInf",
                    "Where",
                    "BitShift",
                    "Concat" -> MERGE;
            case "Reshape",
                    "Transpose",
                    "Flatten",
                    "Squeeze",
                    "Unsqueeze",
                    "Expand",
                    "Tile",
                    "Slice",
                    "Split",
                    "Gather",
                    "GatherElements",
                    "GatherND",
                    "Scatter",
                    "ScatterElements",
                    "ScatterND",
                    "Pad",
                    "Resize",
                    "Upsample",
                    "DepthToSpace",
                    "SpaceToDepth",
                    "Identity",
                    "Cast",
                    "CastLike",
                    "Trilu",
                    "GridSample",
                    "AffineGrid",
                    "CenterCropPad",
                    "ReverseSequence" -> MOVEMENT;
            case "LSTM", "GRU", "RNN" -> RECURRENT;
            case "If", "Loop", "Scan", "SequenceMap" -> CONTROL_FLOW;
            default -> OTHER;
        };
    }
}
