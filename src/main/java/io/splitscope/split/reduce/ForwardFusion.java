package io.splitscope.split.reduce;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.reduce.Verdict.Way;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers that may always run where the one reader of their result runs, when the device is no faster than the server: what
 * such a layer sends, with its parameters, is no less than what it reads, on each way. So a normalisation or an activation
 * belongs with what follows it. Moving such a layer from the device to its reader's server never costs more; one such move
 * keeps the others possible.
 */
final class ForwardFusion {

    private final GraphIndex graph;
    private final Iteration iteration;
    private final Setting setting;
    private final Prices prices;

    ForwardFusion(GraphIndex graph, Setting setting) {
        this.graph = graph;
        this.iteration = graph.iteration();
        this.setting = setting;
        this.prices = new Prices(iteration, setting);
    }

    /** Pairs of a layer and the reader it stays with. */
    List<List<Integer>> pairs() {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int layer = 0; layer < iteration.workload().layers(); layer++) {
            List<Integer> read = graph.made(layer).stream().filter(this::isRead).toList();
            if (read.size() == 1
                    && iteration.readers(read.get(0)).size() == 1
                    && mayMove(layer)
                    && sendsNoLess(layer, read.get(0))) {
                pairs.add(List.of(layer, iteration.readers(read.get(0)).get(0)));
            }
        }
        return pairs;
    }

    private boolean isRead(int tensor) {
        return !iteration.readers(tensor).isEmpty();
    }

    private boolean mayMove(int layer) {
        return !iteration.isInTail(layer)
                && !setting.pins().device().contains(layer)
                && graph.made(layer).stream().noneMatch(iteration::isWantedOnDevice)
                && graph.used(layer).stream().noneMatch(this::isTied)
                && graph.read(layer).size() <= 1
                && graph.read(layer).stream().map(graph::tensor).noneMatch(this::hasToStay);
    }

    private boolean hasToStay(TensorLoad read) {
        return read.isRaw() && setting.rawDataStays() || Double.isInfinite(read.bytes());
    }

    private boolean isTied(int parameter) {
        ParameterLoad load = iteration.workload().parameters().get(parameter);
        return load.users().size() > 1 && iteration.shared() != SharedWeights.EXCHANGE;
    }

    private boolean sendsNoLess(int layer, int result) {
        for (Way way : Way.values()) {
            double sent = prices.tensor(result, way)
                    + graph.used(layer).stream()
                            .filter(parameter -> iteration
                                            .workload()
                                            .parameters()
                                            .get(parameter)
                                            .users()
                                            .size()
                                    == 1)
                            .mapToDouble(parameter -> prices.parameter(parameter, way))
                            .sum();
            double read = graph.read(layer).stream()
                    .mapToDouble(tensor -> prices.tensor(tensor, way))
                    .sum();
            if (sent < read) {
                return false;
            }
        }
        return true;
    }
}
