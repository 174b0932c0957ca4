package io.splitscope.view.explorer;

import io.splitscope.cost.Labels;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which layer of one model is which of another that was made from the same file, for other dimensions or later. */
final class SameLayers {

    private final Map<Integer, Integer> after = new HashMap<>();
    private final boolean all;

    private SameLayers(boolean all) {
        this.all = all;
    }

    /** The layers of a file that is still the same, told by their places in it. */
    static SameLayers of(Model before, Model after) {
        SameLayers same = new SameLayers(nodes(before).equals(nodes(after)));
        same.match(before, byKey(after, Layer::node), Layer::node);
        return same;
    }

    /** The layers of a file that was written anew, told by names that only one layer has. */
    static SameLayers byName(Model before, Model after) {
        SameLayers same = new SameLayers(false);
        Set<String> once = byKey(before, Layer::displayName).keySet();
        Map<String, Integer> ids = byKey(after, Layer::displayName);
        ids.keySet().retainAll(once);
        same.match(before, ids, Layer::displayName);
        return same;
    }

    private static <K> Map<K, Integer> byKey(Model model, Function<Layer, K> key) {
        Map<K, Integer> ids = new HashMap<>();
        Set<K> repeated = new HashSet<>();
        for (Layer layer : model.layers()) {
            if (ids.put(key.apply(layer), layer.id()) != null) {
                repeated.add(key.apply(layer));
            }
        }
        ids.keySet().removeAll(repeated);
        return ids;
    }

    private <K> void match(Model before, Map<K, Integer> ids, Function<Layer, K> key) {
        for (Layer layer : before.layers()) {
            Integer id = ids.get(key.apply(layer));
            if (id != null) {
                after.put(layer.id(), id);
            }
        }
    }

    private static List<NodeId> nodes(Model model) {
        return model.layers().stream().map(Layer::node).toList();
    }

    /** Whether both have the same layers, by the same ids. */
    boolean areAll() {
        return all;
    }

    private Pins carry(Pins pins) {
        return new Pins(carry(pins.device()), carry(pins.server()));
    }

    /** A setting whose pins, frozen layers and tail are those that are still there. */
    Setting carry(Setting setting) {
        Protocol protocol = setting.protocol();
        return setting.withPins(carry(setting.pins()))
                .withProtocol(protocol.withFrozen(carry(protocol.frozen()))
                        .withLabels(new Labels(
                                protocol.labels().onDevice(),
                                carry(protocol.labels().tail()))));
    }

    /** A setting that names no layer. */
    static Setting withoutLayers(Setting setting) {
        return new SameLayers(false).carry(setting);
    }

    /** Those of the layers that are still there. */
    Set<Integer> carry(Set<Integer> layers) {
        Set<Integer> carried = new HashSet<>();
        for (int layer : layers) {
            if (after.containsKey(layer)) {
                carried.add(after.get(layer));
            }
        }
        return carried;
    }
}
