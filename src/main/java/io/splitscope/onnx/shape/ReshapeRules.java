package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operators that keep the elements in order and give them other extents: Reshape, Flatten, Squeeze, Unsqueeze. */
final class ReshapeRules {

    private ReshapeRules() {}

    static void addTo(Registry registry) {
        registry.add(ReshapeRules::reshape, "Reshape");
        registry.add(ReshapeRules::flatten, "Flatten");
        registry.add(ReshapeRules::squeeze, "Squeeze");
        registry.add(ReshapeRules::unsqueeze, "Unsqueeze");
    }

    /** Before opset 5 the extents were an attribute. 0 copies an extent unless {@code allowzero}, -1 takes what is left. */
    private static void reshape(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Optional<List<Whole>> wanted = call.has(1)
                ? ShapeOperand.elements(call.input(1))
                : call.integers("shape")
                        .map(extents -> extents.stream().map(Whole::of).toList());
        if (wanted.isEmpty()) {
            return;
        }
        List<Whole> dims = new ArrayList<>(wanted.get());
        int rest = -1;
        for (int i = 0; i < dims.size(); i++) {
            Whole extent = dims.get(i);
            if (extent.equalsNow(0) && call.attribute("allowzero", 0) == 0) {
                dims.set(i, copied(x, i));
            } else if (extent.equalsNow(-1)) {
                if (rest >= 0) {
                    throw new InvalidNode("it asks twice for whatever extent is left");
                }
                rest = i;
            } else if (extent.isKnown() && extent.value() < 0) {
                throw new InvalidNode("it asks for the extent " + extent);
            } else if (!extent.isKnown()) {
                dims.set(i, unknown(extent, x));
            }
        }
        if (rest >= 0) {
            dims.set(rest, Whole.ONE);
            dims.set(rest, left(x, dims, rest));
        } else {
            settle(x, dims);
        }
        requireSameCount(x, dims);
        call.put(0, x.reshaped(dims));
    }

    private static Whole copied(Value x, int axis) {
        if (x.isRanked() && axis >= x.rank()) {
            throw new InvalidNode("it copies extent " + axis + " of an operand of " + x.rank() + " dimensions");
        }
        return x.isRanked() ? x.dim(axis) : Whole.anyExtent();
    }

    /** An extent that may turn out to be a number, 0 or -1; at most all elements if it must not be empty. */
    private static Whole unknown(Whole extent, Value x) {
        if (x.count().equalsNow(0)) {
            return extent.low() > 0 ? extent : Whole.anyExtent();
        }
        return extent.low() > 0
                ? extent.and(Whole.upTo(x.count().high()))
                : Whole.upTo(x.count().high());
    }

    /** The elements divided by the other extents; equal extents cancel first, so that unknown ones may. */
    private static Whole left(Value x, List<Whole> dims, int rest) {
        if (!x.isRanked()) {
            return Whole.anyExtent();
        }
        List<Whole> from = new ArrayList<>(x.dims());
        List<Whole> others = new ArrayList<>();
        for (int i = 0; i < dims.size(); i++) {
            if (i != rest && !removeSame(from, dims.get(i))) {
                others.add(dims.get(i));
            }
        }
        Whole total = product(from);
        Whole taken = product(others);
        if (taken.equalsNow(0)) {
            return total.equalsNow(0) ? Whole.varying(0) : Whole.anyExtent();
        }
        if (total.isKnown() && taken.isKnown() && taken.value() > 0 && total.value() % taken.value() != 0) {
            throw new InvalidNode(total + " elements cannot be divided by " + taken);
        }
        return total.floorDiv(taken).and(Whole.upTo(total.high()));
    }

    /** Unknown extents are removed only when they are one and the same. */
    private static boolean removeSame(List<Whole> from, Whole extent) {
        for (int i = 0; i < from.size(); i++) {
            Whole other = from.get(i);
            if (other == extent || extent.isKnown() && extent.value() > 0 && extent.equals(other)) {
                from.remove(i);
                return true;
            }
        }
        return false;
    }

    private static Whole product(List<Whole> extents) {
        return extents.stream().reduce(Whole.ONE, Whole::times);
    }

