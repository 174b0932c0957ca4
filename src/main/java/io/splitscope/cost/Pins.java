package io.splitscope.cost;

import java.util.Set;
import java.util.TreeSet;

/**
 * Layers that the user fixed to a side, by {@link io.splitscope.model.Layer#id()}. A layer may be on both lists; that
 * no split can hold is found when the split is sought.
 *
 * @param device layers that must run on the device
 * @param server layers that must run on the server
 */
public record Pins(Set<Integer> device, Set<Integer> server) {

    /** Nothing is fixed. */
    public static final Pins NONE = new Pins(Set.of(), Set.of());

    public Pins {
        device = Set.copyOf(device);
        server = Set.copyOf(server);
    }

    /** Whether nothing is fixed. */
    public boolean isEmpty() {
        return device.isEmpty() && server.isEmpty();
    }

    /** These pins with the given layers fixed to the device, and no longer to the server. */
    public Pins onDevice(Set<Integer> layers) {
        return new Pins(union(device, layers), without(server, layers));
    }

    /** These pins with the given layers fixed to the server, and no longer to the device. */
    public Pins onServer(Set<Integer> layers) {
        return new Pins(without(device, layers), union(server, layers));
    }

    /** These pins with the given layers free. */
    public Pins free(Set<Integer> layers) {
        return new Pins(without(device, layers), without(server, layers));
    }

    private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
        Set<Integer> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    private static Set<Integer> without(Set<Integer> a, Set<Integer> b) {
        Set<Integer> rest = new TreeSet<>(a);
        rest.removeAll(b);
        return rest;
    }
}
