package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Model;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.AxisEnvelope;
import io.splitscope.split.envelope.AxisEnvelope.Stretch;
import io.splitscope.view.controls.Tick;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The breakpoints of an envelope as ticks that tell which layers change sides there. */
final class BreakpointTicks {

    private BreakpointTicks() {}

    /** By ascending value, one wherever the best split changes. */
    static List<Tick> of(AxisEnvelope envelope, Model model) {
        List<Tick> ticks = new ArrayList<>();
        List<Stretch> stretches = envelope.stretches();
        for (int i = 1; i < stretches.size(); i++) {
            BitSet below = stretches.get(i - 1).best().split().device();
            BitSet above = stretches.get(i).best().split().device();
            double value = stretches.get(i).from();
            ticks.add(new Tick(value, where(envelope.axis(), value) + ": " + moved(below, above, model)));
        }
        return ticks;
    }

    private static String where(Axis axis, double value) {
        return axis == Axis.LOCAL_ITERATIONS
                ? text("BreakpointTicks.from-on", (long) (Math.floor(value) + 1))
                : text("BreakpointTicks.above", axis.quantity().format(value));
    }

    private static String moved(BitSet below, BitSet above, Model model) {
        BitSet toServer = (BitSet) below.clone();
        toServer.andNot(above);
        BitSet toDevice = (BitSet) above.clone();
        toDevice.andNot(below);
        List<String> parts = new ArrayList<>();
        if (!toServer.isEmpty()) {
            parts.add(text("BreakpointTicks.to-the-server", move(toServer, model)));
        }
        if (!toDevice.isEmpty()) {
            parts.add(text("BreakpointTicks.to-the-device", move(toDevice, model)));
        }
        return String.join(", ", parts);
    }

    private static String move(BitSet layers, Model model) {
        String first = model.layers().get(layers.nextSetBit(0)).displayName();
        if (layers.cardinality() == 1) {
            return text("BreakpointTicks.moves", first);
        }
        String last = model.layers().get(layers.length() - 1).displayName();
        return text("BreakpointTicks.layers-to-move", layers.cardinality(), first, last);
    }
}
