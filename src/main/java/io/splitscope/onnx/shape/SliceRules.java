package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Slice and Split. */
final class SliceRules {

    private SliceRules() {}

    static void addTo(Registry registry) {
        registry.add(SliceRules::slice, "Slice");
        registry.add(SliceRules::split, "Split");
    }

    /** Before opset 10 starts, ends and axes were attributes, and there were no steps. */
    private static void slice(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        if (!x.isRanked()) {
            return;
        }
        Optional<List<Whole>> starts = operand(call, 1, "starts");
        Optional<List<Whole>> ends = operand(call, 2, "ends");
        Optional<List<Integer>> axes = axes(call, x.rank(), starts.map(List::size));
        if (starts.isEmpty() || ends.isEmpty() || axes.isEmpty()) {
            if (call.has(3) && axes.isEmpty() || !call.has(3) && starts.isEmpty()) {
                call.put(
                        0,
                        x.type(),
                        x.dims().stream()
                                .map(extent -> Whole.upTo(extent.high()))
                                .toList());
            }
            return;
        }
        int count = axes.get().size();
        Optional<List<Whole>> steps = call.has(4)
                ? ShapeOperand.elements(call.input(4))
                : Optional.of(
                        LongStream.range(0, count).mapToObj(i -> Whole.ONE).toList());
        if (starts.get().size() != count
                || ends.get().size() != count
                || steps.isPresent() && steps.get().size() != count) {
            throw new InvalidNode("starts, ends, axes and steps differ in length");
        }
        Value result = x;
        for (int i = 0; i < count; i++) {
            Whole step = steps.isPresent() ? steps.get().get(i) : Whole.ANY;
            result = slice(
                    result, axes.get().get(i), starts.get().get(i), ends.get().get(i), step);
        }
        call.put(0, result == x ? x.reshaped(x.dims()) : result);
    }

    private static Optional<List<Whole>> operand(Call call, int position, String attribute) {
        if (call.has(position)) {
            return ShapeOperand.elements(call.input(position));
        }
        return Optional.of(
                call.integers(attribute).orElseThrow(() -> new InvalidNode(attribute + " is missing")).stream()
                        .map(Whole::of)
                        .toList());
    }

    private static Optional<List<Integer>> axes(Call call, int rank, Optional<Integer> count) {
        if (!AxesOperand.isGiven(call, 3)) {
            return count.map(n -> {
                if (n > rank) {
                    throw new InvalidNode("it slices " + n + " axes of " + rank);
                }
                return LongStream.range(0, n).mapToObj(axis -> (int) axis).toList();
            });
        }
        return AxesOperand.of(call, 3).map(axes -> {
            AxesOperand.normalised(axes, rank);
            return axes.stream().map(axis -> Call.axis(axis, rank)).toList();
        });
    }

    private static Value slice(Value x, int axis, Whole start, Whole end, Whole step) {
        if (step.equalsNow(0)) {
            throw new InvalidNode("its step is 0");
        }
        Whole extent = x.dim(axis);
        List<Whole> dims = new ArrayList<>(x.dims());
        if (!step.isKnown()) {
            dims.set(axis, Whole.upTo(extent.high()));
            return Value.of(x.type(), dims);
        }
        boolean forwards = step.value() > 0;
        Whole first = clamped(start, extent, forwards, true);
        Whole last = clamped(end, extent, forwards, false);
        Whole room = forwards ? last.minus(first) : first.minus(last);
        long stride = Saturating.isInfinite(step.value()) ? Long.MAX_VALUE : Math.abs(step.value());
        Whole count = room.max(Whole.ZERO);
        Whole length = stride == 1 ? count : stride > Integer.MAX_VALUE ? count.min(Whole.ONE) : count.ceilDiv(stride);
        dims.set(axis, length.isKnown() ? length : length.and(Whole.upTo(extent.high())));
        Value result = Value.of(x.type(), dims);
        if (first.isKnown() && length.isKnown() && x.contents().isPresent()) {
            long signed = forwards ? Math.min(stride, Contents.MOST) : -Math.min(stride, Contents.MOST);
            result = result.with(picked(x, axis, first.value(), signed, length.value()));
        }
        return result;
    }

    /** A bound counted from the end when negative, and moved to where there are elements. */
    private static Whole clamped(Whole bound, Whole extent, boolean forwards, boolean isStart) {
        Whole low = forwards || isStart ? Whole.ZERO : Whole.of(-1);
        Whole high = forwards ? extent : extent.plus(-1);
        if (bound.low() >= Integer.MAX_VALUE || bound.high() <= Integer.MIN_VALUE) {
            return bound.low() > 0 ? high : low.min(high);
        }
        Whole place;
        if (bound.low() >= 0) {
            place = bound;
        } else if (bound.high() < 0) {
            place = bound.plus(extent);
        } else {
            return Whole.between(low.low(), Math.max(low.low(), high.high()));
        }
        return place.max(low).min(high);
    }

    /** Elements at steps along one axis. */
    private static Optional<Contents> picked(Value x, int axis, long first, long step, long length) {
        return Grid.of(x.dims()).flatMap(grid -> x.contents().map(elements -> {
            int extent = grid.extent(axis);
            int inner = grid.stride(axis);
            int outer = extent == 0 ? 0 : grid.size() / (extent * inner);
            List<Scalar> picked = new ArrayList<>();
            for (int o = 0; o < outer; o++) {
                for (long i = 0; i < length; i++) {
                    int from = (int) (o * extent + first + i * step) * inner;
                    picked.addAll(elements.elements().subList(from, from + inner));
                }
            }
            return Contents.of(picked);
        }));
    }

    /**
     * Parts are given as an attribute before opset 13, as an operand since, or follow from the number of outputs; from opset 18 on
     * the last part of {@code num_outputs} may be smaller.
     */
    private static void split(Call call) {
        Value x = call.input(0);
        call.types(x.type());
        int count = call.outputs();
        if (!x.isRanked() || count == 0) {
            return;
        }
        int axis = Call.axis(call.attribute("axis", 0), x.rank());
        Whole extent = x.dim(axis);
        Optional<List<Whole>> given = call.has(1)
                ? call.input(1).integers()
                : call.integers("split")
                        .map(parts -> parts.stream().map(Whole::of).toList());
        boolean follows = !call.has(1) && given.isEmpty();
        if (given.isPresent() && given.get().size() != count) {
            throw new InvalidNode("it names " + given.get().size() + " parts and has " + count + " results");
        }
        Whole start = Whole.ZERO;
        for (int i = 0; i < count; i++) {
            Whole part = follows
                    ? equalPart(extent, count, i)
                    : given.isPresent() ? given.get().get(i) : Whole.upTo(extent.high());
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.set(axis, part);
            Value result = Value.of(x.type(), dims);
            OptionalLong from = start.isKnown() ? OptionalLong.of(start.value()) : OptionalLong.empty();
            if (from.isPresent()
                    && part.isKnown()
                    && extent.isKnown()
                    && x.contents().isPresent()) {
                if (part.value() < 0 || from.getAsLong() > extent.value() - part.value()) {
                    throw new InvalidNode("its parts are more than the extent of " + extent);
                }
                result = result.with(picked(x, axis, from.getAsLong(), 1, part.value()));
            }
            call.put(i, result);
            start = start.plus(part);
        }
    }

    private static Whole equalPart(Whole extent, int count, int position) {
        if (extent.isKnown() && extent.value() % count == 0) {
            return extent.floorDiv(count);
        }
        Whole part = extent.ceilDiv(count);
        return position < count - 1 ? part : extent.minus(part.times(count - 1)).max(Whole.ZERO);
    }
}
