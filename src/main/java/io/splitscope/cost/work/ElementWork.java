package io.splitscope.cost.work;

import io.splitscope.model.Layer;
import java.util.HashMap;
import java.util.Map;

/**
 * Operators without MACs: a number of FLOP per element, in one table.
 *
 * <p>The numbers count what the operator's definition in the ONNX specification writes down: an addition, product, comparison,
 * quotient, root, exponential or logarithm is one FLOP. So Sigmoid, 1/(1 + exp(-x)), takes 4: negate, exponential, sum,
 * quotient. Moving, looking up, converting or choosing elements is no arithmetic. These are conventions, not measurements; on
 * convolutional networks and transformers they add a few per cent to the MACs.
 */
final class ElementWork {

    private static final Map<String, WorkRule> RULES = new HashMap<>();

    static {
        perOutput(
                0, "Identity Cast CastLike BitCast Reshape Flatten Squeeze Unsqueeze Transpose Concat Split Slice Pad");
        perOutput(
                0, "Gather GatherElements GatherND Expand Tile DepthToSpace SpaceToDepth Dropout CenterCropPad Col2Im");
        perOutput(
                0,
                "Constant ConstantFill ConstantOfShape Shape Size EyeLike OneHot Where NonZero Compress ReverseSequence Trilu");
        perOutput(0, "Scatter ScatterElements ScatterND TensorScatter MaxUnpool Optional OptionalGetElement");
        perOutput(0, "QLinearConcat QLinearWhere ReorderInput ReorderOutput UnfoldTensor ExpandDims TorchEmbedding");
        perOutput(0, "NGramRepeatBlock RemovePadding RestorePadding BitmaskDropout Tokenizer ImageDecoder");
        perOutput(0, "OptionalHasElement SequenceConstruct SequenceEmpty SequenceInsert SequenceErase SequenceAt");
        perOutput(0, "SequenceLength SplitToSequence ConcatFromSequence StringConcat StringSplit StringNormalizer");
        perOutput(
                0, "RegexFullMatch TfIdfVectorizer Not And Or Xor BitwiseAnd BitwiseOr BitwiseXor BitwiseNot BitShift");

        perOutput(1, "Add Sub Mul Div Neg Abs Sign Floor Ceil Round Sqrt Reciprocal Exp Log Relu Equal Less Greater");
        perOutput(1, "LessOrEqual GreaterOrEqual IsNaN IsInf Mod Pow Sin Cos Tan Asin Acos Atan Range BiasAdd");
        perOutput(1, "SampleOp BiasDropout BitmaskBiasDropout MulInteger");
        perOutput(1, "RandomNormal RandomUniform RandomNormalLike RandomUniformLike Bernoulli Multinomial");
        perOutput(2, "Clip LeakyRelu PRelu ThresholdedRelu DequantizeLinear BatchNormalization Shrink Affine GatedAdd");
        perOutput(2, "GatherBlockQuantized DequantizeBFP DequantizeWithOrder QuantizeWithOrder");
        perOutput(3, "QuantizeLinear Softsign Elu Selu QLinearAdd QLinearMul RotaryEmbedding ImageScaler QuantizeBFP");
        perOutput(
                4,
                "Sigmoid HardSigmoid Celu Sinh Cosh Softplus DynamicQuantizeLinear Swish Silu QuickGelu ParametricSoftplus");
        perOutput(5, "SwiGLU Tanh ScaledTanh Asinh Acosh Atanh HardSwish Erf");
        perOutput(7, "Mish BiasGelu FastGelu Gelu QOrderedGelu");
        perOutput(9, "BiasSplitGelu GatedRMSNorm");
        perOutput(3, "ComplexMul ComplexMulConj");
        perOutput(3, "GemmaRotaryEmbedding MRotaryEmbedding LinearAttentionGate");
        perOutput(8, "HannWindow HammingWindow BlackmanWindow MelWeightMatrix AffineGrid");
        RULES.put("QLinearSigmoid", output(4));
        RULES.put("QLinearLeakyRelu", output(2));
        RULES.put("QLinearSoftmax", output(5));

        // largest, difference, exponential, sum, quotient; its logarithm instead of the quotient
        perOutput(5, "Softmax LogSoftmax BiasSoftmax");
        perOutput(1, "Hardmax");
        // mean, difference, square, its mean, root, quotient, scale, shift
        perInput(8, "LayerNormalization InstanceNormalization GroupNormalization GroupNorm MeanVarianceNormalization");
        perInput(9, "SkipLayerNormalization SkipGroupNorm QOrderedLayerNormalization");
        perOutput(9, "EmbedLayerNormalization QEmbedLayerNormalization");
        // square, mean, quotient, scale
        perInput(4, "RMSNormalization SimplifiedLayerNormalization LpNormalization");
        perInput(5, "SkipSimplifiedLayerNormalization");

        perInput(
                1,
                "ReduceSum ReduceMean ReduceMax ReduceMin ReduceProd ReduceSumInteger QLinearReduceMean ArgMax ArgMin CumSum CumProd Unique");
        perInput(2, "ReduceL1 ReduceL2 ReduceSumSquare ReduceLogSum");
        perInput(3, "ReduceLogSumExp");
        perInput(7, "NegativeLogLikelihoodLoss SoftmaxCrossEntropyLoss");

        for (String op : new String[] {"Sum", "Max", "Min", "Mean"}) {
            RULES.put(op, ElementWork::variadic);
        }
        RULES.put("IsAllFinite", ElementWork::finite);
        RULES.put("TopK", ElementWork::sorted);
        RULES.put("NonMaxSuppression", ElementWork::suppression);
    }

    private ElementWork() {}

    static Map<String, WorkRule> rules() {
        return RULES;
    }

    private static void perOutput(long flops, String operators) {
        for (String operator : operators.split(" ")) {
            RULES.put(operator, output(flops));
        }
    }

    private static WorkRule output(long flops) {
        return (layer, sizes) -> Work.ofFlops(sizes.elements(layer.output(0)).times(flops));
    }

    private static void perInput(long flops, String operators) {
        for (String operator : operators.split(" ")) {
            RULES.put(
                    operator,
                    (layer, sizes) ->
                            Work.ofFlops(sizes.elements(layer.input(0)).times(flops)));
        }
    }

    /** One operation for each operand after the first. */
    private static Work variadic(Layer layer, Sizes sizes) {
        return Work.ofFlops(
                sizes.elements(layer.output(0)).times(Math.max(0, layer.inputs().size() - 1)));
    }

    /** A test for each element of each operand. */
    private static Work finite(Layer layer, Sizes sizes) {
        return Work.ofFlops(layer.inputs().stream().map(sizes::elements).reduce(Count.ZERO, Count::plus));
    }

    /** Comparisons of a selection: each element against a heap of k, log2 k deep. */
    private static Work sorted(Layer layer, Sizes sizes) {
        int axis = (int) Math.max(-64, Math.min(layer.attribute("axis", -1), 64));
        Count kept = sizes.extent(layer.output(0), axis);
        if (!kept.isKnown()) {
            return Work.ofFlops(Count.UNKNOWN);
        }
        int depth = 64 - Long.numberOfLeadingZeros(kept.value());
        return Work.ofFlops(sizes.elements(layer.input(0)).times(Math.max(1, depth)));
    }

    /** Each box that may survive is compared with all others: about 16 FLOP for an intersection over union. */
    private static Work suppression(Layer layer, Sizes sizes) {
        Count survivors = sizes.extent(layer.output(0), 0);
        return Work.ofFlops(survivors.times(sizes.extent(layer.input(0), 1)).times(16));
    }
}
