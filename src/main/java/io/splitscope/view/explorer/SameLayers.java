package io.splitscope.view.explorer;

import io.splitscope.cost.Pins;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which layer of one model is which of another that was made from the same file for other dimensions. */
final class SameLayers {

    private final Map<Integer, Integer> after = new HashMap<>();
    private final boolean all;

    private SameLayers(boolean all) {
        this.all = all;
    }

    static SameLayers of(Model before, Model after) {
        Map<NodeId, Integer> ids = new HashMap<>();
        for (Layer layer : after.layers()) {
            ids.put(layer.node(), layer.id());
        }
        SameLayers same = new SameLayers(nodes(before).equals(nodes(after)));
        for (Layer layer : before.layers()) {
            Integer id = ids.get(layer.node());
            if (id != null) {
                same.after.put(layer.id(), id);
            }
        }
        return same;
    }

    private static List<NodeId> nodes(Model model) {
        return model.layers().stream().map(Layer::node).toList();
    }

    /** Whether both have the same layers, by the same ids. */
    boolean areAll() {
        return all;
    }

    /** The pins of the layers that are still there. */
    Pins carry(Pins pins) {
        return new Pins(carry(pins.device()), carry(pins.server()));
    }

    private Set<Integer> carry(Set<Integer> layers) {
        Set<Integer> carried = new HashSet<>();
        for (int layer : layers) {
            if (after.containsKey(layer)) {
                carried.add(after.get(layer));
            }
        }
        return carried;
    }
}
