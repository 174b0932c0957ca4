package io.splitscope.export.halves;

import io.splitscope.cost.Iteration;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import io.splitscope.split.Split;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which part runs each layer. */
public final class Sides {

    private final BitSet device;
    private final BitSet tail;

    /**
     * @param device the layers the device runs on the raw data: with a layer, all its ancestors
     * @param tail the layers it runs on what the server returns: with a layer, all its descendants
     */
    public Sides(BitSet device, BitSet tail) {
        this.tail = (BitSet) tail.clone();
        this.device = (BitSet) device.clone();
        this.device.andNot(tail);
    }

    /** The sides of a split that was found for an iteration. */
    public static Sides of(Split split, Iteration iteration) {
        return new Sides(split.device(), iteration.tail());
    }

    /** The part that runs a layer. */
    public Part part(int layer) {
        if (tail.get(layer)) {
            return Part.TAIL;
        }
        return device.get(layer) ? Part.DEVICE : Part.SERVER;
    }

    Map<NodeId, Part> byNode(Model model) {
        Map<NodeId, Part> parts = new HashMap<>(2 * model.layers().size());
        for (Layer layer : model.layers()) {
            parts.put(layer.node(), part(layer.id()));
        }
        return parts;
    }
}
