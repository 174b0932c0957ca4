package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.explain.Comparison;
import io.splitscope.model.Model;
import io.splitscope.split.Lineage;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The split that a scenario sets by hand, beside the best.
 *
 * @param split who runs what; before layers on the device all are there
 * @param deviceLayers positions in the file of the layers on the device
 * @param delaySeconds the delay of one iteration
 * @param comparison by how much it is slower than the best, and why
 */
record HandCut(@JsonIgnore Split split, List<Object> deviceLayers, double delaySeconds, String comparison) {

    static HandCut of(Model model, Splitter splitter, Set<Integer> layers, Setting setting, Split best) {
        Split split = split(splitter, layers, setting);
        String comparison = new Comparison(
                        setting, splitter.load(split.device(), setting), splitter.load(best.device(), setting))
                .sentence();
        return new HandCut(
                split,
                model.layers().stream()
                        .filter(layer -> split.isOnDevice(layer.id()))
                        .map(Position::of)
                        .toList(),
                split.delay().total(),
                comparison);
    }

    /** The split with these layers, and all before them, on the device. */
    static Split split(Splitter splitter, Set<Integer> layers, Setting setting) {
        BitSet wanted = new BitSet();
        layers.forEach(wanted::set);
        return splitter.evaluate(
                Lineage.of(Iteration.of(splitter.workload(), setting)).withAncestors(wanted), setting);
    }
}
