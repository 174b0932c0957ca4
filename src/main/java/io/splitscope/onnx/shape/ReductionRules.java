package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/** Operators that fold elements along axes: Reduce..., ArgMax, ArgMin. */
final class ReductionRules {

    private ReductionRules() {}

    static void addTo(Registry registry) {
        registry.add(
                call -> reduce(call, Optional.empty()),
                "ReduceL1",
                "ReduceL2",
                "ReduceLogSum",
                "ReduceLogSumExp",
                "ReduceMean",
                "ReduceSumSquare");
        follow(registry, Arithmetic.of(Whole::plus, Double::sum), "ReduceSum");
        follow(registry, Arithmetic.of(Whole::times, (a, b) -> a * b), "ReduceProd");
        follow(registry, Arithmetic.of(Whole::max, Math::max), "ReduceMax");
        follow(registry, Arithmetic.of(Whole::min, Math::min), "ReduceMin");
        registry.add(ReductionRules::arg, "ArgMax", "ArgMin");
        registry.addContributed(call -> quantized(call, call.input(0).type()), "QLinearReduceMean");
        registry.addContributed(call -> quantized(call, ElementType.INT32), "ReduceSumInteger");
    }

    private static void follow(Registry registry, BinaryOperator<Scalar> operator, String name) {
        registry.add(call -> reduce(call, Optional.of(operator)), name);
    }

    private static void reduce(Call call, Optional<BinaryOperator<Scalar>> operator) {
        Value x = call.input(0);
        call.type(0, x.type());
        boolean keep = call.attribute("keepdims", 1) != 0;
        if (!x.isRanked()) {
            return;
        }
        Optional<Set<Integer>> axes = axes(call, x.rank());
        if (axes.isEmpty()) {
            int count = AxesOperand.count(call, 1);
            Optional<List<Whole>> common = count < 1
                    ? Optional.empty()
                    : ChosenAxes.common(ChosenAxes.all(x.rank()), count, chosen -> reduced(x.dims(), chosen, keep));
            if (common.isPresent()) {
                call.put(0, x.type(), common.get());
            } else if (keep) {
                call.put(
                        0,
                        x.type(),
                        x.dims().stream()
                                .map(extent -> Whole.upTo(Math.max(1, extent.high())))
                                .toList());
            }
            return;
        }
        List<Whole> dims = reduced(x.dims(), axes.get(), keep);
        call.put(0, Value.of(x.type(), dims).with(operator.flatMap(fold -> x.contents()
                .flatMap(elements -> fold(x, elements, axes.get(), fold)))));
    }

    /** The axes are an attribute, whatever other operands there are. */
    private static void quantized(Call call, ElementType type) {
        Value x = call.input(0);
        call.type(0, type);
        if (x.isRanked()) {
            List<Long> axes = call.integers("axes")
                    .orElseGet(() ->
                            IntStream.range(0, x.rank()).mapToObj(Long::valueOf).toList());
            boolean keep = call.attribute("keepdims", 1) != 0;
            call.put(0, type, reduced(x.dims(), AxesOperand.normalised(axes, x.rank()), keep));
        }
    }

    private static Optional<Set<Integer>> axes(Call call, int rank) {
        Set<Integer> all = new TreeSet<>(IntStream.range(0, rank).boxed().toList());
        boolean given = AxesOperand.isGiven(call, 1);
        Optional<List<Long>> axes = AxesOperand.of(call, 1);
        if (given && axes.isEmpty()) {
            return Optional.empty();
        }
        if (axes.isEmpty() || axes.get().isEmpty()) {
            return Optional.of(call.attribute("noop_with_empty_axes", 0) != 0 ? Set.of() : all);
        }
        return axes.map(list -> AxesOperand.normalised(list, rank));
    }

    private static List<Whole> reduced(List<Whole> dims, Set<Integer> axes, boolean keep) {
        List<Whole> result = new ArrayList<>();
        for (int i = 0; i < dims.size(); i++) {
            if (!axes.contains(i)) {
                result.add(dims.get(i));
            } else if (keep) {
                result.add(Whole.ONE);
            }
        }
        return result;
    }

    private static Optional<Contents> fold(
            Value x, Contents elements, Set<Integer> axes, BinaryOperator<Scalar> operator) {
        Optional<Grid> from = Grid.of(x.dims());
        Optional<Grid> to = Grid.of(reduced(x.dims(), axes, true));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Scalar[] folded = new Scalar[to.get().size()];
        for (int i = 0; i < elements.size(); i++) {
            int[] index = from.get().index(i);
            axes.forEach(axis -> index[axis] = 0);
            int place = to.get().position(index);
            folded[place] = folded[place] == null ? elements.get(i) : operator.apply(folded[place], elements.get(i));
        }
        for (Scalar element : folded) {
            if (element == null) {
                return Optional.empty();
            }
        }
        return Optional.of(Contents.of(folded));
    }

    private static void arg(Call call) {
        Value x = call.input(0);
        call.type(0, ElementType.INT64);
        if (x.isRanked()) {
            int axis = Call.axis(call.attribute("axis", 0), x.rank());
            boolean keep = call.attribute("keepdims", 1) != 0;
            call.put(0, ElementType.INT64, reduced(x.dims(), Set.of(axis), keep));
        }
    }
}
