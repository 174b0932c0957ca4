package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Multidirectional broadcasting: shapes are aligned at their ends, and an extent of 1 stretches. */
final class Broadcast {

    private Broadcast() {}

    /** The extents of the result; empty when a rank is not known. */
    static Optional<List<Whole>> dims(List<Value> operands) {
        List<Whole> result = List.of();
        for (Value operand : operands) {
            if (!operand.isRanked()) {
                return Optional.empty();
            }
            result = dims(result, operand.dims());
        }
        return Optional.of(result);
    }

    static List<Whole> dims(List<Whole> a, List<Whole> b) {
        int rank = Math.max(a.size(), b.size());
        List<Whole> result = new ArrayList<>(rank);
        for (int i = 0; i < rank; i++) {
            int inA = i - rank + a.size();
            int inB = i - rank + b.size();
            result.add(inA < 0 ? b.get(inB) : inB < 0 ? a.get(inA) : dim(a.get(inA), b.get(inB)));
        }
        return result;
    }

    private static Whole dim(Whole a, Whole b) {
        if (a.is(1)) {
            return b;
        }
        if (b.is(1)) {
            return a;
        }
        if (a.isKnown() && b.isKnown()) {
            return known(a, b);
        }
        if (a.isKnown() && a.value() > 1 || b.isKnown() && b.value() > 1) {
            return a.isKnown() ? a : b;
        }
        if (a.equalsNow(1) || b.equalsNow(1)) {
            return a.equalsNow(1) ? b : a;
        }
        return Whole.upTo(Math.max(a.high(), b.high()));
    }

    private static Whole known(Whole a, Whole b) {
        if (a.value() == b.value()) {
            if (a.varies() != b.varies()) {
                return a.varies() ? b : a;
            }
            return a.toString().length() <= b.toString().length() ? a : b;
        }
        if (a.value() != 1 && b.value() != 1) {
            throw new InvalidNode("operands of extents " + a + " and " + b + " do not broadcast");
        }
        return a.value() == 1 ? b : a;
    }

    /**
     * The elements of the result, where those of all operands are followed.
     *
     * @param dims the extents of the result
     * @param operator what makes an element of the operands' elements at its place
     */
    static Optional<Contents> contents(List<Value> operands, List<Whole> dims, Function<Scalar[], Scalar> operator) {
        if (!operands.stream().allMatch(Value::mayBeFollowed)
                || operands.stream().noneMatch(operand -> operand.contents().isPresent())) {
            return Optional.empty();
        }
        return Grid.of(dims).flatMap(grid -> {
            List<Contents> elements = new ArrayList<>(operands.size());
            List<int[]> places = new ArrayList<>(operands.size());
            for (Value operand : operands) {
                Optional<Contents> followed = operand.partialContents();
                if (followed.isEmpty()) {
                    return Optional.empty();
                }
                elements.add(followed.get());
                places.add(grid.placesIn(operand.dims()));
            }
            Scalar[] results = new Scalar[grid.size()];
            for (int i = 0; i < results.length; i++) {
                Scalar[] arguments = new Scalar[operands.size()];
                for (int k = 0; k < arguments.length; k++) {
                    arguments[k] = elements.get(k).get(places.get(k)[i]);
                }
                results[i] = operator.apply(arguments);
            }
            return Optional.of(Contents.of(results));
        });
    }
}
