package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Operators that pick or replace elements by indices in an operand: Gather..., Scatter.... */
final class IndexingRules {

    private IndexingRules() {}

    static void addTo(Registry registry) {
        registry.add(IndexingRules::gather, "Gather");
        registry.add(IndexingRules::gatherElements, "GatherElements");
        registry.add(IndexingRules::gatherNd, "GatherND");
        registry.addContributed(IndexingRules::gatherNd, "GatherND");
        registry.addContributed(IndexingRules::embedding, "TorchEmbedding");
        registry.addContributed(IndexingRules::gatherQuantized, "GatherBlockQuantized");
        registry.add(IndexingRules::scatterNd, "ScatterND");
        registry.add(
                call -> call.put(0, call.input(0).as(call.input(0).type())),
                "Scatter",
                "ScatterElements",
                "TensorScatter");
    }

    private static void gather(Call call) {
        Value x = call.input(0);
        Value indices = call.input(1);
        call.type(0, x.type());
        if (!x.isRanked() || !indices.isRanked()) {
            return;
        }
        Call.requireRank(x, 1);
        int axis = Call.axis(call.attribute("axis", 0), x.rank());
        List<Whole> dims = new ArrayList<>(x.dims().subList(0, axis));
        dims.addAll(indices.dims());
        dims.addAll(x.dims().subList(axis + 1, x.rank()));
        call.put(
                0,
                Value.of(x.type(), dims).with(x.contents().flatMap(elements -> gathered(x, elements, indices, axis))));
    }

    /** Rows of a V×D table for indices of any shape. */
    private static void embedding(Call call) {
        Value table = call.input(0);
        Value indices = call.input(1);
        call.type(0, table.type());
        if (table.isRanked() && table.rank() == 2 && indices.isRanked()) {
            List<Whole> dims = new ArrayList<>(indices.dims());
            dims.add(table.dim(1));
            call.put(0, table.type(), dims);
        }
    }

    /** Rows of quantised data, dequantised to the type of its scales; bytes hold two elements of 4 bits along the last axis. */
    private static void gatherQuantized(Call call) {
        Value x = call.input(0);
        Value indices = call.input(1);
        ElementType type = call.input(2).type();
        call.type(0, type);
        if (!x.isRanked() || !indices.isRanked()) {
            return;
        }
        Call.requireRank(x, 1);
        int axis = Call.axis(call.attribute("gather_axis", 0), x.rank());
        List<Whole> data = new ArrayList<>(x.dims());
        if (x.type() == ElementType.UINT8 && call.attribute("bits", 4) == 4) {
            data.set(x.rank() - 1, x.dim(-1).times(2));
        }
        List<Whole> dims = new ArrayList<>(data.subList(0, axis));
        dims.addAll(indices.dims());
        dims.addAll(data.subList(axis + 1, data.size()));
        call.put(0, type, dims);
    }

    private static Optional<Contents> gathered(Value x, Contents elements, Value indices, int axis) {
        Optional<List<Long>> picks = indices.numbers();
        return Grid.of(x.dims())
                .flatMap(grid -> picks.flatMap(numbers -> {
                    int extent = grid.extent(axis);
                    int inner = grid.stride(axis);
                    int outer = extent == 0 ? 0 : grid.size() / (extent * inner);
                    if ((long) outer * numbers.size() * inner > Contents.MOST) {
                        return Optional.empty();
                    }
                    List<Scalar> gathered = new ArrayList<>();
                    for (int o = 0; o < outer; o++) {
                        for (long pick : numbers) {
                            int at = inside(pick, extent);
                            for (int i = 0; i < inner; i++) {
                                gathered.add(elements.get((o * extent + at) * inner + i));
                            }
                        }
                    }
                    return Optional.of(Contents.of(gathered));
                }));
    }

    private static int inside(long index, int extent) {
        if (index < -extent || index >= extent) {
            throw new InvalidNode("index " + index + " lies outside an extent of " + extent);
        }
        return (int) (index < 0 ? index + extent : index);
    }

    private static void gatherElements(Call call) {
        Value x = call.input(0);
        Value indices = call.input(1);
        call.put(0, indices.as(x.type()));
        if (!x.isRanked() || !indices.isRanked()) {
            return;
        }
        if (x.rank() != indices.rank()) {
            throw new InvalidNode("its indices have " + indices.rank() + " dimensions, its data " + x.rank());
        }
        int axis = Call.axis(call.attribute("axis", 0), x.rank());
        Optional<Contents> elements = x.contents();
        Optional<Grid> from = Grid.of(x.dims());
        Optional<Grid> to = Grid.of(indices.dims());
        Optional<List<Long>> picks = elements.flatMap(ignored -> indices.numbers());
        if (picks.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return;
        }
        Scalar[] gathered = new Scalar[to.get().size()];
        for (int i = 0; i < gathered.length; i++) {
            int[] index = to.get().index(i);
            index[axis] = inside(picks.get().get(i), from.get().extent(axis));
            for (int k = 0; k < index.length; k++) {
                inside(index[k], from.get().extent(k));
            }
            gathered[i] = elements.get().get(from.get().position(index));
        }
        call.put(0, indices.as(x.type()).with(Contents.of(gathered)));
    }

