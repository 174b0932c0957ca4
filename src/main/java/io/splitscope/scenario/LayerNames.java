package io.splitscope.scenario;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The layers that a scenario says something about, as {@link LayerIndex} names them.
 *
 * @param device pinned to the device
 * @param server pinned to the server
 * @param frozen whose weights do not train
 * @param tail kept on the device with the labels
 * @param byHand on the device in the split that was set by hand; empty when the best split is shown
 */
public record LayerNames(
        Set<String> device, Set<String> server, Set<String> frozen, Set<String> tail, Optional<Set<String>> byHand) {

    /** No layer is mentioned. */
    public static final LayerNames NONE = new LayerNames(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    public LayerNames {
        device = Set.copyOf(device);
        server = Set.copyOf(server);
        frozen = Set.copyOf(frozen);
        tail = Set.copyOf(tail);
        byHand = byHand.map(Set::copyOf);
    }

    /** All names, each once, sorted. */
    Set<String> all() {
        Set<String> names = new TreeSet<>();
        Stream.of(device, server, frozen, tail, byHand.orElse(Set.of())).forEach(names::addAll);
        return names;
    }
}
