package io.splitscope.query;

import io.splitscope.cost.Pins;
import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import io.splitscope.split.Split;
import java.util.BitSet;
import java.util.Optional;

/** A split and pins, made ready to be asked about single layers. */
final class Situation {

    private final Optional<Split> split;
    private final Pins pins;
    private final BitSet cut = new BitSet();

    Situation(Optional<Split> split, Pins pins) {
        this.split = split;
        this.pins = pins;
        split.ifPresent(known -> known.cut().forEach(cut::set));
    }

    Verdict of(Layer layer, Where where) {
        int id = layer.id();
        return switch (where) {
            case DEVICE -> Verdict.ifKnown(split.isPresent(), () -> split.get().isOnDevice(id));
            case SERVER -> Verdict.ifKnown(split.isPresent(), () -> !split.get().isOnDevice(id));
            case CUT ->
                Verdict.ifKnown(
                        split.isPresent(), () -> layer.outputs().stream().anyMatch(this::crosses));
            case PINNED ->
                Verdict.of(pins.device().contains(id) || pins.server().contains(id));
        };
    }

    /** Raw input lies on the device. */
    Verdict ofInput(Tensor input, Where where) {
        return switch (where) {
            case DEVICE -> Verdict.YES;
            case SERVER, PINNED -> Verdict.NO;
            case CUT -> Verdict.ifKnown(split.isPresent(), () -> crosses(input));
        };
    }

    private boolean crosses(Tensor tensor) {
        return tensor.isData() && cut.get(tensor.id());
    }
}