    /** Each vector along the last axis of the indices names a place in the data, behind {@code batch_dims} common axes. */
    private static void gatherNd(Call call) {
        Value x = call.input(0);
        Value indices = call.input(1);
        call.type(0, x.type());
        if (!x.isRanked() || !indices.isRanked()) {
            return;
        }
        Call.requireRank(x, 1);
        Call.requireRank(indices, 1);
        Whole depth = indices.dim(-1);
        if (!depth.isKnown()) {
            return;
        }
        long batch = call.attribute("batch_dims", 0);
        if (batch < 0 || depth.value() < 0 || batch > x.rank() || depth.value() > x.rank() - batch) {
            throw new InvalidNode(
                    "indices of length " + depth + " do not fit an operand of " + x.rank() + " dimensions");
        }
        int used = (int) (batch + depth.value());
        List<Whole> dims = new ArrayList<>(indices.dims().subList(0, indices.rank() - 1));
        dims.addAll(x.dims().subList(used, x.rank()));
        Value result = Value.of(x.type(), dims);
        call.put(0, batch == 0 ? result.with(gatheredNd(x, indices, used)) : result);
    }

    private static Optional<Contents> gatheredNd(Value x, Value indices, int depth) {
        Optional<Contents> elements = x.contents();
        Optional<Grid> grid = Grid.of(x.dims());
        Optional<List<Long>> picks = elements.flatMap(ignored -> indices.numbers());
        if (picks.isEmpty() || grid.isEmpty() || depth == 0 || elements.get().size() == 0) {
            return Optional.empty();
        }
        int[] places = places(picks.get(), grid.get(), depth);
        int slice = grid.get().stride(depth - 1);
        if ((long) places.length * slice > Contents.MOST) {
            return Optional.empty();
        }
        List<Scalar> gathered = new ArrayList<>();
        for (int place : places) {
            gathered.addAll(elements.get().elements().subList(place, place + slice));
        }
        return Optional.of(Contents.of(gathered));
    }

    /** Where the slices start that vectors of indices name. */
    private static int[] places(List<Long> picks, Grid grid, int depth) {
        int[] places = new int[picks.size() / depth];
        for (int i = 0; i < places.length; i++) {
            for (int k = 0; k < depth; k++) {
                places[i] += inside(picks.get(i * depth + k), grid.extent(k)) * grid.stride(k);
            }
        }
        return places;
    }

    private static void scatterNd(Call call) {
        Value x = call.input(0);
        call.put(0, x.as(x.type()));
        Optional<Contents> elements = x.contents();
        Optional<Contents> updates = call.input(2).partialContents();
        Optional<List<Long>> picks = call.input(1).numbers();
        Optional<Grid> grid = Grid.of(x.dims());
        boolean overwrites = call.attribute("reduction", "none").equals("none");
        if (!overwrites
                || elements.isEmpty()
                || elements.get().size() == 0
                || updates.isEmpty()
                || picks.isEmpty()
                || grid.isEmpty()) {
            return;
        }
        Whole depth = call.input(1).isRanked() && call.input(1).rank() > 0
                ? call.input(1).dim(-1)
                : Whole.ZERO;
        if (depth.value() < 1 || depth.value() > x.rank()) {
            throw new InvalidNode(
                    "indices of length " + depth + " do not fit an operand of " + x.rank() + " dimensions");
        }
        int[] places = places(picks.get(), grid.get(), (int) depth.value());
        int slice = grid.get().stride((int) depth.value() - 1);
        if ((long) places.length * slice != updates.get().size()) {
            throw new InvalidNode(places.length + " slices of " + slice + " elements are replaced by "
                    + updates.get().size() + " elements");
        }
        Scalar[] scattered = elements.get().elements().toArray(Scalar[]::new);
        for (int i = 0; i < places.length; i++) {
            for (int k = 0; k < slice; k++) {
                scattered[places[i] + k] = updates.get().get(i * slice + k);
            }
        }
        call.put(0, x.as(x.type()).with(Contents.of(Arrays.asList(scattered))));
    }
}
