package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Operators that move every element to another place: Transpose, Tile, DepthToSpace, SpaceToDepth, ReverseSequence, Trilu. */
final class LayoutRules {

    private LayoutRules() {}

    static void addTo(Registry registry) {
        registry.add(LayoutRules::transpose, "Transpose");
        registry.add(LayoutRules::tile, "Tile");
        registry.add(LayoutRules::depthToSpace, "DepthToSpace");
        registry.add(LayoutRules::spaceToDepth, "SpaceToDepth");
        registry.add(LayoutRules::same, "ReverseSequence", "Trilu");
        registry.addContributed(LayoutRules::same, "Trilu");
        registry.addContributed(LayoutRules::unfold, "UnfoldTensor");
        registry.addContributed(LayoutRules::expandDims, "ExpandDims");
    }

    private static void same(Call call) {
        call.put(0, call.input(0).as(call.input(0).type()));
    }

    /** Slices of one axis a step apart, which become a last axis. */
    private static void unfold(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        long size = call.attribute("size", 1);
        long step = call.attribute("step", 1);
        if (step < 1 || size < 1) {
            throw new InvalidNode("its size and step are " + size + " and " + step);
        }
        if (x.isRanked()) {
            Call.requireRank(x, 1);
            int axis = Call.axis(call.attribute("dim", -1), x.rank());
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.set(axis, x.dim(axis).plus(-size).floorDiv(step).plus(1));
            dims.add(Whole.of(size));
            call.put(0, x.type(), dims);
        }
    }

    /** A new axis of extent 1; from the end, a negative one counts in the result. */
    private static void expandDims(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        OptionalLong axis = call.input(1).onlyNumber();
        if (x.isRanked() && axis.isPresent()) {
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.add(Call.axis(axis.getAsLong(), x.rank() + 1), Whole.ONE);
            call.put(0, x.type(), dims);
        }
    }

    private static void transpose(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Optional<List<Long>> given = call.integers("perm");
        if (!x.isRanked()) {
            given.ifPresent(order -> {
                if (order.size() < 64) {
                    call.put(
                            0,
                            x.type(),
                            order.stream().map(axis -> Whole.anyExtent()).toList());
                }
            });
            return;
        }
        int rank = x.rank();
        List<Integer> order = given.map(axes -> permutation(axes, rank))
                .orElseGet(() ->
                        IntStream.range(0, rank).mapToObj(i -> rank - 1 - i).toList());
        List<Whole> dims = order.stream().map(x::dim).toList();
        call.put(0, Value.of(x.type(), dims).with(x.contents().flatMap(elements -> moved(x, elements, dims, order))));
    }

    private static List<Integer> permutation(List<Long> axes, int rank) {
        if (axes.size() != rank || AxesOperand.normalised(axes, rank).size() != rank) {
            throw new InvalidNode("perm " + axes + " is no order of " + rank + " dimensions");
        }
        return axes.stream().map(axis -> Call.axis(axis, rank)).toList();
    }

    private static Optional<Contents> moved(Value x, Contents elements, List<Whole> dims, List<Integer> order) {
        return Grid.of(x.dims()).flatMap(from -> Grid.of(dims).map(to -> {
            Scalar[] moved = new Scalar[to.size()];
            for (int i = 0; i < moved.length; i++) {
                int[] index = to.index(i);
                int place = 0;
                for (int k = 0; k < index.length; k++) {
                    place += index[k] * from.stride(order.get(k));
                }
                moved[i] = elements.get(place);
            }
            return Contents.of(moved);
        }));
    }

    /** Before opset 6 a count and an axis, since then a repeat count per axis. */
    private static void tile(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        if (!x.isRanked() || call.opset() < 6) {
            return;
        }
        ShapeOperand.of(call.input(1)).ifPresent(repeats -> {
            if (repeats.size() != x.rank()) {
                throw new InvalidNode("it repeats " + repeats.size() + " axes of " + x.rank());
            }
            List<Whole> dims = new ArrayList<>();
            for (int i = 0; i < x.rank(); i++) {
                dims.add(x.dim(i).times(repeats.get(i)));
            }
            call.put(0, Value.of(x.type(), dims).with(x.contents().flatMap(elements -> tiled(x, elements, dims))));
        });
    }

    private static Optional<Contents> tiled(Value x, Contents elements, List<Whole> dims) {
        return Grid.of(x.dims()).flatMap(from -> Grid.of(dims).map(to -> {
            Scalar[] tiled = new Scalar[to.size()];
            for (int i = 0; i < tiled.length; i++) {
                int[] index = to.index(i);
                for (int k = 0; k < index.length; k++) {
                    index[k] %= from.extent(k);
                }
                tiled[i] = elements.get(from.position(index));
            }
            return Contents.of(tiled);
        }));
    }

    private static void depthToSpace(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        long block = blockSize(call);
        if (isImage(x)) {
            call.put(
                    0,
                    Value.of(
                            x.type(),
                            x.dim(0),
                            x.dim(1).floorDiv(block * block),
                            x.dim(2).times(block),
                            x.dim(3).times(block)));
        }
    }

    private static void spaceToDepth(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        long block = blockSize(call);
        if (isImage(x)) {
            call.put(
                    0,
                    Value.of(
                            x.type(),
                            x.dim(0),
                            x.dim(1).times(block * block),
                            x.dim(2).floorDiv(block),
                            x.dim(3).floorDiv(block)));
        }
    }

    private static long blockSize(Call call) {
        long block = call.attribute("blocksize", 0);
        if (block < 1 || block > Integer.MAX_VALUE) {
            throw new InvalidNode("its block size is " + block);
        }
        return block;
    }

    private static boolean isImage(Value x) {
        if (x.isRanked() && x.rank() != 4) {
            throw new InvalidNode("its operand has " + x.rank() + " dimensions, not 4");
        }
        return x.isRanked();
    }
}
