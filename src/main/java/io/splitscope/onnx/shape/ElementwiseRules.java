package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Operators that make each element of the result of the element at the same place of their first operand. */
final class ElementwiseRules {

    private ElementwiseRules() {}

    static void addTo(Registry registry) {
        addContributed(registry);
        registry.add(
                ElementwiseRules::sameShape,
                "Acos",
                "Acosh",
                "Asin",
                "Asinh",
                "Atan",
                "Atanh",
                "Celu",
                "Cosh",
                "Elu",
                "Erf",
                "Gelu",
                "HardSigmoid",
                "HardSwish",
                "Hardmax",
                "LeakyRelu",
                "LogSoftmax",
                "Mish",
                "PRelu",
                "Relu",
                "Selu",
                "Shrink",
                "Sigmoid",
                "Sinh",
                "Softmax",
                "Softplus",
                "Softsign",
                "Swish",
                "SwiGLU",
                "Tan",
                "Tanh",
                "ThresholdedRelu",
                "CumSum",
                "CumProd",
                "ImageScaler",
                "Scaler",
                "Affine",
                "ScaledTanh",
                "ParametricSoftplus");
        registry.addContributed(
                ElementwiseRules::sameShape,
                "FastGelu",
                "Gelu",
                "BiasGelu",
                "QuickGelu",
                "Silu",
                "BiasSoftmax",
                "QuantizeBFP");
        follow(registry, Arithmetic.of(Whole::negate, x -> x.map(v -> -v)), "Neg");
        follow(registry, Arithmetic.of(ElementwiseRules::absolute, x -> x.map(Math::abs)), "Abs");
        follow(registry, Arithmetic.of(ElementwiseRules::sign, x -> x.map(Math::signum)), "Sign");
        follow(registry, Arithmetic.rounding(Math::floor), "Floor");
        follow(registry, Arithmetic.rounding(Math::ceil), "Ceil");
        follow(registry, Arithmetic.rounding(Math::rint), "Round");
        follow(registry, Arithmetic.real(Math::sqrt), "Sqrt");
        follow(registry, Arithmetic.real(x -> 1 / x), "Reciprocal");
        follow(registry, Arithmetic.real(Math::exp), "Exp");
        follow(registry, Arithmetic.real(Math::log), "Log");
        follow(registry, Arithmetic.real(Math::sin), "Sin");
        follow(registry, Arithmetic.real(Math::cos), "Cos");
        follow(registry, Arithmetic.of(Arithmetic::not, x -> Real.UNKNOWN), "Not");
        follow(registry, Arithmetic.of(x -> Whole.ANY, x -> Real.UNKNOWN), "BitwiseNot");
        registry.add(call -> call.put(0, call.input(0)), "Identity");
        registry.add(ElementwiseRules::clip, "Clip");
        registry.add(ElementwiseRules::test, "IsNaN", "IsInf");
        registry.add(ElementwiseRules::cast, "Cast", "CastLike");
        registry.add(ElementwiseRules::bitCast, "BitCast");
    }

    private static void addContributed(Registry registry) {
        registry.addContributed(
                ElementwiseRules::sameShape,
                "EngramGate",
                "GatedAdd",
                "GatedRMSNorm",
                "Inverse",
                "MoE",
                "QMoE",
                "QOrderedGelu",
                "QOrderedLayerNormalization",
                "SampleOp");
        registry.addContributed(ElementwiseRules::halves, "BiasSplitGelu");
        registry.addContributed(
                call -> call.put(
                        0,
                        call.input(0).as(call.attribute("positive", 1) != 0 ? ElementType.UINT32 : ElementType.INT32)),
                "MurmurHash3");
        registry.addContributed(call -> call.put(0, Value.of(ElementType.BOOL)), "IsAllFinite");
        registry.addContributed(call -> masked(call, false), "BiasDropout");
        registry.addContributed(call -> masked(call, true), "BitmaskDropout", "BitmaskBiasDropout");
    }

    /** One half of the last axis gates the other. */
    private static void halves(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Call.requireRank(x, 1);
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.set(x.rank() - 1, x.dim(-1).floorDiv(2));
            call.put(0, x.type(), dims);
        }
    }

    /** Data, and which of it was kept: a truth for each element, or a bit of a 32-bit word. */
    private static void masked(Call call, boolean packed) {
        Value x = call.input(0);
        call.put(0, x.as(x.type()));
        call.put(1, packed ? Value.of(ElementType.UINT32, x.count().ceilDiv(32)) : x.as(ElementType.BOOL));
    }

    private static void follow(Registry registry, UnaryOperator<Scalar> operator, String name) {
        registry.add(
                call -> {
                    Value x = call.input(0);
                    call.put(0, x.as(x.type()).with(x.contents().map(elements -> elements.map(operator))));
                },
                name);
    }

    private static void sameShape(Call call) {
        call.put(0, call.input(0).as(call.input(0).type()));
    }

    private static void test(Call call) {
        call.put(0, call.input(0).as(ElementType.BOOL));
    }

    /** Bounds are attributes before opset 11, optional operands from then on. */
    private static void clip(Call call) {
        Value x = call.input(0);
        call.put(0, x.as(x.type()));
        if (!x.type().isInteger()
                || call.has(1) && !bound(call, 1).isKnown()
                || call.has(2) && !bound(call, 2).isKnown()) {
            return;
        }
        UnaryOperator<Scalar> clipped = element -> {
            Whole value = (Whole) element;
            value = call.has(1) ? value.max(bound(call, 1)) : value;
            return call.has(2) ? value.min(bound(call, 2)) : value;
        };
        call.put(0, x.as(x.type()).with(x.integers().map(Contents::of).map(elements -> elements.map(clipped))));
    }

    private static Whole bound(Call call, int position) {
        return call.input(position).onlyInteger();
    }

    private static Whole absolute(Whole x) {
        return x.low() >= 0 ? x : x.max(x.negate());
    }

    private static Whole sign(Whole x) {
        return Whole.ZERO.lessThan(x).minus(x.lessThan(Whole.ZERO));
    }

    private static void cast(Call call) {
        ElementType type =
                call.op().equals("CastLike") ? call.input(1).type() : call.typeAttribute("to", ElementType.UNKNOWN);
        Value x = call.input(0);
        call.put(0, x.as(type).with(x.contents().map(elements -> elements.map(e -> convert(e, type)))));
    }

    private static Scalar convert(Scalar element, ElementType type) {
        if (type == ElementType.BOOL) {
            return element instanceof Whole whole ? Arithmetic.not(whole.equalTo(Whole.ZERO)) : truth((Real) element);
        }
        if (type.isInteger()) {
            return element instanceof Real real ? real.toWhole() : element;
        }
        return type.isFloatingPoint() && element instanceof Whole whole ? Real.of(whole) : element;
    }

    private static Whole truth(Real real) {
        if (!real.isKnown()) {
            return Whole.between(0, 1);
        }
        return real.varies() ? Whole.varying(real.value() != 0 ? 1 : 0) : Whole.of(real.value() != 0);
    }

    /** From opset 26 on: the same bits, so types of different widths change the last extent. */
    private static void bitCast(Call call) {
        ElementType type = call.typeAttribute("to", ElementType.UNKNOWN);
        call.type(0, type);
        if (type.bits() == call.input(0).type().bits()) {
            call.put(0, call.input(0).as(type));
        }
    }
}
