package io.splitscope.runtime;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import io.splitscope.cost.Workload;
import io.splitscope.model.Layer;
import io.splitscope.profile.ProfileException;
import io.splitscope.profile.Quartiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long the layers of a model took here.
 *
 * @param profile the medians, which can take the place of FLOPs
 * @param layers the layers that were measured, those first whose FLOPs mislead by most seconds
 * @param runSeconds the median of whole runs, what belongs to no layer included
 * @param runs how many runs count
 * @param filledWeights how many weights were random because their file is missing
 */
public record LayerTimes(Profile profile, List<LayerTime> layers, double runSeconds, int runs, int filledWeights) {
    public LayerTimes {
        layers = List.copyOf(layers);
    }

    /**
     * @throws ProfileException if what was measured belongs to no layer
     */
    static LayerTimes of(ModelCost cost, Quartiles quartiles, double runSeconds, int runs, int filledWeights)
            throws ProfileException {
        long batch = cost.model().batch().size();
        Profile median = quartiles.median().of(cost, batch);
        Profile lower = quartiles.lower().of(cost, batch);
        Profile upper = quartiles.upper().of(cost, batch);
        Workload workload = cost.workload(OptionalLong.of(batch), FlopRule.ALL);
        List<LayerTime> layers = new ArrayList<>();
        for (Layer layer : cost.model().layers()) {
            int id = layer.id();
            if (median.isMeasured(id)) {
                layers.add(new LayerTime(
                        layer,
                        median.seconds(id),
                        lower.seconds(id),
                        upper.seconds(id),
                        workload.flops(id) / median.speed()));
            }
        }
        layers.sort(Comparator.comparingDouble(LayerTime::error).reversed());
        return new LayerTimes(median, layers, runSeconds, runs, filledWeights);
    }

    /** Seconds of all layers that were measured. */
    public double layerSeconds() {
        return layers.stream().mapToDouble(LayerTime::seconds).sum();
    }

    /** Seconds of nodes that are no layers, such as shape arithmetic. */
    public double otherSeconds() {
        return profile.fit().unmatchedSeconds();
    }

    /**
     * What is left of a run without its layers and other nodes: going from one to the next and keeping the time. As the median run
     * need not have the median of each layer, it may be less than nothing.
     */
    public double betweenSeconds() {
        return runSeconds - layerSeconds() - otherSeconds();
    }

    /** The part of the layers' seconds that the FLOPs give to the wrong layers, from 0 to 1. */
    public double misplaced() {
        double all = layerSeconds();
        return all == 0 ? 0 : layers.stream().mapToDouble(LayerTime::error).sum() / (2 * all);
    }
}