    /** A single unknown extent of a result is what is left over. */
    private static void settle(Value x, List<Whole> dims) {
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < dims.size(); i++) {
            if (!dims.get(i).isKnown()) {
                unknown.add(i);
            }
        }
        if (unknown.size() == 1 && x.count().isKnown()) {
            int place = unknown.get(0);
            Whole before = dims.get(place);
            dims.set(place, Whole.ONE);
            Whole others = product(dims);
            boolean fits = others.isKnown() && others.value() > 0 && x.count().value() % others.value() == 0;
            dims.set(place, fits ? x.count().floorDiv(others) : before);
        }
    }

    private static void requireSameCount(Value x, List<Whole> dims) {
        Whole before = x.count();
        Whole after = product(dims);
        if (before.isKnown() && after.isKnown() && before.value() != after.value()) {
            throw new InvalidNode("it gives " + before + " elements the extents " + dims);
        }
    }

    private static void flatten(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        if (!x.isRanked()) {
            call.put(0, Value.of(x.type(), Whole.anyExtent(), Whole.anyExtent()));
            return;
        }
        long axis = call.attribute("axis", 1);
        int place = axis == x.rank() ? x.rank() : Call.axis(axis, Math.max(1, x.rank()));
        call.put(
                0,
                x.reshaped(List.of(
                        product(x.dims().subList(0, Math.min(place, x.rank()))),
                        product(x.dims().subList(Math.min(place, x.rank()), x.rank())))));
    }

    private static void squeeze(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Optional<List<Long>> axes = AxesOperand.of(call, 1);
        if (!x.isRanked()) {
            return;
        }
        if (AxesOperand.isGiven(call, 1) && axes.isEmpty()) {
            List<Integer> single = ChosenAxes.all(x.rank()).stream()
                    .filter(axis -> !x.dim(axis).isKnown() || x.dim(axis).equalsNow(1))
                    .toList();
            int count = AxesOperand.count(call, 1);
            if (count > 0) {
                ChosenAxes.common(single, count, chosen -> without(x.dims(), chosen))
                        .ifPresent(dims -> call.put(0, x.type(), dims));
            }
            return;
        }
        List<Whole> dims = new ArrayList<>();
        if (axes.isEmpty()) {
            if (x.dims().stream().anyMatch(extent -> !extent.isKnown())) {
                return;
            }
            x.dims().stream().filter(extent -> !extent.equalsNow(1)).forEach(dims::add);
        } else {
            Set<Integer> removed = AxesOperand.normalised(axes.get(), x.rank());
            for (int axis : removed) {
                if (x.dim(axis).isKnown() && !x.dim(axis).equalsNow(1)) {
                    throw new InvalidNode("it removes an extent of " + x.dim(axis));
                }
            }
            dims.addAll(without(x.dims(), removed));
        }
        call.put(0, x.reshaped(dims));
    }

    private static List<Whole> without(List<Whole> dims, Set<Integer> removed) {
        return ChosenAxes.all(dims.size()).stream()
                .filter(axis -> !removed.contains(axis))
                .map(dims::get)
                .toList();
    }

    private static void unsqueeze(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Optional<List<Long>> axes = AxesOperand.of(call, 1);
        if (!x.isRanked()) {
            return;
        }
        if (axes.isEmpty()) {
            int count = AxesOperand.count(call, 1);
            if (count > 0) {
                int rank = (int) Math.min(Integer.MAX_VALUE, (long) x.rank() + count);
                if (rank <= ChosenAxes.MOST_DIMS) {
                    ChosenAxes.common(ChosenAxes.all(rank), count, chosen -> with(x, chosen, rank))
                            .ifPresent(dims -> call.put(0, x.type(), dims));
                }
            }
            return;
        }
        int rank = x.rank() + axes.get().size();
        call.put(0, x.reshaped(with(x, AxesOperand.normalised(axes.get(), rank), rank)));
    }

    private static List<Whole> with(Value x, Set<Integer> added, int rank) {
        List<Whole> dims = new ArrayList<>(rank);
        int next = 0;
        for (int i = 0; i < rank; i++) {
            dims.add(added.contains(i) ? Whole.ONE : x.dim(next++));
        }
        return dims;
    }
}
