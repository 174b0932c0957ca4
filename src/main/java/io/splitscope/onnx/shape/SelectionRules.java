package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operators that pick elements by what they hold: TopK, NonZero, Unique, Compress; and OneHot, the way back. */
final class SelectionRules {

    private SelectionRules() {}

    static void addTo(Registry registry) {
        registry.add(SelectionRules::topK, "TopK");
        registry.add(SelectionRules::nonZero, "NonZero");
        registry.add(SelectionRules::unique, "Unique");
        registry.addContributed(SelectionRules::uniqueInOrder, "Unique");
        registry.add(SelectionRules::compress, "Compress");
        registry.add(SelectionRules::oneHot, "OneHot");
    }

    /** Before opset 10 the count was an attribute. */
    private static void topK(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        call.type(1, ElementType.INT64);
        if (!x.isRanked()) {
            return;
        }
        int axis = Call.axis(call.attribute("axis", -1), x.rank());
        Whole count = call.has(1) ? call.input(1).onlyInteger() : Whole.of(call.attribute("k", 0));
        if (count.high() < 0 || count.low() > x.dim(axis).high()) {
            throw new InvalidNode("it takes " + count + " elements of " + x.dim(axis));
        }
        List<Whole> dims = new ArrayList<>(x.dims());
        dims.set(
                axis, count.isKnown() ? count : count.and(Whole.upTo(x.dim(axis).high())));
        call.put(0, x.type(), dims);
        call.put(1, ElementType.INT64, dims);
    }

    /** One column of indices for each element that is not 0: at most as many as there are elements. */
    private static void nonZero(Call call) {
        Value x = call.input(0);
        call.put(0, Value.of(ElementType.INT64, Whole.anyExtent(), Whole.anyExtent()));
        if (!x.isRanked()) {
            return;
        }
        Whole rank = Whole.of(x.rank());
        Optional<List<Long>> elements = x.numbers();
        Optional<Grid> grid = Grid.of(x.dims());
        if (elements.isEmpty() || grid.isEmpty()) {
            call.put(0, Value.of(ElementType.INT64, rank, Whole.upTo(x.count().high())));
            return;
        }
        boolean varies = x.integers().stream().flatMap(List::stream).anyMatch(Whole::varies)
                || x.count().varies();
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < elements.get().size(); i++) {
            if (elements.get().get(i) != 0) {
                found.add(grid.get().index(i));
            }
        }
        List<Whole> indices = new ArrayList<>();
        for (int k = 0; k < x.rank(); k++) {
            for (int[] index : found) {
                indices.add(varies ? Whole.varying(index[k]) : Whole.of(index[k]));
            }
        }
        Whole count = varies ? Whole.varying(found.size()) : Whole.of(found.size());
        call.put(0, Value.of(ElementType.INT64, rank, count).with(Contents.of(indices)));
    }

    /** A vector's different elements, the place of each element among them, and how often each occurs. */
    private static void uniqueInOrder(Call call) {
        Value x = call.input(0);
        Whole most = Whole.upTo(x.count().high());
        call.put(0, Value.of(x.type(), most));
        call.put(1, x.as(ElementType.INT64));
        call.put(2, Value.of(ElementType.INT64, most));
    }

    private static void unique(Call call) {
        Value x = call.input(0);
        Whole most = Whole.upTo(x.count().high());
        call.put(0, Value.of(x.type(), most));
        boolean whole = !call.hasAttribute("axis");
        if (!whole) {
            call.type(0, x.type());
            if (x.isRanked()) {
                int axis = Call.axis(call.attribute("axis", 0), x.rank());
                List<Whole> dims = new ArrayList<>(x.dims());
                most = Whole.upTo(x.dim(axis).high());
                dims.set(axis, most);
                call.put(0, x.type(), dims);
            }
        }
        call.put(1, Value.of(ElementType.INT64, most));
        call.put(2, Value.of(ElementType.INT64, whole ? x.count() : Whole.anyExtent()));
        call.put(3, Value.of(ElementType.INT64, most));
    }

    private static void compress(Call call) {
        Value x = call.input(0);
        if (!call.hasAttribute("axis")) {
            call.put(
                    0,
                    Value.of(
                            x.type(),
                            Whole.upTo(Math.min(
                                    x.count().high(), call.input(1).count().high()))));
            return;
        }
        call.type(0, x.type());
        if (x.isRanked()) {
            int axis = Call.axis(call.attribute("axis", 0), x.rank());
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.set(
                    axis,
                    Whole.upTo(
                            Math.min(x.dim(axis).high(), call.input(1).count().high())));
            call.put(0, x.type(), dims);
        }
    }

    private static void oneHot(Call call) {
        Value indices = call.input(0);
        ElementType type = call.input(2).type();
        call.type(0, type);
        if (indices.isRanked()) {
            int axis = Call.axis(call.attribute("axis", -1), indices.rank() + 1);
            Whole depth = call.input(1)
                    .contents()
                    .filter(one -> one.size() == 1)
                    .map(one -> one.get(0))
                    .map(one -> one instanceof Real real ? real.toWhole() : (Whole) one)
                    .orElseGet(Whole::anyExtent);
            List<Whole> dims = new ArrayList<>(indices.dims());
            dims.add(axis, depth.and(Whole.anyExtent()));
            call.put(0, type, dims);
        }
    }
}
