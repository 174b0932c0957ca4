package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Pooling over windows, over whole channels, and the way back. */
final class PoolingRules {

    private PoolingRules() {}

    static void addTo(Registry registry) {
        registry.add(PoolingRules::windows, "MaxPool", "AveragePool", "LpPool");
        registry.add(PoolingRules::whole, "GlobalAveragePool", "GlobalMaxPool", "GlobalLpPool");
        registry.addContributed(PoolingRules::windows, "QLinearAveragePool", "NhwcMaxPool", "MaxpoolWithMask");
        registry.addBlocked(PoolingRules::windows, "MaxPool", "AveragePool");
        registry.addBlocked(PoolingRules::whole, "GlobalAveragePool", "GlobalMaxPool");
        registry.addContributed(PoolingRules::whole, "QLinearGlobalAveragePool");
        registry.add(PoolingRules::unpool, "MaxUnpool");
    }

    private static void windows(Call call) {
        boolean channelsLast = ChannelsLast.of(call);
        Value x = channelsLast ? ChannelsLast.first(call.input(0)) : call.input(0);
        call.type(0, x.type());
        call.type(1, ElementType.INT64);
        Call.requireRank(x, 2);
        List<Whole> kernel = Window.kernel(call);
        if (!x.isRanked()) {
            return;
        }
        if (kernel.size() != x.rank() - 2) {
            throw new InvalidNode("kernel_shape has " + kernel.size() + " entries, its data " + (x.rank() - 2)
                    + " spatial dimensions");
        }
        List<Whole> dims = new ArrayList<>(x.dims().subList(0, 2));
        dims.addAll(Window.of(call, kernel).places(x.dims().subList(2, x.rank())));
        List<Whole> placed = channelsLast ? ChannelsLast.last(dims) : dims;
        call.put(0, x.type(), placed);
        call.put(1, ElementType.INT64, placed);
    }

    private static void whole(Call call) {
        boolean channelsLast = ChannelsLast.of(call);
        Value x = channelsLast ? ChannelsLast.first(call.input(0)) : call.input(0);
        call.type(0, x.type());
        Call.requireRank(x, 2);
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims().subList(0, 2));
            dims.addAll(Collections.nCopies(x.rank() - 2, Whole.ONE));
            call.put(0, x.type(), channelsLast ? ChannelsLast.last(dims) : dims);
        }
    }

    private static void unpool(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Call.requireRank(x, 2);
        if (call.has(2)) {
            ShapeOperand.of(call.input(2)).ifPresent(dims -> call.put(0, x.type(), dims));
            return;
        }
        if (!x.isRanked()) {
            return;
        }
        List<Whole> kernel = Window.kernel(call);
        if (kernel.size() != x.rank() - 2) {
            throw new InvalidNode("kernel_shape has " + kernel.size() + " entries, not " + (x.rank() - 2));
        }
        Window window = Window.of(call, kernel);
        List<Whole> dims = new ArrayList<>(x.dims().subList(0, 2));
        for (int i = 0; i < kernel.size(); i++) {
            dims.add(x.dim(i + 2)
                    .plus(-1)
                    .times(window.strides().get(i))
                    .plus(kernel.get(i))
                    .plus(-window.padding(i)));
        }
        call.put(0, x.type(), dims);
    }
}
