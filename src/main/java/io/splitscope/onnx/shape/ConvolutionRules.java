package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Convolutions: N×C×spatial data, M×(C/group)×kernel weights. */
final class ConvolutionRules {

    private ConvolutionRules() {}

    static void addTo(Registry registry) {
        registry.add(
                call -> convolution(
                        call, call.input(0), call.input(1), call.input(0).type()),
                "Conv",
                "DeformConv");
        registry.addContributed(
                call -> convolution(
                        call, call.input(0), call.input(1), call.input(0).type()),
                "FusedConv",
                "NhwcConv",
                "NhwcFusedConv");
        registry.addBlocked(
                call -> convolution(
                        call, call.input(0), call.input(1), call.input(0).type()),
                "Conv");
        registry.add(call -> convolution(call, call.input(0), call.input(1), ElementType.INT32), "ConvInteger");
        registry.addContributed(ConvolutionRules::transposedWithPads, "ConvTransposeWithDynamicPads");
        registry.add(
                call -> convolution(
                        call, call.input(0), call.input(3), call.input(7).type()),
                "QLinearConv");
        registry.addContributed(
                call -> convolution(
                        call, call.input(0), call.input(3), call.input(7).type()),
                "QLinearConv");
        registry.add(ConvolutionRules::transposed, "ConvTranspose");
        registry.add(ConvolutionRules::columnsToImage, "Col2Im");
    }

    private static void convolution(Call call, Value data, Value weights, ElementType type) {
        boolean channelsLast = ChannelsLast.of(call);
        Value x = channelsLast ? ChannelsLast.first(data) : data;
        call.type(0, type);
        Call.requireRank(x, 2);
        Call.requireRank(weights, 2);
        if (!x.isRanked()) {
            return;
        }
        int axes = x.rank() - 2;
        if (weights.isRanked() && weights.rank() != x.rank()) {
            throw new InvalidNode("its weights have " + weights.rank() + " dimensions, its data " + x.rank());
        }
        requireChannels(call, x, weights);
        List<Whole> dims = new ArrayList<>(x.rank());
        dims.add(x.dim(0));
        dims.add(weights.isRanked() ? weights.dim(0) : Whole.anyExtent());
        Window window = Window.of(call, kernel(call, weights, axes));
        dims.addAll(window.places(x.dims().subList(2, x.rank())));
        call.put(0, type, channelsLast ? ChannelsLast.last(dims) : dims);
    }

    private static void requireChannels(Call call, Value x, Value weights) {
        long group = call.attribute("group", 1);
        if (group < 1) {
            throw new InvalidNode("its group is " + group);
        }
        if (weights.isRanked() && !call.op().equals("DeformConv")) {
            Whole channels = weights.dim(1).times(group);
            if (channels.isKnown()
                    && x.dim(1).isKnown()
                    && channels.value() != x.dim(1).value()) {
                throw new InvalidNode("its weights take " + channels + " channels, its data has " + x.dim(1));
            }
        }
    }

    private static List<Whole> kernel(Call call, Value weights, int axes) {
        if (weights.isRanked()) {
            return weights.dims().subList(2, weights.rank());
        }
        List<Whole> kernel = Window.kernel(call);
        if (kernel.size() != axes) {
            throw new InvalidNode("kernel_shape has " + kernel.size() + " entries, not " + axes);
        }
        return kernel;
    }

    /** Weights are C×(M/group)×kernel. */
    private static void transposed(Call call) {
        Value x = call.input(0);
        Value weights = call.input(1);
        call.type(0, x.type());
        Call.requireRank(x, 2);
        if (!x.isRanked() || !weights.isRanked()) {
            return;
        }
        if (weights.rank() != x.rank()) {
            throw new InvalidNode("its weights have " + weights.rank() + " dimensions, its data " + x.rank());
        }
        List<Whole> dims = new ArrayList<>(x.rank());
        dims.add(x.dim(0));
        dims.add(weights.dim(1).times(call.attribute("group", 1)));
        int axes = x.rank() - 2;
        Window window = Window.of(call, weights.dims().subList(2, weights.rank()));
        List<Long> beyond = call.integers("output_padding", axes, 0);
        if (call.hasAttribute("output_shape")) {
            List<Long> wanted = call.integers("output_shape").orElse(List.of());
            if (wanted.size() < axes) {
                throw new InvalidNode("output_shape has " + wanted.size() + " entries, not " + axes);
            }
            wanted.subList(wanted.size() - axes, wanted.size()).forEach(extent -> dims.add(Whole.of(extent)));
        } else {
            for (int i = 0; i < axes; i++) {
                Whole scaled = x.dim(i + 2);
                dims.add(
                        window.isSame()
                                ? scaled.times(window.strides().get(i))
                                : scaled.plus(-1)
                                        .times(window.strides().get(i))
                                        .plus(beyond.get(i))
                                        .plus(window.reach(i))
                                        .plus(-window.padding(i)));
            }
        }
        call.put(0, x.type(), dims);
    }

    /** The pads are an operand; where they are not known, so is each extent of the picture. */
    private static void transposedWithPads(Call call) {
        Value x = call.input(0);
        transposed(call);
        if (call.outputs() == 0 || !call.has(2)) {
            return;
        }
        Value without = call.results().get(0);
        if (!without.isRanked()) {
            return;
        }
        Optional<List<Whole>> pads = call.input(2).integers();
        int axes = x.rank() - 2;
        List<Whole> dims = new ArrayList<>(without.dims().subList(0, 2));
        for (int i = 0; i < axes; i++) {
            boolean known = pads.isPresent() && pads.get().size() == 2 * axes;
            dims.add(
                    known
                            ? without.dim(i + 2)
                                    .minus(pads.get().get(i))
                                    .minus(pads.get().get(i + axes))
                                    .and(Whole.anyExtent())
                            : Whole.anyExtent());
        }
        call.put(0, x.type(), dims);
    }

    /** N×(C·kernel)×places columns back to an N×C×image tensor. */
    private static void columnsToImage(Call call) {
        Value columns = call.input(0);
        call.type(0, columns.type());
        Call.requireRank(columns, 3);
        if (columns.isRanked()) {
            ShapeOperand.of(call.input(1)).ifPresent(image -> {
                Whole kernel = ShapeOperand.of(call.input(2)).stream()
                        .flatMap(List::stream)
                        .reduce(Whole.ONE, Whole::times);
                List<Whole> dims = new ArrayList<>();
                dims.add(columns.dim(0));
                dims.add(columns.dim(1).floorDiv(kernel));
                dims.addAll(image);
                call.put(0, columns.type(), dims);
            });
        }
    }
}
