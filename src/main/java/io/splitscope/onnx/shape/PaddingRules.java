package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pad and CenterCropPad. */
final class PaddingRules {

    private PaddingRules() {}

    static void addTo(Registry registry) {
        registry.add(PaddingRules::pad, "Pad");
        registry.addContributed(PaddingRules::pad, "Pad");
        registry.add(PaddingRules::centerCropPad, "CenterCropPad");
    }

    /** Before opset 11 the pads were an attribute; from opset 18 on axes may be named. */
    private static void pad(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        if (!x.isRanked()) {
            return;
        }
        Optional<List<Whole>> pads = call.has(1)
                ? call.input(1).integers()
                : call.integers("pads")
                        .or(() -> call.integers("paddings"))
                        .map(all -> all.stream().map(Whole::of).toList());
        Optional<List<Long>> axes = call.has(3) ? call.input(3).numbers() : Optional.empty();
        if (pads.isEmpty() || call.has(3) && axes.isEmpty()) {
            call.put(
                    0,
                    x.type(),
                    x.dims().stream().map(extent -> Whole.anyExtent()).toList());
            return;
        }
        List<Integer> padded = new ArrayList<>();
        for (int i = 0; i < axes.map(List::size).orElse(x.rank()); i++) {
            padded.add(axes.isPresent() ? Call.axis(axes.get().get(i), x.rank()) : i);
        }
        if (pads.get().size() != 2 * padded.size()) {
            throw new InvalidNode("it has " + pads.get().size() + " pads for " + padded.size() + " axes");
        }
        List<Whole> dims = new ArrayList<>(x.dims());
        for (int i = 0; i < padded.size(); i++) {
            int axis = padded.get(i);
            Whole both = pads.get().get(i).plus(pads.get().get(i + padded.size()));
            Whole extent = dims.get(axis).plus(both);
            dims.set(axis, extent.isKnown() ? extent : extent.and(Whole.anyExtent()));
        }
        call.put(0, x.type(), dims);
    }

    private static void centerCropPad(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        if (!x.isRanked()) {
            return;
        }
        ShapeOperand.of(call.input(1)).ifPresent(wanted -> {
            List<Long> axes = call.integers("axes").orElse(List.of());
            if (wanted.size() != (axes.isEmpty() ? x.rank() : axes.size())) {
                throw new InvalidNode("it has " + wanted.size() + " extents for " + axes.size() + " axes");
            }
            List<Whole> dims = new ArrayList<>(x.dims());
            for (int i = 0; i < wanted.size(); i++) {
                dims.set(axes.isEmpty() ? i : Call.axis(axes.get(i), x.rank()), wanted.get(i));
            }
            call.put(0, x.type(), dims);
        });
    }
}
