package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;

/** Between floating-point and quantised tensors, element by element. */
final class QuantizationRules {

    private QuantizationRules() {}

    static void addTo(Registry registry) {
        registry.add(QuantizationRules::quantize, "QuantizeLinear");
        registry.add(QuantizationRules::dequantize, "DequantizeLinear");
        registry.add(QuantizationRules::dynamic, "DynamicQuantizeLinear");
        registry.addContributed(QuantizationRules::quantize, "QuantizeLinear");
        registry.addContributed(QuantizationRules::dequantize, "DequantizeLinear");
        registry.addContributed(
                call -> call.put(0, call.input(0).as(call.input(0).type())),
                "QLinearSigmoid",
                "QLinearLeakyRelu",
                "QLinearSoftmax");
        registry.addContributed(QuantizationRules::chosen, "QLinearWhere");
        registry.addContributed(QuantizationRules::binary, "QLinearAdd", "QLinearMul");
        registry.addContributed(QuantizationRules::product, "MulInteger");
        registry.addContributed(call -> call.put(0, call.input(0).as(ElementType.INT8)), "QuantizeWithOrder");
        registry.addContributed(
                call -> call.put(0, call.input(0).as(call.input(1).type())), "DequantizeWithOrder");
        registry.addContributed(QuantizationRules::blockFloats, "DequantizeBFP");
    }

    /** The zero point's type, or that of an attribute, or unsigned bytes. */
    private static void quantize(Call call) {
        ElementType named = call.typeAttribute("output_dtype", ElementType.UNKNOWN);
        ElementType type =
                call.has(2) ? call.input(2).type() : named == ElementType.UNKNOWN ? ElementType.UINT8 : named;
        call.put(0, call.input(0).as(type));
    }

    private static void dequantize(Call call) {
        ElementType named = call.typeAttribute("output_dtype", ElementType.UNKNOWN);
        ElementType scale = call.input(1).type() == ElementType.UNKNOWN
                ? ElementType.FLOAT
                : call.input(1).type();
        call.put(0, call.input(0).as(named == ElementType.UNKNOWN ? scale : named));
    }

    private static void dynamic(Call call) {
        call.put(0, call.input(0).as(ElementType.UINT8));
        call.put(1, Value.of(ElementType.FLOAT));
        call.put(2, Value.of(ElementType.UINT8));
    }

    /** The condition, x with its scale and zero point, y with its own, the result's. */
    private static void chosen(Call call) {
        Value condition = call.input(0);
        Value x = call.input(1);
        Value y = call.input(4);
        call.type(0, x.type());
        if (condition.isRanked() && x.isRanked() && y.isRanked()) {
            call.put(0, x.type(), Broadcast.dims(condition.dims(), Broadcast.dims(x.dims(), y.dims())));
        }
    }

    /** a, its zero point, b, its zero point. */
    private static void product(Call call) {
        Value a = call.input(0);
        Value b = call.input(2);
        call.type(0, ElementType.INT32);
        if (a.isRanked() && b.isRanked()) {
            call.put(0, ElementType.INT32, Broadcast.dims(a.dims(), b.dims()));
        }
    }

    /** Bytes, and the shape they stand for as an operand. */
    private static void blockFloats(Call call) {
        ElementType type = call.typeAttribute("dtype", ElementType.FLOAT);
        call.type(0, type);
        ShapeOperand.of(call.input(1)).ifPresent(dims -> call.put(0, type, dims));
    }

    /** a, its scale and zero point, b, its scale and zero point, the result's scale and zero point. */
    private static void binary(Call call) {
        Value a = call.input(0);
        Value b = call.input(3);
        call.type(0, a.type());
        if (a.isRanked() && b.isRanked()) {
            call.put(0, a.type(), Broadcast.dims(a.dims(), b.dims()));
        }
    }
}
