package io.splitscope.split;

import io.splitscope.cost.Pins;
import io.splitscope.split.Hold.Pinned;
import io.splitscope.split.flow.Ties;
import io.splitscope.split.flow.Ties.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the layers bound to the server that something holds on the device, and what. */
final class ConflictFinder {

    private final CutNetwork network;
    private final Ties ties;
    private final Pins pins;

    ConflictFinder(CutNetwork network, Ties ties, Pins pins) {
        this.network = network;
        this.ties = ties;
        this.pins = pins;
    }

    /** All conflicts: of the layers pinned to the server, ascending, then of those bound to it by a parameter. */
    List<PinConflict> find() {
        List<PinConflict> conflicts = new ArrayList<>();
        pins.server().stream()
                .sorted()
                .filter(layer -> ties.toSource(network.vertex(layer)))
                .map(layer -> conflict(layer, network.vertex(layer), Optional.empty()))
                .forEach(conflicts::add);
        network.immovable().forEach(parameter -> parameter.users().stream()
                .filter(layer -> ties.toSource(network.vertex(layer)))
                .map(layer -> conflict(layer, network.vertex(layer), Optional.of(parameter.name())))
                .forEach(conflicts::add));
        return conflicts;
    }

    private PinConflict conflict(int serverLayer, int vertex, Optional<String> parameter) {
        List<Step> path = ties.path(vertex);
        int root = path.isEmpty() ? vertex : path.get(path.size() - 1).from();
        Optional<String> uncuttable = path.stream()
                .filter(Step::there)
                .flatMap(step -> network.unsendableAlong(step.edge()).stream())
                .findFirst();
        Optional<String> shared = path.stream()
                .flatMap(step -> network.sharedAlong(step.edge()).stream())
                .findFirst();
        Optional<Integer> pinned = pins.device().stream()
                .filter(layer -> network.vertex(layer) == root)
                .min(Integer::compare);
        if (pinned.isPresent()) {
            int deviceLayer = pins.device().contains(serverLayer) ? serverLayer : pinned.get();
            return new PinConflict(serverLayer, deviceLayer, new Pinned(), uncuttable, shared, parameter);
        }
        Hold hold = network.holdAt(root).orElseThrow();
        return new PinConflict(serverLayer, reader(serverLayer, vertex, path), hold, uncuttable, shared, parameter);
    }

    /** The layer nearest to the source on a path. */
    private int reader(int serverLayer, int vertex, List<Step> path) {
        int reader = vertex;
        for (Step step : path) {
            if (network.standsForLayers(step.from())) {
                reader = step.from();
            }
        }
        return reader == vertex ? serverLayer : network.firstLayer(reader);
    }
}
