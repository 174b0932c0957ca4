package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * What ONNX Runtime's optimiser puts around operators on blocks of channels, for the processor it ran on. Shapes stay N×C×spatial;
 * C is rounded up to whole blocks inside.
 */
final class BlockedLayoutRules {

    /** No processor has wider blocks; channels that fill these fill all narrower ones. */
    private static final long WIDEST_BLOCK = 16;

    private BlockedLayoutRules() {}

    static void addTo(Registry registry) {
        registry.addBlocked(BlockedLayoutRules::into, "ReorderInput");
        registry.addBlocked(BlockedLayoutRules::outOf, "ReorderOutput");
        registry.addBlocked(BlockedLayoutRules::enlarge, "Upsample");
    }

    /** The file does not say how wide the blocks are: channels that do not fill the widest may become more. */
    private static void into(Call call) {
        Value x = ChannelsLast.of(call) ? ChannelsLast.first(call.input(0)) : call.input(0);
        call.type(0, x.type());
        Call.requireRank(x, 2);
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims());
            if (!dims.get(1).isKnown() || dims.get(1).value() % WIDEST_BLOCK != 0) {
                dims.set(1, Whole.anyExtent());
            }
            call.put(0, x.type(), dims);
        }
    }

    private static void outOf(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Call.requireRank(x, 2);
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims());
            if (call.hasAttribute("channels")) {
                dims.set(1, Whole.of(call.attribute("channels", 0)));
            }
            call.put(0, x.type(), ChannelsLast.of(call) ? ChannelsLast.last(dims) : dims);
        }
    }

    private static void enlarge(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        if (x.isRanked()) {
            List<Long> scales = call.integers("scales", x.rank(), 1);
            List<Whole> dims = new ArrayList<>();
            for (int i = 0; i < x.rank(); i++) {
                dims.add(x.dim(i).times(scales.get(i)));
            }
            call.put(0, x.type(), dims);
        }
    }
}
