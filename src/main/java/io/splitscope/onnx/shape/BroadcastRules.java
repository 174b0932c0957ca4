package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Operators on two or more operands that broadcast. */
final class BroadcastRules {

    private BroadcastRules() {}

    static void addTo(Registry registry) {
        arithmetic(registry, Arithmetic.of(Whole::plus, Double::sum), "Add");
        arithmetic(registry, Arithmetic.of(Whole::minus, (a, b) -> a - b), "Sub");
        arithmetic(registry, Arithmetic.of(Whole::times, (a, b) -> a * b), "Mul");
        arithmetic(registry, BroadcastRules::divide, "Div");
        arithmetic(registry, Arithmetic.of(Arithmetic::power, Math::pow), "Pow");
        arithmetic(registry, Arithmetic.of(Whole::max, Math::max), "Max");
        arithmetic(registry, Arithmetic.of(Whole::min, Math::min), "Min");
        arithmetic(registry, Arithmetic.of(Whole::plus, Double::sum), "Sum");
        arithmetic(registry, (a, b) -> a instanceof Real ? Real.UNKNOWN : Whole.ANY, "Mean", "BitShift");
        arithmetic(registry, (a, b) -> Whole.ANY, "BitwiseAnd", "BitwiseOr", "BitwiseXor");
        registry.add(BroadcastRules::modulo, "Mod");

        condition(registry, Arithmetic.comparison(Whole::equalTo, (a, b) -> a == b), "Equal");
        condition(registry, Arithmetic.comparison(Whole::lessThan, (a, b) -> a < b), "Less");
        condition(registry, Arithmetic.comparison((a, b) -> b.lessThan(a), (a, b) -> a > b), "Greater");
        condition(
                registry,
                Arithmetic.comparison((a, b) -> Arithmetic.not(b.lessThan(a)), (a, b) -> a <= b),
                "LessOrEqual");
        condition(
                registry,
                Arithmetic.comparison((a, b) -> Arithmetic.not(a.lessThan(b)), (a, b) -> a >= b),
                "GreaterOrEqual");
        condition(registry, Arithmetic.comparison(Arithmetic::and, (a, b) -> false), "And");
        condition(registry, Arithmetic.comparison(Arithmetic::or, (a, b) -> false), "Or");
        condition(registry, Arithmetic.comparison(Arithmetic::xor, (a, b) -> false), "Xor");
        registry.addContributed(
                call -> broadcast(call, firstType(call), arguments -> Real.UNKNOWN), "ComplexMul", "ComplexMulConj");
        registry.add(BroadcastRules::where, "Where");
        registry.add(BroadcastRules::expand, "Expand");
    }

    private static void arithmetic(Registry registry, BinaryOperator<Scalar> operator, String... names) {
        registry.add(call -> broadcast(call, firstType(call), folding(operator)), names);
    }

    private static void condition(Registry registry, BinaryOperator<Scalar> operator, String name) {
        registry.add(call -> broadcast(call, ElementType.BOOL, folding(operator)), name);
    }

    private static ElementType firstType(Call call) {
        return call.inputsFrom(0).stream()
                .map(Value::type)
                .filter(type -> type != ElementType.UNKNOWN)
                .findFirst()
                .orElse(ElementType.UNKNOWN);
    }

    private static Function<Scalar[], Scalar> folding(BinaryOperator<Scalar> operator) {
        return arguments -> {
            Scalar result = arguments[0];
            for (int i = 1; i < arguments.length; i++) {
                result = operator.apply(result, arguments[i]);
            }
            return result;
        };
    }

    private static void broadcast(Call call, ElementType type, Function<Scalar[], Scalar> operator) {
        List<Value> operands = aligned(call);
        call.type(0, type);
        Broadcast.dims(operands)
                .ifPresent(
                        dims -> call.put(0, Value.of(type, dims).with(Broadcast.contents(operands, dims, operator))));
    }

    /** Before opset 7 the second operand was aligned at an attribute's axis, not at the end. */
    private static List<Value> aligned(Call call) {
        List<Value> operands = call.inputsFrom(0);
        if (call.opset() >= 7
                || operands.size() != 2
                || !call.hasAttribute("axis")
                || !operands.get(0).isRanked()
                || !operands.get(1).isRanked()) {
            return operands;
        }
        Value second = operands.get(1);
        int axis = Call.axis(call.attribute("axis", 0), operands.get(0).rank());
        List<Whole> dims = new ArrayList<>(second.dims());
        for (int i = axis + second.rank(); i < operands.get(0).rank(); i++) {
            dims.add(Whole.ONE);
        }
        return List.of(operands.get(0), second.reshaped(dims));
    }

    /** The quotient of reals keeps no expression: how it will be rounded is not known yet. */
    private static Scalar divide(Scalar a, Scalar b) {
        if (a instanceof Real x && b instanceof Real y) {
            return x.combine(y, (p, q) -> p / q);
        }
        return a instanceof Whole x && b instanceof Whole y ? x.truncatedDiv(y) : Whole.ANY;
    }

    private static void modulo(Call call) {
        boolean truncated = call.attribute("fmod", 0) != 0;
        BinaryOperator<Whole> whole =
                truncated ? (a, b) -> a.minus(a.truncatedDiv(b).times(b)) : Whole::floorMod;
        broadcast(call, firstType(call), folding(Arithmetic.of(whole, (a, b) -> a % b)));
    }

    private static void where(Call call) {
        if (call.inputs() != 3) {
            throw new InvalidNode("it has " + call.inputs() + " operands, not 3");
        }
        ElementType type = call.input(1).type() == ElementType.UNKNOWN
                ? call.input(2).type()
                : call.input(1).type();
        broadcast(call, type, elements -> Arithmetic.select(elements[0], elements[1], elements[2]));
    }

    private static void expand(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Value shape = call.input(1);
        if (!x.isRanked() || !shape.isRanked()) {
            return;
        }
        ShapeOperand.of(shape).ifPresent(wanted -> {
            List<Whole> dims = Broadcast.dims(x.dims(), wanted);
            call.put(0, Value.of(x.type(), dims).with(Broadcast.contents(List.of(x), dims, elements -> elements[0])));
        });
    }
}
