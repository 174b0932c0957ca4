package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.AttributeValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Operators that make tensors of settings and extents: Constant, ConstantOfShape, Range, Shape, Size, EyeLike. */
final class ConstantRules {

    private ConstantRules() {}

    static void addTo(Registry registry) {
        registry.add(ConstantRules::constant, "Constant");
        registry.add(ConstantRules::constantOfShape, "ConstantOfShape", "ConstantFill");
        registry.add(ConstantRules::shape, "Shape");
        registry.add(ConstantRules::size, "Size");
        registry.add(ConstantRules::range, "Range");
        registry.addContributed(ConstantRules::range, "Range");
        registry.add(ConstantRules::eyeLike, "EyeLike");
    }

    private static void constant(Call call) {
        constant(call, "value").ifPresentOrElse(value -> call.put(0, value), () -> {
            throw new InvalidNode("it holds no value");
        });
    }

    private static Optional<Value> constant(Call call, String prefix) {
        return call.node()
                .tensor(prefix)
                .or(() -> call.node().tensor("sparse_value"))
                .map(Value::of)
                .or(() -> call.node().attributes().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(prefix))
                        .findFirst()
                        .flatMap(entry -> of(entry.getValue())));
    }

    private static Optional<Value> of(AttributeValue attribute) {
        if (attribute instanceof AttributeValue.Int number) {
            return Optional.of(Value.scalar(ElementType.INT64, Whole.of(number.value())));
        }
        if (attribute instanceof AttributeValue.Ints numbers) {
            return Optional.of(Value.vector(
                    ElementType.INT64, numbers.values().stream().map(Whole::of).toList()));
        }
        if (attribute instanceof AttributeValue.Real number) {
            return Optional.of(Value.scalar(ElementType.FLOAT, Real.of(number.value())));
        }
        if (attribute instanceof AttributeValue.Reals numbers) {
            return Optional.of(Value.vector(
                    ElementType.FLOAT, numbers.values().stream().map(Real::of).toList()));
        }
        if (attribute instanceof AttributeValue.Text) {
            return Optional.of(Value.of(ElementType.STRING));
        }
        if (attribute instanceof AttributeValue.Texts texts) {
            return Optional.of(
                    Value.of(ElementType.STRING, Whole.of(texts.values().size())));
        }
        return Optional.empty();
    }

    private static void constantOfShape(Call call) {
        Value filling =
                call.node().tensor("value").map(Value::of).orElseGet(() -> Value.scalar(ElementType.FLOAT, Real.of(0)));
        call.type(0, filling.type());
        ShapeOperand.of(call.input(0)).ifPresent(dims -> {
            Value result = Value.of(filling.type(), dims);
            Optional<Contents> one = filling.contents().filter(elements -> elements.size() == 1);
            if (result.isSmall() && one.isPresent()) {
                int count = (int) result.count().value();
                result = result.with(
                        Contents.of(Collections.nCopies(count, one.get().get(0))));
            }
            call.put(0, result);
        });
    }

    /** From opset 15 on only the extents from {@code start} to before {@code end}. */
    private static void shape(Call call) {
        Value x = call.input(0);
        call.put(0, Value.of(ElementType.INT64, Whole.anyExtent()));
        if (x.isRanked()) {
            int start = clamp(call.attribute("start", 0), x.rank());
            int end = Math.max(start, clamp(call.attribute("end", x.rank()), x.rank()));
            call.put(0, Value.vector(ElementType.INT64, x.dims().subList(start, end)));
        }
    }

    private static int clamp(long axis, int rank) {
        return (int) Math.max(0, Math.min(axis < 0 ? axis + rank : axis, rank));
    }

    private static void size(Call call) {
        Value x = call.input(0);
        call.put(0, x.isRanked() ? Value.scalar(ElementType.INT64, x.count()) : Value.of(ElementType.INT64));
    }

    private static void range(Call call) {
        ElementType type = call.input(0).type();
        if (type.isFloatingPoint()) {
            call.put(0, Value.of(type, realRangeLength(call)));
            return;
        }
        Whole start = call.input(0).onlyInteger();
        Whole step = call.has(2) ? call.input(2).onlyInteger() : Whole.ONE;
        Whole length = Whole.anyExtent();
        if (step.equalsNow(0)) {
            throw new InvalidNode("its step is 0");
        }
        if (step.isKnown()) {
            Whole distance = call.input(1).onlyInteger().minus(start);
            length = rounded(distance, step).max(Whole.ZERO);
        }
        Value result = Value.of(type, length);
        if (result.isSmall()) {
            List<Whole> elements = new ArrayList<>();
            for (long i = 0; i < length.value(); i++) {
                elements.add(start.plus(step.times(i)));
            }
            result = result.with(Contents.of(elements));
        }
        call.put(0, result);
    }

    /** The number of steps that fit, a last partial one included. */
    private static Whole rounded(Whole distance, Whole step) {
        return step.value() > 0
                ? distance.plus(step.plus(-1)).floorDiv(step)
                : distance.negate().plus(step.negate().plus(-1)).floorDiv(step.negate());
    }

    private static Whole realRangeLength(Call call) {
        double[] bounds = new double[3];
        boolean varies = false;
        for (int i = 0; i < 3; i++) {
            Optional<List<Real>> reals = call.input(i).reals().filter(all -> all.size() == 1);
            if (reals.isEmpty()) {
                return Whole.anyExtent();
            }
            bounds[i] = reals.get().get(0).value();
            varies |= reals.get().get(0).varies();
        }
        double length = Math.max(0, Math.ceil((bounds[1] - bounds[0]) / bounds[2]));
        if (Double.isNaN(length) || length > Long.MAX_VALUE / 2) {
            throw new InvalidNode("it counts from " + bounds[0] + " to " + bounds[1] + " in steps of " + bounds[2]);
        }
        return varies ? Whole.varying((long) length) : Whole.of((long) length);
    }

    private static void eyeLike(Call call) {
        Value x = call.input(0);
        ElementType type = call.typeAttribute("dtype", x.type() == ElementType.UNKNOWN ? ElementType.FLOAT : x.type());
        call.put(0, x.as(type));
    }
}
