package io.splitscope.scenario;

import io.splitscope.cost.Labels;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names the layers of a model for a file, and finds them again: by the name that people see or, where several layers have
 * it, the name and the position in the file, {@code conv #12}.
 */
public final class LayerIndex {

    private static final String POSITION = " #";

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * Decisions in terms of an open model.
     *
     * @param setting the setting with its pins, frozen layers and tail
     * @param byHand the layers on the device of the split that was set by hand
     * @param missing names that no layer of the model has
     */
    public record Bound(Setting setting, Optional<Set<Integer>> byHand, List<String> missing) {
        public Bound {
            byHand = byHand.map(Set::copyOf);
            missing = List.copyOf(missing);
        }
    }

    private LayerIndex() {}

    /** The layers of a model. */
    public static LayerIndex of(Model model) {
        Map<String, Integer> uses = new HashMap<>();
        model.layers().forEach(layer -> uses.merge(layer.displayName(), 1, Integer::sum));
        LayerIndex index = new LayerIndex();
        for (Layer layer : model.layers()) {
            String name = layer.displayName();
            boolean unique = uses.get(name) == 1 && !name.contains(POSITION);
            String told = unique ? name : name + POSITION + layer.node();
            index.names.add(told);
            index.ids.put(told, layer.id());
        }
        return index;
    }

    /** A setting that names no layer. */
    public static Setting withoutLayers(Setting setting) {
        Protocol protocol = setting.protocol();
        return setting.withPins(Pins.NONE)
                .withProtocol(protocol.withFrozen(Set.of())
                        .withLabels(new Labels(protocol.labels().onDevice(), Set.of())));
    }

    /** The names of the layers that a setting and a split set by hand mention. */
    public LayerNames names(Setting setting, Optional<Set<Integer>> byHand) {
        return new LayerNames(
                named(setting.pins().device()),
                named(setting.pins().server()),
                named(setting.protocol().frozen()),
                named(setting.protocol().labels().tail()),
                byHand.map(this::named));
    }

    private Set<String> named(Set<Integer> layers) {
        Set<String> told = new HashSet<>();
        layers.forEach(layer -> told.add(names.get(layer)));
        return told;
    }

    /** A scenario's decisions about this model; layers that it does not have are left out and told. */
    public Bound bind(Scenario scenario) {
        LayerNames layers = scenario.layers();
        Setting setting = scenario.setting();
        Labels labels = setting.protocol().labels();
        Set<Integer> tail = found(layers.tail());
        Setting bound = setting.withPins(new Pins(found(layers.device()), found(layers.server())))
                .withProtocol(setting.protocol()
                        .withFrozen(found(layers.frozen()))
                        .withLabels(new Labels(labels.onDevice() || !tail.isEmpty(), tail)));
        return new Bound(
                bound,
                layers.byHand().map(this::found),
                layers.all().stream().filter(name -> !ids.containsKey(name)).toList());
    }

    private Set<Integer> found(Set<String> wanted) {
        Set<Integer> layers = new HashSet<>();
        for (String name : wanted) {
            if (ids.containsKey(name)) {
                layers.add(ids.get(name));
            }
        }
        return layers;
    }
}
